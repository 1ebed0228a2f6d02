package org.qinghe.units;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.Places;
import org.qinghe.web.DataTable;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The member units, who answers for them, and their posts. */
@Controller
class UnitPages {

    private static final int MOST_EXPORTED = 10_000;

    private final UnitDirectory directory;
    private final UnitScope scope;
    private final Units units;
    private final UnitKeeping keeping;
    private final Posts posts;
    private final Colleagues colleagues;
    private final Places places;

    UnitPages(
            UnitDirectory directory,
            UnitScope scope,
            Units units,
            UnitKeeping keeping,
            Posts posts,
            Colleagues colleagues,
            Places places) {
        this.directory = directory;
        this.scope = scope;
        this.units = units;
        this.keeping = keeping;
        this.posts = posts;
        this.colleagues = colleagues;
        this.places = places;
    }

    @ModelAttribute("search")
    UnitSearch search(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String kind) {
        return new UnitSearch(words.strip(), kind);
    }

    @GetMapping("/units")
    String all(
            @ModelAttribute("search") UnitSearch search,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var area = Viewer.required().area();
        var paging = Paging.of(number, directory.count(area, search));
        var lines = directory.page(area, search, paging);
        model.addAttribute("paging", paging);
        model.addAttribute("lines", lines);
        model.addAttribute("areas", areaNames(lines, page));
        return "units/list";
    }

    @GetMapping("/units.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("search") UnitSearch search, @ModelAttribute("page") Page page) {
        return Download.csv(table(search, page));
    }

    @GetMapping("/units.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("search") UnitSearch search, @ModelAttribute("page") Page page) {
        return Download.xlsx(table(search, page));
    }

    private DataTable table(UnitSearch search, Page page) {
        var lines = directory.page(Viewer.required().area(), search, new Paging(1, MOST_EXPORTED, MOST_EXPORTED));
        var areas = areaNames(lines, page);
        return new DataTable(
                page.t("units.list"),
                List.of(
                        page.t("units.unit.code"),
                        page.t("units.unit.name"),
                        page.t("units.unit.kind"),
                        page.t("units.unit.area"),
                        page.t("units.responsibility.FIRST"),
                        page.t("units.responsibility.DIRECT")),
                lines.stream()
                        .map(line -> List.<Object>of(
                                line.unit().code(),
                                page.words()
                                        .name(line.unit().nameZh(), line.unit().nameEn()),
                                page.t("units.kind." + line.unit().kind()),
                                areas.getOrDefault(line.unit().area(), ""),
                                line.first(),
                                line.direct()))
                        .toList());
    }

    @GetMapping("/units/new")
    String make(Model model, @ModelAttribute("page") Page page) {
        return edit(Optional.empty(), UnitForm.empty(), FieldErrors.none(), page, model);
    }

    @PostMapping("/units")
    String add(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String area,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = new UnitForm(code, nameZh, nameEn, kind, area);
        var errors = units.findByCode(form.code()).isPresent()
                ? form.errors().with("code", "units.unit.code.taken")
                : form.errors();
        return save(Optional.empty(), form, errors, page, model, redirect);
    }

    @GetMapping("/units/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        var unit = scope.visible(id);
        return edit(Optional.of(unit), UnitForm.of(unit), FieldErrors.none(), page, model);
    }

    @PostMapping("/units/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String area,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var unit = scope.visible(id);
        var form = new UnitForm(unit.code(), nameZh, nameEn, kind, area);
        return save(Optional.of(unit), form, form.errors(), page, model, redirect);
    }

    private String save(
            Optional<Unit> unit,
            UnitForm form,
            FieldErrors errors,
            Page page,
            Model model,
            RedirectAttributes redirect) {
        boolean known = form.area().equals(Places.EVERYWHERE)
                || places.find(form.area()).isPresent();
        var checked = known && scope.covers(form.area()) ? errors : errors.with("area", "units.unit.area.wrong");
        if (checked.any()) {
            return edit(unit, form, checked, page, model);
        }
        try {
            var saved = keeping.save(form);
            Notice.done(redirect, "units.unit.saved");
            return "redirect:/units/" + saved.id();
        } catch (Refused refused) {
            return edit(unit, form, FieldErrors.none().with("kind", refused.message()), page, model);
        }
    }

    private String edit(Optional<Unit> unit, UnitForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", kindNames(page));
        model.addAttribute("areaName", areaName(form.area(), page));
        model.addAttribute("posts", unit.map(Unit::id).map(posts::of).orElse(List.of()));
        model.addAttribute("people", unit.map(this::people).orElse(Map.of()));
        return "units/unit";
    }

    private Map<String, String> people(Unit unit) {
        var people = new LinkedHashMap<String, String>();
        people.put("", "–");
        colleagues.of(unit.id()).forEach(each -> people.put(each.account().toString(), each.name()));
        return people;
    }

    private static Map<String, String> kindNames(Page page) {
        var names = new LinkedHashMap<String, String>();
        names.put("", page.t("units.account.unit.choose"));
        for (var kind : Unit.Kind.values()) {
            names.put(kind.name(), page.t("units.kind." + kind));
        }
        return names;
    }

    private Map<String, String> areaNames(List<UnitLine> lines, Page page) {
        var names = new LinkedHashMap<String, String>();
        names.put(Places.EVERYWHERE, page.t("units.unit.everywhere"));
        places.findAll(lines.stream().map(line -> line.unit().area()).distinct().toList())
                .values()
                .forEach(area -> names.put(area.code(), name(area, page)));
        return names;
    }

    private String areaName(String code, Page page) {
        return code.equals(Places.EVERYWHERE)
                ? page.t("units.unit.everywhere")
                : places.find(code).map(area -> name(area, page)).orElse(code);
    }

    private static String name(Area area, Page page) {
        return page.words().name(area.nameZh(), area.nameEn());
    }
}
