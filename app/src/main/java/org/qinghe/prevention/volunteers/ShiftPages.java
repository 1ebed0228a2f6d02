package org.qinghe.prevention.volunteers;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedId;
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

/** The shifts of one's own unit: planned, taken by volunteers, and their hours confirmed afterwards. */
@Controller
class ShiftPages {

    /** A shift can be noted for an event so many days ago. */
    private static final int DAYS_AFTER = 60;

    private final ShiftTable shifts;
    private final ShiftKeeping keeping;
    private final Volunteering volunteering;
    private final Coordinators coordinators;

    ShiftPages(ShiftTable shifts, ShiftKeeping keeping, Volunteering volunteering, Coordinators coordinators) {
        this.shifts = shifts;
        this.keeping = keeping;
        this.volunteering = volunteering;
        this.coordinators = coordinators;
    }

    @GetMapping("/prevention/shifts")
    String list(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        var viewer = coordinators.required();
        var paging = Paging.of(number, shifts.count(viewer.unit()));
        model.addAttribute("paging", paging);
        model.addAttribute("shifts", shifts.page(viewer.unit(), paging));
        return "prevention/volunteers/shifts";
    }

    @GetMapping("/prevention/shifts/new")
    String ask(@RequestParam(defaultValue = "") String event, @ModelAttribute("page") Page page, Model model) {
        var chosen = shifts.events(coordinators.required().unit(), since()).stream()
                .filter(each -> each.id().toString().equals(event))
                .findFirst();
        var form = chosen.map(each ->
                        new ShiftForm(event, "", each.place(), each.day().toString(), "09:00", "11:00", ""))
                .orElse(new ShiftForm("", "", "", "", "09:00", "11:00", ""));
        return form(form, FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/shifts/new")
    String plan(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var viewer = coordinators.required();
        var form = ShiftForm.of(typed);
        var events = shifts.events(viewer.unit(), since()).stream()
                .map(ShiftEvent::id)
                .toList();
        var check = form.check(UUID.randomUUID(), viewer.unit(), events);
        if (check.kept().isEmpty()) {
            return form(form, check.errors(), page, model);
        }
        keeping.plan(check.kept().get(), viewer);
        Notice.done(redirect, "prevention.shift.planned");
        return "redirect:" + check.kept().get().path();
    }

    private LocalDate since() {
        return keeping.today().minusDays(DAYS_AFTER);
    }

    private String form(ShiftForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "events",
                Choices.after(
                        page.t("prevention.shift.event.none"),
                        shifts.events(coordinators.required().unit(), since()),
                        ShiftEvent::id,
                        each -> page.words().date(each.day()) + " " + each.title()));
        return "prevention/volunteers/shift-form";
    }

    @GetMapping("/prevention/shifts/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return show(known(id), FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/shifts/{id}/take")
    String take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String volunteer,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var shift = known(id);
        var chosen = volunteering.active(coordinators.required(), ShiftKeeping.subject(shift)).stream()
                .filter(each -> each.id().toString().equals(volunteer))
                .findFirst();
        if (chosen.isEmpty() || shift.cancelled()) {
            return show(shift, FieldErrors.none().with("volunteer", "prevention.shift.error.volunteer"), page, model);
        }
        switch (keeping.take(shift, chosen.get().id())) {
            case TAKEN -> Notice.done(redirect, "prevention.shift.taken");
            case FULL -> Notice.refused(redirect, "prevention.shift.full");
            case TWICE -> Notice.refused(redirect, "prevention.shift.twice");
        }
        return "redirect:" + shift.path();
    }

    @PostMapping("/prevention/shifts/{id}/release")
    String release(@PathVariable UUID id, @RequestParam(defaultValue = "") String place, RedirectAttributes redirect) {
        var shift = known(id);
        if (TypedId.of(place).filter(each -> keeping.release(shift, each)).isPresent()) {
            Notice.done(redirect, "prevention.shift.released");
        } else {
            Notice.refused(redirect, "prevention.shift.moved");
        }
        return "redirect:" + shift.path();
    }

    @PostMapping("/prevention/shifts/{id}/confirm")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String hours,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var shift = known(id);
        var worked = VolunteersCheck.hours(hours.strip());
        if (worked.isEmpty()) {
            return show(
                    shift, FieldErrors.none().with("hours-" + place, "prevention.volunteer.error.hours"), page, model);
        }
        var viewer = coordinators.required();
        if (TypedId.of(place)
                .filter(each -> keeping.confirm(shift, each, worked.get(), viewer))
                .isPresent()) {
            Notice.done(redirect, "prevention.shift.confirmed");
        } else {
            Notice.refused(redirect, "prevention.shift.moved");
        }
        return "redirect:" + shift.path();
    }

    @PostMapping("/prevention/shifts/{id}/cancel")
    String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        var shift = known(id);
        if (keeping.cancel(shift)) {
            Notice.done(redirect, "prevention.shift.cancelled");
        } else {
            Notice.refused(redirect, "prevention.shift.moved");
        }
        return "redirect:" + shift.path();
    }

    private String show(Shift shift, FieldErrors errors, Page page, Model model) {
        var active = volunteering.active(Viewer.required(), ShiftKeeping.subject(shift));
        var places = shifts.places(shift.id());
        var taken = places.stream().flatMap(each -> each.volunteer().stream()).collect(Collectors.toSet());
        model.addAttribute("shift", shift);
        model.addAttribute("errors", errors);
        model.addAttribute("places", places);
        model.addAttribute("come", keeping.hasCome(shift));
        model.addAttribute(
                "cancels",
                !shift.cancelled()
                        && places.stream().allMatch(each -> each.hours().isEmpty()));
        model.addAttribute(
                "names",
                active.stream()
                        .collect(Collectors.toMap(
                                Volunteer::id, each -> each.own().name())));
        model.addAttribute(
                "free",
                Choices.after(
                        page.t("prevention.shift.choose"),
                        active.stream()
                                .filter(each -> !taken.contains(each.id()))
                                .toList(),
                        Volunteer::id,
                        each -> each.own().name()));
        return "prevention/volunteers/shift";
    }

    private Shift known(UUID id) {
        return shifts.find(id, coordinators.required().unit())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
