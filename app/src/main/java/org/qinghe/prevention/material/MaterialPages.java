package org.qinghe.prevention.material;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.units.Units;
import org.qinghe.web.Choices;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stock of material of the units one sees, and what came and went. */
@Controller
class MaterialPages {

    private static final int MOST_EXPORTED = 5_000;

    /** Material can be noted for an event so many days after it. */
    private static final int DAYS_AFTER = 60;

    private final MaterialTable table;
    private final MaterialKeeping keeping;
    private final UnitSights sights;
    private final Units units;

    MaterialPages(MaterialTable table, MaterialKeeping keeping, UnitSights sights, Units units) {
        this.table = table;
        this.keeping = keeping;
        this.sights = sights;
        this.units = units;
    }

    @GetMapping("/prevention/material")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var sight = sights.of(Viewer.required());
        var paging = Paging.of(number, table.count(words.strip(), sight));
        var found = table.page(words.strip(), sight, paging);
        model.addAttribute("words", words);
        model.addAttribute("paging", paging);
        model.addAttribute("material", found);
        model.addAttribute("names", names(found, page));
        return "prevention/material/list";
    }

    @GetMapping("/prevention/material.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String words, @ModelAttribute("page") Page page) {
        var found =
                table.page(words.strip(), sights.of(Viewer.required()), new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var names = names(found, page);
        return Download.xlsx(new DataTable(
                page.t("prevention.material.title"),
                Stream.of("name", "unit", "stock", "measure", "price", "worth", "low")
                        .map(each -> page.t("prevention.material." + each))
                        .toList(),
                found.stream()
                        .map(each -> List.<Object>of(
                                each.name(),
                                names.getOrDefault(each.unit(), ""),
                                each.stock(),
                                each.measure(),
                                each.price(),
                                each.worth(),
                                each.low()))
                        .toList()));
    }

    private Map<UUID, String> names(List<Material> found, Page page) {
        var ids = found.stream().map(Material::unit).collect(Collectors.toSet());
        return UnitChoices.names(units.findAll(ids).values(), page.words());
    }

    @GetMapping("/prevention/material/new")
    String ask(Model model) {
        return form(new Material.Form("", "", "", "0"), MaterialAccess.PATH + "/new", FieldErrors.none(), model);
    }

    @PostMapping("/prevention/material/new")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var viewer = Viewer.required();
        var form = Material.Form.of(typed);
        var check = form.check(UUID.randomUUID(), viewer.unit());
        if (check.kept().isEmpty()) {
            return form(form, MaterialAccess.PATH + "/new", check.errors(), model);
        }
        keeping.add(check.kept().get(), viewer);
        Notice.done(redirect, "prevention.event.kept");
        return "redirect:" + check.kept().get().path();
    }

    @GetMapping("/prevention/material/{id}/change")
    String change(@PathVariable UUID id, Model model) {
        var known = own(id);
        return form(Material.Form.of(known), known.path() + "/change", FieldErrors.none(), model);
    }

    @PostMapping("/prevention/material/{id}/change")
    String change(
            @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
        var known = own(id);
        var form = Material.Form.of(typed);
        var check = form.check(id, known.unit());
        if (check.kept().isEmpty()) {
            return form(form, known.path() + "/change", check.errors(), model);
        }
        keeping.change(check.kept().get());
        Notice.done(redirect, "prevention.event.kept");
        return "redirect:" + known.path();
    }

    private static String form(Material.Form form, String action, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("errors", errors);
        return "prevention/material/form";
    }

    @GetMapping("/prevention/material/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(known(id), MoveForm.blank(keeping.today()), number, FieldErrors.none(), page, model);
    }

    @PostMapping("/prevention/material/{id}/move")
    String move(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var material = own(id);
        var form = MoveForm.of(typed);
        var check = form.check(material, events(material).keySet(), keeping.today());
        if (check.kept().isEmpty()) {
            return show(material, form, 1, check.errors(), page, model);
        }
        if (keeping.move(material, check.kept().get(), Viewer.required())) {
            Notice.done(redirect, "prevention.material.moved");
        } else {
            Notice.refused(redirect, "prevention.event.moved");
        }
        return "redirect:" + material.path();
    }

    private String show(Material material, MoveForm form, int number, FieldErrors errors, Page page, Model model) {
        var paging = Paging.of(number, table.moves(material.id()));
        var events = events(material);
        model.addAttribute("material", material);
        model.addAttribute("paging", paging);
        model.addAttribute("moves", table.moves(material.id(), paging));
        model.addAttribute("keeps", MaterialKeeping.mayKeep(Viewer.required(), material));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "reasons",
                Choices.after(
                        page.t("prevention.event.choose"),
                        Arrays.asList(Move.Reason.values()),
                        Enum::name,
                        each -> page.t(each.message())));
        model.addAttribute(
                "events",
                Choices.after(
                        page.t("prevention.material.event.none"),
                        events.entrySet(),
                        Map.Entry::getKey,
                        Map.Entry::getValue));
        return "prevention/material/one";
    }

    private Map<UUID, String> events(Material material) {
        return table.events(material.unit(), keeping.today().minusDays(DAYS_AFTER));
    }

    private Material own(UUID id) {
        var found = known(id);
        if (!MaterialKeeping.mayKeep(Viewer.required(), found)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    private Material known(UUID id) {
        return table.find(id, sights.of(Viewer.required()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
