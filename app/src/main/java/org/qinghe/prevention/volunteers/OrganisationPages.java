package org.qinghe.prevention.volunteers;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
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

/** The social organisations that help the units one sees; the coordinator of a unit keeps those of it. */
@Controller
class OrganisationPages {

    private final OrganisationTable table;
    private final OrganisationKeeping keeping;
    private final Coordinators coordinators;
    private final UnitSights sights;
    private final Units units;

    OrganisationPages(
            OrganisationTable table,
            OrganisationKeeping keeping,
            Coordinators coordinators,
            UnitSights sights,
            Units units) {
        this.table = table;
        this.keeping = keeping;
        this.coordinators = coordinators;
        this.sights = sights;
        this.units = units;
    }

    @GetMapping("/prevention/organisations")
    String list(
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var sight = sights.of(viewer);
        var paging = Paging.of(number, table.count(sight));
        var found = table.page(sight, paging);
        var named = units.findAll(found.stream().map(Organisation::unit).collect(Collectors.toSet()));
        model.addAttribute("paging", paging);
        model.addAttribute("organisations", found);
        model.addAttribute("names", UnitChoices.names(named.values(), page.words()));
        model.addAttribute("own", viewer.unit());
        model.addAttribute("coordinates", coordinators.may(viewer));
        return "prevention/volunteers/organisations";
    }

    @GetMapping("/prevention/organisations/new")
    String ask(Model model) {
        coordinators.required();
        return form(
                new Organisation.Form("", "", ""), VolunteersAccess.ORGANISATIONS + "/new", FieldErrors.none(), model);
    }

    @PostMapping("/prevention/organisations/new")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var viewer = coordinators.required();
        var form = Organisation.Form.of(typed);
        var check = form.check(UUID.randomUUID(), viewer.unit());
        if (check.kept().isEmpty()) {
            return form(form, VolunteersAccess.ORGANISATIONS + "/new", check.errors(), model);
        }
        keeping.add(check.kept().get(), viewer);
        Notice.done(redirect, "prevention.organisation.kept");
        return "redirect:" + VolunteersAccess.ORGANISATIONS;
    }

    @GetMapping("/prevention/organisations/{id}/change")
    String change(@PathVariable UUID id, Model model) {
        var known = known(id);
        return form(Organisation.Form.of(known), known.path() + "/change", FieldErrors.none(), model);
    }

    @PostMapping("/prevention/organisations/{id}/change")
    String change(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var known = known(id);
        var form = Organisation.Form.of(typed);
        var check = form.check(id, known.unit());
        if (check.kept().isEmpty()) {
            return form(form, known.path() + "/change", check.errors(), model);
        }
        keeping.change(check.kept().get());
        Notice.done(redirect, "prevention.organisation.kept");
        return "redirect:" + VolunteersAccess.ORGANISATIONS;
    }

    /** Or brings it back. */
    @PostMapping("/prevention/organisations/{id}/retire")
    String retire(@PathVariable UUID id, RedirectAttributes redirect) {
        keeping.retire(known(id));
        Notice.done(redirect, "prevention.organisation.kept");
        return "redirect:" + VolunteersAccess.ORGANISATIONS;
    }

    private static String form(Organisation.Form form, String action, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        return "prevention/volunteers/organisation-form";
    }

    private Organisation known(UUID id) {
        return table.find(id, coordinators.required().unit())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
