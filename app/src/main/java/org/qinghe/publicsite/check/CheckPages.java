package org.qinghe.publicsite.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.instruments.Scale;
import org.qinghe.care.instruments.Wording;
import org.qinghe.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The self-check. Its script adds the answers up in the browser and sends nothing; where there is no script the form comes here,
 * is added up for the page that goes back, and is forgotten. An answer that was never offered counts as none: an error would
 * stand in a log (G10).
 */
@Controller
class CheckPages {

    private final Wording wording;

    CheckPages(Wording wording) {
        this.wording = wording;
    }

    @GetMapping("/open/check")
    String ask(@ModelAttribute("page") Page page, Model model) {
        return page(Map.of(), List.of(), false, page, model);
    }

    @PostMapping("/open/check")
    String answer(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        var answers = answers(typed);
        var touched = Instrument.ASSIST.scales(answers).stream()
                .filter(scale -> answers.keySet().stream().anyMatch(id -> id.startsWith(scale.name() + ".")))
                .toList();
        return page(answers, touched, true, page, model);
    }

    private static Map<String, Integer> answers(Map<String, String> typed) {
        var answers = new HashMap<String, Integer>();
        for (var question : Instrument.ASSIST.questions()) {
            var sent = typed.getOrDefault(question.id(), "");
            question.values().stream()
                    .filter(value -> value.toString().equals(sent))
                    .forEach(value -> answers.put(question.id(), value));
        }
        return answers;
    }

    private String page(Map<String, Integer> answers, List<Scale> results, boolean answered, Page page, Model model) {
        model.addAttribute("substances", Substance.of(wording.of(Instrument.ASSIST, page.words())));
        model.addAttribute("answers", answers);
        model.addAttribute("results", results);
        model.addAttribute("answered", answered);
        return "publicsite/check";
    }
}
