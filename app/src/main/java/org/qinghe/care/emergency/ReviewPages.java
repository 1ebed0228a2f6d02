package org.qinghe.care.emergency;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.emergency.Opening.Verdict;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a second person of the record's unit judges an emergency opening, and where overdue reviews are counted. */
@Controller
class ReviewPages {

    private static final int LONGEST = 1_000;

    private final Gate gate;
    private final Emergencies emergencies;
    private final Colleagues colleagues;
    private final Units units;
    private final AuditTrail trail;
    private final Clock clock;

    ReviewPages(Gate gate, Emergencies emergencies, Colleagues colleagues, Units units, AuditTrail trail, Clock clock) {
        this.gate = gate;
        this.emergencies = emergencies;
        this.colleagues = colleagues;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/care/emergencies")
    String waiting(Model model) {
        trail.record("care.emergenciesRead", "care/emergencies");
        return gate.open(Purpose.SUPERVISION, room -> {
            var lines = emergencies.toReview(room);
            model.addAttribute("lines", lines);
            model.addAttribute("own", emergencies.ownOpen(room));
            model.addAttribute("now", clock.instant());
            model.addAttribute(
                    "names",
                    colleagues.findAll(
                            lines.stream().map(OpeningLine::account).distinct().toList()));
            return "care/emergency/waiting";
        });
    }

    @GetMapping("/care/emergencies/{opening}")
    String one(@PathVariable UUID opening, Model model) {
        trail.record("care.emergencyRead", "care/emergency/" + opening);
        return gate.open(Purpose.SUPERVISION, room -> page(found(room, opening), "", "", FieldErrors.none(), model));
    }

    @PostMapping("/care/emergencies/{opening}")
    String review(
            @PathVariable UUID opening,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String finding,
            Model model,
            RedirectAttributes redirect) {
        return gate.open(Purpose.SUPERVISION, room -> {
            var chosen = verdict(verdict);
            var errors = errors(chosen, finding.strip());
            var found = found(room, opening);
            if (errors.any()) {
                return page(found, verdict, finding, errors, model);
            }
            emergencies.review(room, found, chosen.orElseThrow(), finding.strip());
            Notice.done(redirect, "care.emergency.reviewed");
            return "redirect:/care/emergencies";
        });
    }

    @GetMapping("/care/open-reviews")
    String overdue(Model model) {
        trail.record("care.openReviewsRead", "care/emergencies");
        return gate.keep(keeping -> {
            var lines = emergencies.open(keeping);
            model.addAttribute("lines", lines);
            model.addAttribute(
                    "units", units.findAll(lines.stream().map(OpenReviews::unit).toList()));
            return "care/emergency/overdue";
        });
    }

    private Opening found(Room room, UUID opening) {
        return emergencies.find(room, opening).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Verdict> verdict(String typed) {
        return Arrays.stream(Verdict.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    private static FieldErrors errors(Optional<Verdict> verdict, String finding) {
        var errors = verdict.isEmpty()
                ? FieldErrors.none().with("verdict", "care.emergency.verdict.none")
                : FieldErrors.none();
        return finding.isEmpty() || finding.length() > LONGEST
                ? errors.with("finding", "care.emergency.finding.wrong", LONGEST)
                : errors;
    }

    private String page(Opening opening, String verdict, String finding, FieldErrors errors, Model model) {
        model.addAttribute("opening", opening);
        model.addAttribute("verdict", verdict);
        model.addAttribute("finding", finding);
        model.addAttribute("errors", errors);
        model.addAttribute("names", colleagues.findAll(List.of(opening.account())));
        return "care/emergency/review";
    }
}
