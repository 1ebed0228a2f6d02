package org.qinghe.care.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.care.handover.HandOver.Standing;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.partners.HandOverPartners;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** The hand-overs on a record: agreed with the person, sent as a letter, taken back before that. */
@Controller
class HandOverPages {

    private final Gate gate;
    private final HandOvers handOvers;
    private final HandOverPartners partners;
    private final Consents consents;
    private final RecordFrames frames;
    private final Register register;
    private final AuditTrail trail;
    private final Clock clock;

    HandOverPages(
            Gate gate,
            HandOvers handOvers,
            HandOverPartners partners,
            Consents consents,
            RecordFrames frames,
            Register register,
            AuditTrail trail,
            Clock clock) {
        this.gate = gate;
        this.handOvers = handOvers;
        this.partners = partners;
        this.consents = consents;
        this.frames = frames;
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/care/{person}/hand-overs")
    String read(
            @PathVariable UUID person, @RequestParam(name = "for", defaultValue = "CARE") Purpose opened, Model model) {
        return gate.open(
                opened,
                room -> page(
                        room.open(person, "read.HAND_OVER"),
                        HandOverForm.fresh(LocalDate.now(clock)),
                        FieldErrors.none(),
                        model));
    }

    @PostMapping("/care/{person}/hand-overs")
    String prepare(
            @PathVariable UUID person,
            @RequestParam(name = "for") Purpose opened,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") Set<String> parts,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "false") boolean agrees,
            @RequestParam(defaultValue = "false") boolean agreesSensitive,
            @RequestParam(defaultValue = "") String way,
            Model model,
            RedirectAttributes redirect) {
        register.grant(Purpose.HAND_OVER);
        var form = new HandOverForm(partner, parts, until, agrees, agreesSensitive, way);
        var errors = form.errors(partners.all(), LocalDate.now(clock));
        var refused = gate.open(opened, room -> {
            var record = room.open(person, "write.HAND_OVER");
            var all = errors.any() ? errors : onlyByThePerson(record, form);
            return all.any() ? Optional.of(page(record, form, all, model)) : Optional.<String>empty();
        });
        if (refused.isPresent()) {
            return refused.get();
        }
        var to = partners.find(form.chosenPartner()).orElseThrow();
        trail.record(
                "care.handOverPrepared",
                "care/" + person,
                Map.of("partner", to.id().toString()));
        var agreed = form.agreed(Viewer.required().unit(), clock);
        gate.open(Purpose.HAND_OVER, room -> handOvers.prepare(room, person, to, form, agreed));
        Notice.done(redirect, "care.handOver.prepared");
        return back(person, opened);
    }

    private FieldErrors onlyByThePerson(OpenRecord record, HandOverForm form) {
        var room = record.room();
        boolean spoken = form.chosenWay().orElseThrow() == Consent.Way.SPOKEN;
        return spoken
                        && consents.onlyByThePerson(
                                room, record.person(), form.agreed(room.unit().orElseThrow(), clock))
                ? FieldErrors.none().with("way", "care.consent.onlyByThePerson")
                : FieldErrors.none();
    }

    /** The letter as a file, once. Whether it may leave is asked of the agreement, the consent and the database, in this order. */
    @PostMapping("/care/{person}/hand-overs/{handOver}/file")
    Object send(
            @PathVariable UUID person,
            @PathVariable UUID handOver,
            @RequestParam(name = "for") Purpose opened,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        register.grant(Purpose.HAND_OVER);
        var found = gate.open(opened, room -> found(room.open(person, "write.HAND_OVER"), handOver));
        var standing = found.standing(clock.instant());
        var to = partners.find(found.partner());
        if (standing != Standing.PREPARED || to.isEmpty()) {
            Notice.refused(
                    redirect,
                    standing == Standing.PREPARED ? "care.handOver.notAgreed" : "care.handOver.refused." + standing);
            return back(person, opened);
        }
        trail.record(
                "care.handedOver",
                "care/" + person,
                Map.of("partner", found.partner().toString()));
        var letter = gate.open(
                Purpose.HAND_OVER,
                room -> handOvers.send(room.open(person, "write.HAND_OVER"), found, to.orElseThrow(), page.words()));
        return file(page.t("care.handOver.file", found.county()), letter);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] letter) {
        return Download.file(name + ".json", MediaType.APPLICATION_JSON, letter);
    }

    @PostMapping("/care/{person}/hand-overs/{handOver}/withdraw")
    String withdraw(
            @PathVariable UUID person,
            @PathVariable UUID handOver,
            @RequestParam(name = "for") Purpose opened,
            RedirectAttributes redirect) {
        gate.open(opened, room -> {
            var record = room.open(person, "write.HAND_OVER");
            var found = found(record, handOver);
            var standing = found.standing(clock.instant());
            if (standing == Standing.PREPARED) {
                handOvers.withdraw(record, found);
                Notice.done(redirect, "care.handOver.withdrawn");
            } else {
                Notice.refused(redirect, "care.handOver.refused." + standing);
            }
            return true;
        });
        return back(person, opened);
    }

    private HandOver found(OpenRecord record, UUID handOver) {
        return handOvers.find(record, handOver).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(OpenRecord record, HandOverForm form, FieldErrors errors, Model model) {
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("handOvers", handOvers.of(record));
        model.addAttribute("partners", partners.all());
        model.addAttribute("now", clock.instant());
        return "care/handover/hand-overs";
    }

    private static String back(UUID person, Purpose opened) {
        return "redirect:/care/" + person + "/hand-overs?for=" + opened;
    }
}
