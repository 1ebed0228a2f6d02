package org.qinghe.funds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How remote each township is, as the office enters it with its source. */
@Controller
class DistancePage {

    private final Distances distances;
    private final Places places;

    DistancePage(Distances distances, Places places) {
        this.distances = distances;
        this.places = places;
    }

    @GetMapping("/funds/distances")
    String show(Model model) {
        return show("", "", "", FieldErrors.none(), model);
    }

    @PostMapping("/funds/distances")
    String set(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String kilometres,
            @RequestParam(defaultValue = "") String origin,
            Model model,
            RedirectAttributes redirect) {
        var number = kilometres(kilometres);
        var errors = townships().stream().anyMatch(each -> each.code().equals(area))
                ? FieldErrors.none()
                : FieldErrors.none().with("area", "funds.error.choose");
        errors = number.isPresent() ? errors : errors.with("kilometres", "funds.error.kilometres");
        errors = Typed.words(errors, "origin", origin.strip(), Typed.LONGEST_NAME);
        if (errors.any()) {
            return show(area, kilometres, origin, errors, model);
        }
        distances.set(area, new Distance(number.orElseThrow(), origin.strip()), Viewer.required());
        Notice.done(redirect, "funds.distance.set");
        return "redirect:/funds/distances";
    }

    private static Optional<BigDecimal> kilometres(String typed) {
        return typed.strip().matches("\\d{1,4}(\\.\\d)?")
                ? Optional.of(new BigDecimal(typed.strip()))
                : Optional.empty();
    }

    private List<Area> townships() {
        return places.within(Viewer.required().area(), AreaLevel.TOWNSHIP);
    }

    private String show(String area, String kilometres, String origin, FieldErrors errors, Model model) {
        model.addAttribute("area", area);
        model.addAttribute("kilometres", kilometres);
        model.addAttribute("origin", origin);
        model.addAttribute("errors", errors);
        model.addAttribute("townships", townships());
        model.addAttribute("distances", distances.all());
        return "funds/distances";
    }
}
