package org.qinghe.care.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people a worker is there for, and those who wait for somebody. */
@Controller
class CaseLoadPages {

    private final Gate gate;
    private final CaseLoad cases;
    private final People people;
    private final Assignments assignments;
    private final AuditTrail trail;
    private final Clock clock;

    CaseLoadPages(Gate gate, CaseLoad cases, People people, Assignments assignments, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.people = people;
        this.assignments = assignments;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/care")
    String mine(
            @RequestParam(name = "for") Optional<Purpose> asked,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        return list(asked, "", number, model);
    }

    /** By a name, which stands in no address and so in no history and no log; all that are found are one page. */
    @PostMapping("/care")
    String sought(
            @RequestParam(name = "for") Optional<Purpose> asked,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        if (words.isBlank()) {
            return "redirect:/care" + asked.map(each -> "?for=" + each.name()).orElse("");
        }
        return list(asked, words.strip(), 1, model);
    }

    private String list(Optional<Purpose> asked, String words, int number, Model model) {
        var purposes = Purposes.of(Viewer.required());
        var purpose = asked.orElse(purposes.getFirst());
        trail.record("care.caseLoadRead", "care", java.util.Map.of("purpose", purpose.name()));
        return gate.open(purpose, room -> {
            var lines = cases.open(room, words);
            var paging = words.isEmpty()
                    ? Paging.of(number, lines.size())
                    : new Paging(1, Math.max(1, lines.size()), lines.size());
            model.addAttribute("purposes", purposes);
            model.addAttribute("purpose", purpose);
            model.addAttribute("words", words);
            model.addAttribute("paging", paging);
            model.addAttribute(
                    "lines",
                    lines.stream().skip(paging.offset()).limit(paging.size()).toList());
            model.addAttribute("shut", cases.shut(room));
            return "care/people/mine";
        });
    }

    @GetMapping("/care/waiting")
    String waiting(Model model) {
        trail.record("care.waitingRead", "care");
        return gate.open(Purpose.FIRST_CONTACT, room -> {
            model.addAttribute("lines", cases.waiting(room));
            model.addAttribute("today", LocalDate.now(clock));
            return "care/people/waiting";
        });
    }

    @PostMapping("/care/waiting/{person}")
    String answer(@PathVariable UUID person, RedirectAttributes redirect) {
        gate.open(Purpose.FIRST_CONTACT, room -> {
            var record = room.open(person, "answer");
            assignments.assign(room, person, room.account().orElseThrow());
            people.takeUp(record);
            return true;
        });
        Notice.done(redirect, "care.waiting.answered");
        return "redirect:/care/" + person + "?for=FIRST_CONTACT";
    }
}
