package org.qinghe.oversight.assessment;

import java.time.Clock;
import java.time.LocalDate;
import org.qinghe.access.Viewer;
import org.qinghe.web.Page;
import org.qinghe.web.RecentYears;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The hints of a year about how its figures were made up. */
@Controller
class FigureCheckPage {

    private final FigureChecks checks;
    private final Clock clock;

    FigureCheckPage(FigureChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/figure-checks")
    String show(@RequestParam(defaultValue = "") String year, @ModelAttribute("page") Page page, Model model) {
        var years = new RecentYears(LocalDate.now(clock).getYear());
        int chosen = years.typed(year).orElse(years.newest() - 1);
        model.addAttribute("years", years.choices());
        model.addAttribute("year", String.valueOf(chosen));
        model.addAttribute("checks", checks.of(chosen, Viewer.required(), page.words()));
        return "oversight/assessment/checks";
    }
}
