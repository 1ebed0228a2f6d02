package org.qinghe.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.Units;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The trainings somebody can come to, one of them, and how a new one is planned. */
@Controller
class TrainingPages {

    private final TrainingTable table;
    private final TrainingKeeping trainings;
    private final TrainingViewing viewing;
    private final Units units;

    TrainingPages(TrainingTable table, TrainingKeeping trainings, TrainingViewing viewing, Units units) {
        this.table = table;
        this.trainings = trainings;
        this.viewing = viewing;
        this.units = units;
    }

    @GetMapping("/staff/trainings")
    String list(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var search = TrainingSearch.of(typed);
        var paging = Paging.of(number, table.count(search, viewer));
        var found = table.page(search, viewer, paging);
        model.addAttribute("search", search);
        model.addAttribute("paging", paging);
        model.addAttribute("trainings", found);
        model.addAttribute("mine", table.putDown(viewer.account(), found));
        model.addAttribute("units", organisers(found, page));
        model.addAttribute(
                "topics",
                Choices.after(page.t("staff.topic.any"), topics(), Enum::name, each -> page.t(each.message())));
        return "staff/trainings";
    }

    @GetMapping("/staff/trainings/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute(
                "view",
                viewing.of(id, Viewer.required(), page.words())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "staff/training";
    }

    @GetMapping("/staff/trainings/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        return form(TrainingForm.of(Map.of("open", "true")), FieldErrors.none(), page, model);
    }

    @PostMapping("/staff/trainings/new")
    String plan(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var form = TrainingForm.of(typed);
        var check = TrainingCheck.of(form, viewer.unit());
        if (check.kept().isEmpty()) {
            return form(form, check.errors(), page, model);
        }
        trainings.plan(check.kept().get(), viewer);
        Notice.done(redirect, "staff.training.kept");
        return "redirect:" + check.kept().get().path();
    }

    private static String form(TrainingForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "topics", Choices.after(page.t("staff.choose"), topics(), Enum::name, each -> page.t(each.message())));
        return "staff/training-new";
    }

    private static List<Topic> topics() {
        return Arrays.asList(Topic.values());
    }

    private Map<UUID, String> organisers(List<Training> found, Page page) {
        var organisers = found.stream().map(Training::organiser).distinct().toList();
        return UnitChoices.names(units.findAll(organisers).values(), page.words());
    }
}
