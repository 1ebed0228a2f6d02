package org.qinghe.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report forms: what is asked, how often, and of whom. */
@Controller
class FormPages {

    private final ReportForms forms;
    private final Indicators indicators;
    private final Units units;
    private final Places places;
    private final Clock clock;

    FormPages(ReportForms forms, Indicators indicators, Units units, Places places, Clock clock) {
        this.forms = forms;
        this.indicators = indicators;
        this.units = units;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/figures/forms")
    String all(Model model) {
        var all = forms.all();
        model.addAttribute("forms", all);
        model.addAttribute(
                "units",
                all.stream()
                        .collect(Collectors.toMap(
                                ReportForm::id,
                                form -> forms.assignments(form.id()).size())));
        return "figures/forms";
    }

    @GetMapping("/figures/forms/new")
    String make(@RequestParam Optional<UUID> from, Model model) {
        var draft = from.flatMap(forms::find)
                .map(form -> new FormDraft(
                        form.id().toString(),
                        form.code(),
                        form.nameZh(),
                        form.nameEn(),
                        form.frequency(),
                        String.valueOf(form.dueDays()),
                        form.indicators()))
                .orElse(new FormDraft("", "", "", "", Frequency.MONTH, "5", List.of()));
        return edit(draft, FieldErrors.none(), model);
    }

    @PostMapping("/figures/forms")
    String save(
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam Frequency frequency,
            @RequestParam(defaultValue = "") String dueDays,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            Model model,
            RedirectAttributes redirect) {
        var draft = new FormDraft(form, code, nameZh, nameEn, frequency, dueDays, chosen);
        var errors = draft.errors(indicators);
        var known = forms.find(draft.code());
        if (known.filter(each -> !each.id().toString().equals(form)).isPresent()) {
            errors = errors.with("code", "figures.form.code.taken", draft.code());
        } else if (known.filter(each -> each.frequency() != frequency).isPresent()) {
            errors = errors.with("code", "figures.form.frequency.fixed");
        }
        if (errors.any()) {
            return edit(draft, errors, model);
        }
        var saved = forms.save(draft.form(UUID.randomUUID()));
        Notice.done(redirect, "figures.form.saved");
        return "redirect:/figures/forms/" + saved.id();
    }

    private String edit(FormDraft draft, FieldErrors errors, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "indicators",
                offered(draft).stream()
                        .filter(each -> !(each.measure() instanceof Indicator.Measure.Rate))
                        .collect(Collectors.groupingBy(Indicator::frequency, TreeMap::new, Collectors.toList())));
        return "figures/form-edit";
    }

    /** What is in use, and what the form asks for already. */
    private List<Indicator> offered(FormDraft draft) {
        var retired = indicators.retired();
        return indicators.all().stream()
                .filter(each ->
                        !retired.contains(each.id()) || draft.indicators().contains(each.id()))
                .toList();
    }

    @GetMapping("/figures/forms/{form}")
    String one(@PathVariable UUID form, Model model) {
        var known = form(form);
        var assignments = forms.assignments(form);
        model.addAttribute("form", known);
        model.addAttribute(
                "indicators",
                known.indicators().stream()
                        .flatMap(id -> indicators.find(id).stream())
                        .toList());
        model.addAttribute("assignments", assignments);
        model.addAttribute(
                "units",
                units.all().stream()
                        .collect(Collectors.toMap(Unit::id, Function.identity(), (a, b) -> a, LinkedHashMap::new)));
        model.addAttribute("areas", names(assignments));
        model.addAttribute("today", LocalDate.now(clock).withDayOfMonth(1).toString());
        return "figures/form";
    }

    private Map<String, Area> names(List<ReportAssignment> assignments) {
        Set<String> shown = new HashSet<>();
        assignments.forEach(each -> shown.addAll(each.areas()));
        return places.findAll(shown);
    }

    @PostMapping("/figures/forms/{form}/assign")
    String assign(
            @PathVariable UUID form,
            @RequestParam(defaultValue = "") List<UUID> unit,
            @RequestParam(defaultValue = "false") boolean below,
            @RequestParam String starts,
            RedirectAttributes redirect) {
        var known = form(form);
        if (unit.isEmpty()) {
            Notice.refused(redirect, "figures.form.assigned.none");
            return "redirect:/figures/forms/" + known.id();
        }
        var day = TypedDay.of(starts);
        if (day.isEmpty()) {
            Notice.refused(redirect, "figures.form.starts.wrong");
            return "redirect:/figures/forms/" + known.id();
        }
        int assigned = 0;
        for (var each : units.findAll(unit).values()) {
            var areas = areas(each, below);
            if (!areas.isEmpty()) {
                forms.assign(known.id(), each.id(), areas, day.get());
                assigned++;
            }
        }
        if (assigned < unit.size()) {
            Notice.refused(redirect, "figures.form.assigned.some", assigned, unit.size());
        } else {
            Notice.done(redirect, "figures.form.assigned", assigned);
        }
        return "redirect:/figures/forms/" + known.id();
    }

    private List<String> areas(Unit unit, boolean below) {
        if (below) {
            return places.children(unit.area()).stream().map(Area::code).toList();
        }
        return places.find(unit.area()).stream().map(Area::code).toList();
    }

    @PostMapping("/figures/forms/{form}/dismiss")
    String dismiss(@PathVariable UUID form, @RequestParam UUID unit, RedirectAttributes redirect) {
        var known = form(form);
        forms.dismiss(known.id(), unit);
        Notice.done(redirect, "figures.form.dismissed");
        return "redirect:/figures/forms/" + known.id();
    }

    private ReportForm form(UUID id) {
        return forms.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
