package org.qinghe.oversight.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qinghe.access.Viewer;
import org.qinghe.web.Choices;
import org.qinghe.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The hints of a year about how its figures were made up. */
@Controller
class FigureCheckPage {

    private static final int YEARS = 5;

    private final FigureChecks checks;
    private final Clock clock;

    FigureCheckPage(FigureChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/figure-checks")
    String show(@RequestParam Optional<Integer> year, @ModelAttribute("page") Page page, Model model) {
        int newest = LocalDate.now(clock).getYear();
        var years = IntStream.range(0, YEARS).mapToObj(back -> newest - back).toList();
        int chosen = year.filter(years::contains).orElse(newest - 1);
        model.addAttribute("years", Choices.of(years, each -> each, String::valueOf));
        model.addAttribute("year", String.valueOf(chosen));
        model.addAttribute("checks", checks.of(chosen, Viewer.required(), page.words()));
        return "oversight/assessment/checks";
    }
}
