package org.qinghe.care.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.instruments.Wording;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
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

/** Screenings and outcomes: filling one in, and what came of them over time. */
@Controller
class ScreeningPages {

    private final Gate gate;
    private final Entries entries;
    private final RecordFrames frames;
    private final Wording wording;
    private final Clock clock;

    ScreeningPages(Gate gate, Entries entries, RecordFrames frames, Wording wording, Clock clock) {
        this.gate = gate;
        this.entries = entries;
        this.frames = frames;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/care/{person}/screening")
    String all(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        return gate.open(Purpose.CARE, room -> {
            var record = room.open(person, "read.SCREENING");
            var answered = entries.of(record, Answered.KIND);
            model.addAttribute("frame", frames.of(record));
            model.addAttribute("answered", answered);
            model.addAttribute("chart", OutcomeChart.of(outcomes(answered), page.words()));
            return "care/notes/screenings";
        });
    }

    /** Those of the instrument that is meant to be asked again and again, the oldest first. */
    private static List<Entry<Answered>> outcomes(List<Entry<Answered>> answered) {
        return answered.stream()
                .filter(each -> each.said().instrument() == Instrument.BAM)
                .toList()
                .reversed();
    }

    @GetMapping("/care/{person}/screening/{name}")
    String ask(@PathVariable UUID person, @PathVariable String name, @ModelAttribute("page") Page page, Model model) {
        var instrument = instrument(name);
        return gate.open(
                Purpose.CARE,
                room -> form(
                        room.open(person, "read.SCREENING"),
                        ScreeningForm.fresh(instrument, LocalDate.now(clock)),
                        FieldErrors.none(),
                        page,
                        model));
    }

    @PostMapping("/care/{person}/screening/{name}")
    String save(
            @PathVariable UUID person,
            @PathVariable String name,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = ScreeningForm.of(instrument(name), sent);
        var errors = form.errors(LocalDate.now(clock));
        return gate.open(Purpose.CARE, room -> {
            var record = room.open(person, "write.SCREENING");
            if (errors.any()) {
                return form(record, form, errors, page, model);
            }
            entries.add(record, Answered.KIND, form.day(), form.answered());
            if (form.asksForSafety()) {
                Notice.refused(redirect, "care.screening.safety");
                return "redirect:/care/" + person + "/notes/" + Sheet.SAFETY_PLAN.path();
            }
            Notice.done(redirect, "care.screening.saved");
            return "redirect:/care/" + person + "/screening";
        });
    }

    private String form(OpenRecord record, ScreeningForm form, FieldErrors errors, Page page, Model model) {
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("spoken", wording.of(form.instrument(), page.words()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "care/notes/screening";
    }

    private static Instrument instrument(String name) {
        return Instrument.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
