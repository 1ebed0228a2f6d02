package org.qinghe.oversight.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.units.Unit;
import org.qinghe.units.UnitChoices;
import org.qinghe.units.UnitSights;
import org.qinghe.web.Choices;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedId;
import org.qinghe.web.Words;
import org.qinghe.work.WorkTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was entered by hand, and a new entry: first what it is of, then what was read. */
@Controller
class HandEntryPages {

    private final HandEntries entries;
    private final UnitSights sights;
    private final WorkTime time;

    HandEntryPages(HandEntries entries, UnitSights sights, WorkTime time) {
        this.entries = entries;
        this.sights = sights;
        this.time = time;
    }

    @GetMapping("/entries")
    String list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("page") Page page,
            Model model) {
        var viewer = Viewer.required();
        var chosen = TypedId.of(unit);
        var seen = sights.unitsOf(viewer);
        var paging = Paging.of(number, entries.count(chosen, viewer));
        model.addAttribute("entries", lines(entries.page(chosen, viewer, paging), seen, page.words()));
        model.addAttribute("units", UnitChoices.after("web.all", seen, page.words()));
        model.addAttribute("unit", unit);
        model.addAttribute("paging", paging);
        return "oversight/assessment/entries";
    }

    private static List<EntryLine> lines(List<Entry> entries, Collection<Unit> seen, Words words) {
        Map<UUID, Unit> byId = seen.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return entries.stream()
                .map(each -> new EntryLine(
                        "e" + each.id(),
                        ScoreWords.name(byId, each.unit(), words),
                        each.datum().code(),
                        words.date(each.day()),
                        ReadingWords.of(each.reading(), words),
                        each.evidence(),
                        words.t("scores.by", each.name(), words.date(each.made())),
                        each.counts()))
                .toList();
    }

    @GetMapping("/entries/new")
    String ask(@RequestParam Map<String, String> typed, @ModelAttribute("page") Page page, Model model) {
        return form(typed, FieldErrors.none(), page.words(), model);
    }

    @PostMapping("/entries/new")
    String enter(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var wanted = wanted(typed);
        if (wanted.isEmpty()) {
            return form(typed, FieldErrors.none(), page.words(), model);
        }
        var about = entries.about(wanted.get(), Viewer.required());
        var checked = new EntryCheck(typed).check(wanted.get(), about, time.today());
        if (checked.kept().isEmpty()) {
            return form(typed, checked.errors(), page.words(), model);
        }
        var made = checked.kept().get();
        entries.add(made.unit(), wanted.get().datum().code(), made.day(), made.reading(), made.evidence());
        Notice.done(redirect, "scores.entered");
        return "redirect:/entries?unit=" + made.unit();
    }

    private Optional<Wanted> wanted(Map<String, String> typed) {
        return entries.wanted().stream()
                .filter(each -> each.datum().code().equals(typed.getOrDefault("datum", "")))
                .findFirst();
    }

    private String form(Map<String, String> typed, FieldErrors errors, Words words, Model model) {
        var wanted = wanted(typed);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        if (wanted.isEmpty()) {
            model.addAttribute(
                    "data",
                    Choices.of(
                            entries.wanted(),
                            each -> each.datum().code(),
                            each -> words.t(
                                    "scores.entry.of", each.datum().code(), words.t("units.kind." + each.units()))));
            return "oversight/assessment/entry-choose";
        }
        model.addAttribute("wanted", wanted.get());
        model.addAttribute(
                "units", UnitChoices.after("scores.choose", entries.about(wanted.get(), Viewer.required()), words));
        return "oversight/assessment/entry-new";
    }
}
