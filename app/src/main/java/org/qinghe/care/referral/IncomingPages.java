package org.qinghe.care.referral;

import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.People;
import org.qinghe.care.referral.Referral.State;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Units;
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

/** The people referred to the viewer's unit who agreed to it and wait for an answer. */
@Controller
class IncomingPages {

    private final Gate gate;
    private final Referrals referrals;
    private final People people;
    private final Units units;
    private final AuditTrail trail;

    IncomingPages(Gate gate, Referrals referrals, People people, Units units, AuditTrail trail) {
        this.gate = gate;
        this.referrals = referrals;
        this.people = people;
        this.units = units;
        this.trail = trail;
    }

    @GetMapping("/care/referred")
    String read(Model model) {
        trail.record("care.referredRead", "care");
        return gate.open(Purpose.FIRST_CONTACT, room -> {
            var lines = referrals.incoming(room);
            model.addAttribute("lines", lines);
            model.addAttribute("hidden", referrals.withoutConsent(room));
            model.addAttribute(
                    "units",
                    units.findAll(lines.stream().map(ReferralLine::fromUnit).collect(Collectors.toSet())));
            return "care/referral/incoming";
        });
    }

    @GetMapping("/care/referred/{person}/{referral}")
    String look(@PathVariable UUID person, @PathVariable UUID referral, Model model) {
        return gate.open(Purpose.FIRST_CONTACT, room -> {
            var record = room.open(person, "read.REFERRALS");
            var found = referrals
                    .find(record, referral)
                    .filter(each -> each.state() == State.REQUESTED)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            model.addAttribute("client", people.of(record));
            model.addAttribute("referral", found);
            model.addAttribute("units", units.findAll(java.util.List.of(found.fromUnit())));
            return "care/referral/answer";
        });
    }

    @PostMapping("/care/referred/{person}/{referral}")
    String answer(
            @PathVariable UUID person,
            @PathVariable UUID referral,
            @RequestParam(defaultValue = "false") boolean accept,
            RedirectAttributes redirect) {
        return gate.open(Purpose.FIRST_CONTACT, room -> {
            var record = room.open(person, "answer");
            var found = referrals
                    .find(record, referral)
                    .filter(each -> each.state() == State.REQUESTED)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            if (accept) {
                referrals.accept(record, found);
                Notice.done(redirect, "care.referral.accepted");
                return "redirect:/care/" + person + "/referrals?for=" + Purpose.FIRST_CONTACT;
            }
            referrals.decline(record, found);
            Notice.done(redirect, "care.referral.declined");
            return "redirect:/care/referred";
        });
    }
}
