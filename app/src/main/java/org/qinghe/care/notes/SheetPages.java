package org.qinghe.care.notes;

import java.time.Clock;
import java.time.LocalDate;
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
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Value;
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

    private final Gate gate;
    private final Entries entries;
    private final RecordFrames frames;
    private final Colleagues colleagues;
    private final Clock clock;
    private final String crisisLines;

    SheetPages(
            Gate gate,
            Entries entries,
            RecordFrames frames,
            Colleagues colleagues,
            Clock clock,
            @Value("${qinghe.crisis-lines}") String crisisLines) {
        this.gate = gate;
        this.entries = entries;
        this.frames = frames;
        this.colleagues = colleagues;
        this.clock = clock;
        this.crisisLines = crisisLines;
    }

    @GetMapping("/care/{person}/notes/{path}")
    String read(@PathVariable UUID person, @PathVariable String path, Model model) {
        var sheet = sheet(path);
        return gate.open(
                sheet.purpose(),
                room -> page(
                        room.open(person, "read." + sheet),
                        SheetForm.fresh(sheet, LocalDate.now(clock)),
                        FieldErrors.none(),
                        Optional.empty(),
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
            return page(record, form, FieldErrors.none(), Optional.of(entry), model);
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
                return page(record, form, errors, earlier, model);
            }
            if (earlier.isPresent()) {
                entries.correct(record, sheet.kind(), found(record, sheet, earlier.get()), form.written());
            } else {
                entries.add(record, sheet.kind(), form.day(), form.written());
            }
            Notice.done(redirect, "care.sheet.saved");
            return "redirect:/care/" + person + "/notes/" + sheet.path();
        });
    }

    private Entry<Written> found(OpenRecord record, Sheet sheet, UUID entry) {
        return entries.find(record, sheet.kind(), entry)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Sheet sheet(String path) {
        return Sheet.at(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(OpenRecord record, SheetForm form, FieldErrors errors, Optional<UUID> earlier, Model model) {
        var written = entries.of(record, form.sheet().kind());
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("earlier", earlier);
        model.addAttribute("entries", written);
        model.addAttribute(
                "names",
                colleagues.findAll(written.stream()
                        .flatMap(entry -> entry.account().stream())
                        .collect(Collectors.toSet())));
        model.addAttribute("crisisLines", crisisLines);
        return "care/notes/sheet";
    }
}
