package org.qinghe.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qinghe.access.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePage {

    private final List<HomeSection> sections;
    private final MessageSource messages;

    HomePage(List<HomeSection> sections, MessageSource messages) {
        this.sections = sections.stream()
                .sorted(Comparator.comparing(HomeSection::order))
                .toList();
        this.messages = messages;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        var viewer = Viewer.required();
        var words = new Words(messages, locale);
        Map<HomeSection.Question, List<HomeSection.Line>> answers = new EnumMap<>(HomeSection.Question.class);
        for (var question : HomeSection.Question.values()) {
            answers.put(
                    question,
                    sections.stream()
                            .filter(section -> section.question() == question)
                            .flatMap(section -> section.lines(viewer, words).stream())
                            .toList());
        }
        model.addAttribute("answers", answers);
        return "web/home";
    }
}
