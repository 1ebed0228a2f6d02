package org.qinghe.help;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qinghe.web.NavItem;
import org.qinghe.web.Page;
import org.qinghe.web.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of guides, one of them, and the first walk. */
@Controller
class GuidePages {

    private final Guides guides;
    private final HelpTopics topics;

    GuidePages(Guides guides, HelpTopics topics) {
        this.guides = guides;
        this.topics = topics;
    }

    /** @param at the address of the page that help is wanted with, or empty text */
    @GetMapping("/guides")
    String list(@RequestParam(defaultValue = "") String at, @ModelAttribute("page") Page page, Model model) {
        var guide = topics.guideOf(at).flatMap(name -> guides.find(name, page.words()));
        if (guide.isPresent()) {
            return "redirect:" + guide.get().path();
        }
        model.addAttribute("guides", guides.in(page.words()));
        return "help/list";
    }

    @GetMapping("/guides/{guide}")
    String one(@PathVariable String guide, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute(
                "guide",
                guides.find(guide, page.words()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "help/guide";
    }

    /** Stage by stage of the loop, what this viewer has there. */
    @GetMapping("/guides/tour")
    String tour(@ModelAttribute("page") Page page, Model model) {
        Map<Stage, List<NavItem>> stages = new EnumMap<>(Stage.class);
        Stream.of(Stage.values())
                .filter(stage -> !page.menu(stage).isEmpty())
                .forEach(stage -> stages.put(stage, page.menu(stage)));
        model.addAttribute("stages", stages);
        return "help/tour";
    }
}
