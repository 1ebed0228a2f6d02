package org.qinghe.prevention.volunteers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the volunteers of one's own unit learnt, and who of them was there. */
@Controller
class VolunteerTrainingPages {

    private final VolunteerTrainingTable table;
    private final VolunteerTrainings trainings;
    private final Volunteering volunteering;
    private final Coordinators coordinators;

    VolunteerTrainingPages(
            VolunteerTrainingTable table,
            VolunteerTrainings trainings,
            Volunteering volunteering,
            Coordinators coordinators) {
        this.table = table;
        this.trainings = trainings;
        this.volunteering = volunteering;
        this.coordinators = coordinators;
    }

    @GetMapping("/prevention/volunteer-trainings")
    String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        var viewer = coordinators.required();
        var paging = Paging.of(number, table.count(viewer.unit()));
        model.addAttribute("paging", paging);
        model.addAttribute("trainings", table.page(viewer.unit(), paging));
        return "prevention/volunteers/trainings";
    }

    @GetMapping("/prevention/volunteer-trainings/new")
    String ask(Model model) {
        coordinators.required();
        return form(new VolunteerTraining.Form("", "", ""), FieldErrors.none(), model);
    }

    @PostMapping("/prevention/volunteer-trainings/new")
    String hold(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var viewer = coordinators.required();
        var form = VolunteerTraining.Form.of(typed);
        var check = form.check(UUID.randomUUID(), viewer.unit());
        if (check.kept().isEmpty()) {
            return form(form, check.errors(), model);
        }
        trainings.hold(check.kept().get(), viewer);
        Notice.done(redirect, "prevention.volunteerTraining.kept");
        return "redirect:" + check.kept().get().path();
    }

    private static String form(VolunteerTraining.Form form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "prevention/volunteers/training-form";
    }

    @GetMapping("/prevention/volunteer-trainings/{id}")
    String one(@PathVariable UUID id, Model model) {
        var training = known(id);
        model.addAttribute("training", training);
        model.addAttribute("attended", table.attended(id));
        model.addAttribute(
                "volunteers", volunteering.active(coordinators.required(), VolunteerTrainings.subject(training)));
        return "prevention/volunteers/training";
    }

    @PostMapping("/prevention/volunteer-trainings/{id}/attended")
    String attend(
            @PathVariable UUID id,
            @RequestParam(name = "volunteer", defaultValue = "") List<String> chosen,
            RedirectAttributes redirect) {
        var training = known(id);
        trainings.attend(
                training,
                chosen.stream().flatMap(each -> TypedId.of(each).stream()).toList());
        Notice.done(redirect, "prevention.volunteerTraining.kept");
        return "redirect:" + training.path();
    }

    private VolunteerTraining known(UUID id) {
        return table.find(id, coordinators.required().unit())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
