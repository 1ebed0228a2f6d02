package org.qinghe.care.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.Identity.Came;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.FieldErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody walks in, or is brought with their agreement, and asks for help. */
@Controller
class IntakePages {

    private final Gate gate;
    private final People people;
    private final Consents consents;
    private final Assignments assignments;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    IntakePages(Gate gate, People people, Consents consents, Assignments assignments, Clock clock) {
        this.gate = gate;
        this.people = people;
        this.consents = consents;
        this.assignments = assignments;
        this.clock = clock;
    }

    @GetMapping("/care/new")
    String begin(Model model) {
        return form(IdentityForm.empty(), ConsentChoice.fresh(LocalDate.now(clock)), FieldErrors.none(), model);
    }

    /** The code is shown in the answer itself: a page that could be loaded again would have to keep it somewhere. */
    @PostMapping("/care/new")
    String save(
            @RequestParam(defaultValue = "") String alias,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String times,
            @RequestParam(defaultValue = "") String came,
            @RequestParam(defaultValue = "false") boolean agreesToReferral,
            @RequestParam(defaultValue = "") Set<String> agreed,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "false") boolean anew,
            Model model) {
        var form = new IdentityForm(alias, reach, channel, times, came);
        var choice = new ConsentChoice(agreed, until, way);
        var errors = errors(form, choice, agreesToReferral);
        if (errors.any()) {
            return form(form, choice, errors, model);
        }
        var known = anew ? Optional.<UUID>empty() : known(form.reach());
        if (known.isPresent()) {
            model.addAttribute("known", known);
            return form(form, choice, errors.with("reach", "care.reach.known"), model);
        }
        var code = DoorCode.fresh(chance);
        model.addAttribute("person", begin(form.identity(), choice, code));
        model.addAttribute("code", code.written());
        return "care/people/code";
    }

    private UUID begin(Identity identity, ConsentChoice choice, DoorCode code) {
        var person = UUID.randomUUID();
        return gate.open(Purpose.FIRST_CONTACT, room -> {
            people.begin(room, person, identity, code);
            consents.give(
                    room,
                    person,
                    choice.forUnit(room.unit().orElseThrow(), clock),
                    choice.chosenWay().orElseThrow());
            assignments.assign(room, person, room.account().orElseThrow());
            people.takeUp(room.open(person, "begin"));
            return person;
        });
    }

    private FieldErrors errors(IdentityForm form, ConsentChoice choice, boolean agreesToReferral) {
        var errors = form.errors().and(choice.errors(LocalDate.now(clock)));
        boolean brought = form.came().equals(Came.CLINIC.name()) || form.came().equals(Came.FAMILY.name());
        if (brought && !agreesToReferral) {
            errors = errors.with("agreesToReferral", "care.came.withoutAgreement");
        }
        return choice.has(Purpose.FIRST_CONTACT, false) ? errors : errors.with("agreed", "care.consent.firstContact");
    }

    private Optional<UUID> known(String reach) {
        return reach.isEmpty()
                ? Optional.empty()
                : gate.open(Purpose.FIRST_CONTACT, room -> people.reachedBy(room, reach));
    }

    private String form(IdentityForm form, ConsentChoice choice, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("choice", choice);
        model.addAttribute("errors", errors);
        return "care/people/new";
    }
}
