package org.qinghe.care.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.ConsentChoice;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.care.referral.Referral.State;
import org.qinghe.care.referral.Referrals.Asked;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Unit;
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

/** The referrals on a record: made with the person, and carried forward by both units. */
@Controller
class ReferralPages {

    private static final Duration AGREED_FOR = Duration.ofDays(365);

    private final Gate gate;
    private final Referrals referrals;
    private final Consents consents;
    private final RecordFrames frames;
    private final Units units;
    private final Clock clock;

    ReferralPages(Gate gate, Referrals referrals, Consents consents, RecordFrames frames, Units units, Clock clock) {
        this.gate = gate;
        this.referrals = referrals;
        this.consents = consents;
        this.frames = frames;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/care/{person}/referrals")
    String read(
            @PathVariable UUID person,
            @RequestParam(name = "for", defaultValue = "CARE") Purpose purpose,
            Model model) {
        return gate.open(
                purpose,
                room -> page(room.open(person, "read.REFERRALS"), ReferralForm.fresh(), FieldErrors.none(), model));
    }

    @PostMapping("/care/{person}/referrals")
    String request(
            @PathVariable UUID person,
            @RequestParam(name = "for") Purpose opened,
            @RequestParam(defaultValue = "") String toUnit,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "false") boolean withNotes,
            @RequestParam(defaultValue = "false") boolean agrees,
            @RequestParam(defaultValue = "") String summary,
            Model model,
            RedirectAttributes redirect) {
        var form = new ReferralForm(toUnit, purpose, withNotes, agrees, summary);
        var errors = form.errors(others());
        return gate.open(opened, room -> {
            var record = room.open(person, "write.REFERRALS");
            if (errors.any()) {
                return page(record, form, errors, model);
            }
            var asked = form.asked();
            if (referrals.underWay(record, asked.toUnit(), asked.purpose())) {
                return page(record, form, FieldErrors.none().with("toUnit", "care.referral.underWay"), model);
            }
            if (form.agrees() && consents.onlyByThePerson(room, person, agreed(asked))) {
                return page(record, form, FieldErrors.none().with("agrees", "care.consent.onlyByThePerson"), model);
            }
            referrals.request(record, asked);
            if (form.agrees()) {
                consents.give(room, person, agreed(asked), Consent.Way.SPOKEN);
            }
            Notice.done(redirect, form.agrees() ? "care.referral.requested" : "care.referral.requested.waits");
            return back(person, opened);
        });
    }

    @PostMapping("/care/{person}/referrals/{referral}/{step}")
    String step(
            @PathVariable UUID person,
            @PathVariable UUID referral,
            @PathVariable String step,
            @RequestParam(name = "for") Purpose opened,
            RedirectAttributes redirect) {
        return gate.open(opened, room -> {
            var record = room.open(person, "write.REFERRALS");
            var found = referrals
                    .find(record, referral)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            var unit = room.unit().orElseThrow();
            if (step.equals("withdraw") && found.fromUnit().equals(unit) && found.mayBeWithdrawn()) {
                referrals.withdraw(record, found);
                Notice.done(redirect, "care.referral.withdrawn");
            } else if (step.equals("done") && found.toUnit().equals(unit) && found.state() == State.ACCEPTED) {
                referrals.done(record, found);
                Notice.done(redirect, "care.referral.done");
            } else {
                Notice.refused(redirect, "care.referral.notSo");
            }
            return back(person, opened);
        });
    }

    /** To be contacted by the other unit and for the purpose, with the sensitive part where the purpose has one. */
    private List<Agreed> agreed(Asked asked) {
        var until = clock.instant().plus(AGREED_FOR);
        var agreed = new ArrayList<Agreed>();
        agreed.add(new Agreed(asked.toUnit(), Purpose.FIRST_CONTACT, false, until));
        agreed.add(new Agreed(asked.toUnit(), asked.purpose(), false, until));
        if (ConsentChoice.SENSITIVE.contains(asked.purpose())) {
            agreed.add(new Agreed(asked.toUnit(), asked.purpose(), true, until));
        }
        return agreed;
    }

    private String page(OpenRecord record, ReferralForm form, FieldErrors errors, Model model) {
        var all = referrals.of(record);
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("referrals", all);
        model.addAttribute("own", Viewer.required().unit());
        model.addAttribute("others", others());
        model.addAttribute(
                "units",
                units.findAll(all.stream()
                        .flatMap(each -> Stream.of(each.fromUnit(), each.toUnit()))
                        .collect(Collectors.toSet())));
        return "care/referral/referrals";
    }

    /** Where somebody can be referred to: enforcement is not among them. */
    private List<Unit> others() {
        var own = Viewer.required().unit();
        return units.all().stream()
                .filter(unit -> unit.kind() != Unit.Kind.PUBLIC_SECURITY)
                .filter(unit -> !unit.id().equals(own))
                .toList();
    }

    private static String back(UUID person, Purpose purpose) {
        return "redirect:/care/" + person + "/referrals?for=" + purpose;
    }
}
