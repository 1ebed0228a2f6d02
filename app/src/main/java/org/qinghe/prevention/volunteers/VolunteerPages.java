package org.qinghe.prevention.volunteers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedText;
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

/** The volunteers of one's own unit: the list, one of them, a new one who agreed in person, and what the unit asks for. */
@Controller
class VolunteerPages {

    private final Volunteering volunteering;
    private final Coordinators coordinators;
    private final OrganisationTable organisations;
    private final OrganisationKeeping keeping;
    private final VolunteerCallTable calls;
    private final ShiftTable shifts;
    private final VolunteerTrainingTable trainings;

    VolunteerPages(
            Volunteering volunteering,
            Coordinators coordinators,
            OrganisationTable organisations,
            OrganisationKeeping keeping,
            VolunteerCallTable calls,
            ShiftTable shifts,
            VolunteerTrainingTable trainings) {
        this.volunteering = volunteering;
        this.coordinators = coordinators;
        this.organisations = organisations;
        this.keeping = keeping;
        this.calls = calls;
        this.shifts = shifts;
        this.trainings = trainings;
    }

    @GetMapping("/prevention/volunteers")
    String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        var viewer = coordinators.required();
        var paging = Paging.of(number, volunteering.count(viewer));
        model.addAttribute("paging", paging);
        model.addAttribute("volunteers", volunteering.page(viewer, paging));
        model.addAttribute(
                "open", calls.find(viewer.unit()).filter(VolunteerCall::open).isPresent());
        return "prevention/volunteers/list";
    }

    @GetMapping("/prevention/volunteers/{id}")
    String one(@PathVariable UUID id, Model model) {
        var viewer = coordinators.required();
        var volunteer = known(id, viewer);
        model.addAttribute("volunteer", volunteer);
        model.addAttribute(
                "organisation",
                volunteer
                        .organisation()
                        .flatMap(each -> organisations.find(each, viewer.unit()))
                        .map(Organisation::name)
                        .orElse(""));
        model.addAttribute("years", shifts.years(id));
        model.addAttribute("trainings", trainings.of(id));
        return "prevention/volunteers/one";
    }

    @GetMapping("/prevention/volunteers/{id}/thanks")
    String thanks(@PathVariable UUID id, @RequestParam(defaultValue = "") String year, Model model) {
        var viewer = coordinators.required();
        var volunteer = known(id, viewer);
        model.addAttribute("volunteer", volunteer);
        model.addAttribute("today", volunteering.today());
        model.addAttribute(
                "help",
                shifts.years(id).stream()
                        .filter(each -> String.valueOf(each.year()).equals(year))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute(
                "learnt",
                trainings.of(id).stream()
                        .filter(each -> String.valueOf(each.day().getYear()).equals(year))
                        .map(VolunteerTraining::hours)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return "prevention/volunteers/thanks";
    }

    @PostMapping("/prevention/volunteers/{id}/accept")
    String accept(@PathVariable UUID id, RedirectAttributes redirect) {
        var volunteer = known(id, coordinators.required());
        if (volunteering.accept(volunteer)) {
            Notice.done(redirect, "prevention.volunteer.accepted");
        }
        return "redirect:" + volunteer.path();
    }

    @PostMapping("/prevention/volunteers/{id}/renew")
    String renew(@PathVariable UUID id, RedirectAttributes redirect) {
        var volunteer = known(id, coordinators.required());
        volunteering.renew(volunteer);
        Notice.done(redirect, "prevention.volunteer.renewed");
        return "redirect:" + volunteer.path();
    }

    @PostMapping("/prevention/volunteers/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        if (!volunteering.remove(id, coordinators.required())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Notice.done(redirect, "prevention.volunteer.removed");
        return "redirect:" + VolunteersAccess.VOLUNTEERS;
    }

    private Volunteer known(UUID id, Viewer viewer) {
        return volunteering.open(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/prevention/volunteers/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        volunteering.lawful();
        return form(VolunteerForm.of(Map.of()), FieldErrors.none(), page, model);
    }

    /** The code is shown in the answer itself and nowhere else. */
    @PostMapping("/prevention/volunteers/new")
    String add(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        var viewer = coordinators.required();
        volunteering.lawful();
        var form = VolunteerForm.of(typed);
        var helping = organisations.of(List.of(viewer.unit())).stream()
                .map(Organisation::id)
                .toList();
        var errors = form.errors(helping);
        if (errors.any()) {
            return form(form, errors, page, model);
        }
        var id = UUID.randomUUID();
        var code = volunteering.signUp(
                id,
                viewer.unit(),
                StoredOpenVolunteering.through(form),
                form.own(),
                Volunteer.Way.IN_PERSON,
                Volunteer.State.ACTIVE);
        model.addAttribute("code", code.written());
        model.addAttribute("path", VolunteersAccess.VOLUNTEERS + "/" + id);
        model.addAttribute("months", volunteering.months());
        return "prevention/volunteers/added";
    }

    private String form(VolunteerForm form, FieldErrors errors, Page page, Model model) {
        var viewer = coordinators.required();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("months", volunteering.months());
        model.addAttribute(
                "organisations",
                Choices.after(
                        page.t("prevention.volunteer.organisation.none"),
                        organisations.of(List.of(viewer.unit())),
                        Organisation::id,
                        Organisation::name));
        return "prevention/volunteers/new";
    }

    @GetMapping("/prevention/volunteers/call")
    String call(Model model) {
        var viewer = coordinators.required();
        return call(calls.find(viewer.unit()).orElse(VolunteerCall.none(viewer.unit())), FieldErrors.none(), model);
    }

    @PostMapping("/prevention/volunteers/call")
    String call(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var viewer = coordinators.required();
        var call = new VolunteerCall(
                viewer.unit(),
                TypedText.of(typed, "what"),
                TypedText.of(typed, "contact"),
                !TypedText.of(typed, "open").isEmpty());
        var errors = VolunteersCheck.line(FieldErrors.none(), "what", call.what(), VolunteersCheck.LONGEST_TEXT);
        errors = VolunteersCheck.line(errors, "contact", call.contact(), VolunteersCheck.LONGEST_LINE);
        if (errors.any()) {
            return call(call, errors, model);
        }
        keeping.call(call, viewer);
        Notice.done(redirect, call.open() ? "prevention.volunteer.call.opened" : "prevention.volunteer.call.closed");
        return "redirect:" + VolunteersAccess.VOLUNTEERS;
    }

    private static String call(VolunteerCall call, FieldErrors errors, Model model) {
        model.addAttribute("call", call);
        model.addAttribute("errors", errors);
        return "prevention/volunteers/call";
    }
}
