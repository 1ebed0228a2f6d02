package org.qinghe.care.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qinghe.care.lock.DoorCode;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page of a record: who it is, what they agreed to, who is there for them, who looked. */
@Controller
class RecordPages {

    private final Gate gate;
    private final People people;
    private final Consents consents;
    private final Assignments assignments;
    private final WhoLooked looks;
    private final RecordFrames frames;
    private final Colleagues colleagues;
    private final OwnUnit ownUnit;
    private final Units units;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    RecordPages(
            Gate gate,
            People people,
            Consents consents,
            Assignments assignments,
            WhoLooked looks,
            RecordFrames frames,
            Colleagues colleagues,
            OwnUnit ownUnit,
            Units units,
            Clock clock) {
        this.gate = gate;
        this.people = people;
        this.consents = consents;
        this.assignments = assignments;
        this.looks = looks;
        this.frames = frames;
        this.colleagues = colleagues;
        this.ownUnit = ownUnit;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/care/{person}")
    String read(
            @PathVariable UUID person,
            @RequestParam(name = "for") Purpose purpose,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        return gate.open(purpose, room -> {
            var record = room.open(person, "read");
            return page(
                    record, IdentityForm.of(people.of(record).identity()), fresh(), FieldErrors.none(), number, model);
        });
    }

    @PostMapping("/care/{person}/identity")
    String change(
            @PathVariable UUID person,
            @RequestParam(name = "for") Purpose purpose,
            @RequestParam(defaultValue = "") String alias,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String times,
            Model model,
            RedirectAttributes redirect) {
        return gate.open(purpose, room -> {
            var record = room.open(person, "identityChanged");
            var came = people.of(record).identity().came().name();
            var form = new IdentityForm(alias, reach, channel, times, came);
            if (form.errors().any()) {
                return page(record, form, fresh(), form.errors(), 1, model);
            }
            people.change(record, form.identity());
            Notice.done(redirect, "care.identity.changed");
            return back(record);
        });
    }

    @PostMapping("/care/{person}/consents")
    String agree(
            @PathVariable UUID person,
            @RequestParam(name = "for") Purpose purpose,
            @RequestParam(defaultValue = "") Set<String> agreed,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String way,
            Model model,
            RedirectAttributes redirect) {
        var choice = new ConsentChoice(agreed, until, way);
        var errors = choice.errors(LocalDate.now(clock));
        return gate.open(purpose, room -> {
            var record = room.open(person, "consentGiven");
            var all = errors.any() ? errors : refused(room, person, choice);
            if (all.any()) {
                return page(record, IdentityForm.of(people.of(record).identity()), choice, all, 1, model);
            }
            consents.give(
                    room,
                    person,
                    choice.forUnit(room.unit().orElseThrow(), clock),
                    choice.chosenWay().orElseThrow());
            Notice.done(redirect, "care.consent.given");
            return back(record);
        });
    }

    private FieldErrors refused(Room room, UUID person, ConsentChoice choice) {
        boolean spoken = choice.chosenWay().orElseThrow() == Consent.Way.SPOKEN;
        var agreed = choice.forUnit(room.unit().orElseThrow(), clock);
        return spoken && consents.onlyByThePerson(room, person, agreed)
                ? FieldErrors.none().with("way", "care.consent.onlyByThePerson")
                : FieldErrors.none();
    }

    /** Leads to the list: the record may have shut with this. */
    @PostMapping("/care/{person}/consents/{consent}/withdraw")
    String withdraw(
            @PathVariable UUID person,
            @PathVariable UUID consent,
            @RequestParam(name = "for") Purpose purpose,
            RedirectAttributes redirect) {
        gate.open(purpose, room -> {
            room.open(person, "consentWithdrawn");
            consents.withdraw(room, person, consent);
            return true;
        });
        Notice.done(redirect, "care.consent.withdrawn");
        return "redirect:/care?for=" + purpose;
    }

    @PostMapping("/care/{person}/workers")
    String assign(
            @PathVariable UUID person,
            @RequestParam(name = "for") Purpose purpose,
            @RequestParam UUID worker,
            RedirectAttributes redirect) {
        return changed(person, purpose, "workerAdded", "care.workers.added", redirect, record -> {
            if (ownUnit.colleagues().containsKey(worker)) {
                assignments.assign(record.room(), person, worker);
            }
        });
    }

    @PostMapping("/care/{person}/workers/{worker}/end")
    String end(
            @PathVariable UUID person,
            @PathVariable UUID worker,
            @RequestParam(name = "for") Purpose purpose,
            RedirectAttributes redirect) {
        gate.open(purpose, room -> {
            room.open(person, "workerEnded");
            assignments.end(room, person, worker);
            return true;
        });
        Notice.done(redirect, "care.workers.ended");
        return "redirect:/care?for=" + purpose;
    }

    @PostMapping("/care/{person}/close")
    String close(@PathVariable UUID person, @RequestParam(name = "for") Purpose purpose, RedirectAttributes redirect) {
        return changed(person, purpose, "closing", "care.closed", redirect, people::close);
    }

    /** After a relapse or a pause: the same record and the same plan, and no question why. */
    @PostMapping("/care/{person}/take-up")
    String takeUp(@PathVariable UUID person, @RequestParam(name = "for") Purpose purpose, RedirectAttributes redirect) {
        return changed(person, purpose, "takingUp", "care.takenUp", redirect, people::takeUp);
    }

    /** For a first contact whatever else the record is open for: whoever has the code can do all that the person can. */
    @PostMapping("/care/{person}/code")
    String code(@PathVariable UUID person, Model model) {
        var code = DoorCode.fresh(chance);
        gate.open(Purpose.FIRST_CONTACT, room -> {
            people.giveCode(room.open(person, "giveCode"), code);
            return true;
        });
        model.addAttribute("person", person);
        model.addAttribute("code", code.written());
        return "care/people/code";
    }

    private String changed(
            UUID person,
            Purpose purpose,
            String doing,
            String said,
            RedirectAttributes redirect,
            Consumer<OpenRecord> change) {
        return gate.open(purpose, room -> {
            var record = room.open(person, doing);
            change.accept(record);
            Notice.done(redirect, said);
            return back(record);
        });
    }

    private static String back(OpenRecord record) {
        return "redirect:/care/" + record.person() + "?for=" + record.room().purpose();
    }

    private ConsentChoice fresh() {
        return ConsentChoice.fresh(LocalDate.now(clock));
    }

    private String page(
            OpenRecord record, IdentityForm form, ConsentChoice choice, FieldErrors errors, int number, Model model) {
        var room = record.room();
        var given = consents.of(room, record.person());
        var paging = Paging.of(number, looks.count(room, record.person()));
        var looked = looks.of(room, record.person(), paging);
        var workers = assignments.workersOf(room, record.person());
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("form", form);
        model.addAttribute("choice", choice);
        model.addAttribute("errors", errors);
        model.addAttribute("consents", given);
        model.addAttribute("now", clock.instant());
        model.addAttribute("workers", workers);
        model.addAttribute("colleagues", ownUnit.colleagues());
        model.addAttribute("paging", paging);
        model.addAttribute("looks", looked);
        model.addAttribute("names", names(workers, looked));
        model.addAttribute("units", unitsOf(given));
        return "care/people/record";
    }

    private Map<UUID, Colleague> names(List<UUID> workers, List<Look> looked) {
        return colleagues.findAll(
                Stream.concat(workers.stream(), looked.stream().flatMap(look -> look.account().stream()))
                        .distinct()
                        .toList());
    }

    private Map<UUID, Unit> unitsOf(List<Consent> given) {
        return units.findAll(given.stream().map(Consent::unit).distinct().toList());
    }
}
