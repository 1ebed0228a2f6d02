package org.qinghe.care.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.units.Colleagues;
import org.qinghe.web.CrisisLines;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheets of a record: what stands on them, a new one, a correction. */
@Controller
class SheetPages {

    private static final int ON_A_PAGE = 20;

    private final Gate gate;
    private final Entries entries;
    private final OfferedSheet offered;
    private final RecordFrames frames;
    private final Colleagues colleagues;
    private final Clock clock;
    private final CrisisLines crisisLines;

    SheetPages(
            Gate gate,
            Entries entries,
            OfferedSheet offered,
            RecordFrames frames,
            Colleagues colleagues,
            Clock clock,
            CrisisLines crisisLines) {
        this.gate = gate;
        this.entries = entries;
        this.offered = offered;
        this.frames = frames;
        this.colleagues = colleagues;
        this.clock = clock;
        this.crisisLines = crisisLines;
    }

    @GetMapping("/care/{person}/notes/{path}")
    String read(
            @PathVariable UUID person,
            @PathVariable String path,
            @RequestParam Optional<UUID> offer,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var sheet = sheet(path);
        return gate.open(
                sheet.purpose(),
                room -> page(
                        room.open(person, "read." + sheet),
                        offered.fresh(sheet, LocalDate.now(clock), offer),
                        FieldErrors.none(),
                        Optional.empty(),
                        number,
                        model));
    }

    @PostMapping("/care/{person}/notes/{path}")
    String add(
            @PathVariable UUID person,
            @PathVariable String path,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        return save(person, sheet(path), Optional.empty(), sent, model, redirect);
    }

    @GetMapping("/care/{person}/notes/{path}/{entry}")
    String change(@PathVariable UUID person, @PathVariable String path, @PathVariable UUID entry, Model model) {
        var sheet = sheet(path);
        return gate.open(sheet.purpose(), room -> {
            var record = room.open(person, "read." + sheet);
            var earlier = found(record, sheet, entry);
            var form = new SheetForm(
                    sheet, earlier.happenedOn().toString(), earlier.said().fields());
            return page(record, form, FieldErrors.none(), Optional.of(entry), 1, model);
        });
    }

    @PostMapping("/care/{person}/notes/{path}/{entry}")
    String correct(
            @PathVariable UUID person,
            @PathVariable String path,
            @PathVariable UUID entry,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        return save(person, sheet(path), Optional.of(entry), sent, model, redirect);
    }

    private String save(
            UUID person,
            Sheet sheet,
            Optional<UUID> earlier,
            Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var form = SheetForm.of(sheet, sent);
        var errors = form.errors(LocalDate.now(clock));
        return gate.open(sheet.purpose(), room -> {
            var record = room.open(person, "write." + sheet);
            if (errors.any()) {
                return page(record, form, errors, earlier, 1, model);
            }
            if (earlier.isEmpty()) {
                entries.add(record, sheet.kind(), form.day(), form.written());
            } else if (stands(record, sheet, earlier.get())) {
                entries.correct(record, sheet.kind(), found(record, sheet, earlier.get()), form.written());
            } else {
                return page(record, form, FieldErrors.none().with("stale", "care.sheet.stale"), earlier, 1, model);
            }
            Notice.done(redirect, "care.sheet.saved");
            return "redirect:/care/" + person + "/notes/" + sheet.path();
        });
    }

    /** Whether nobody corrected it meanwhile. */
    private boolean stands(OpenRecord record, Sheet sheet, UUID entry) {
        found(record, sheet, entry);
        return entries.of(record, sheet.kind()).stream()
                .anyMatch(each -> each.id().equals(entry));
    }

    private Entry<Written> found(OpenRecord record, Sheet sheet, UUID entry) {
        return entries.find(record, sheet.kind(), entry)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Sheet sheet(String path) {
        return Sheet.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            OpenRecord record, SheetForm form, FieldErrors errors, Optional<UUID> earlier, int number, Model model) {
        var sheet = form.sheet();
        var written = entries.of(record, sheet.kind());
        var paging = new Paging(number, ON_A_PAGE, written.size());
        var shown = written.stream().skip(paging.offset()).limit(ON_A_PAGE).toList();
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("earlier", earlier);
        model.addAttribute("paging", paging);
        model.addAttribute("entries", shown);
        model.addAttribute(
                "names",
                colleagues.findAll(shown.stream()
                        .flatMap(entry -> entry.account().stream())
                        .collect(Collectors.toSet())));
        model.addAttribute(
                "outcomeDays",
                sheet == Sheet.JOB_OUTCOME
                        ? OutcomeDay.of(entries.of(record, Sheet.JOB_SUPPORT.kind()), written)
                        : List.of());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("crisisLines", crisisLines);
        return "care/notes/sheet";
    }
}
