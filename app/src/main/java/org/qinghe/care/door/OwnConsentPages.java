package org.qinghe.care.door;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.Agreed;
import org.qinghe.care.people.Assignments;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.ConsentChoice;
import org.qinghe.care.people.Consents;
import org.qinghe.care.people.People;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A person gives, narrows and withdraws consent; each counts at the next thing a worker opens. */
@Controller
class OwnConsentPages {

    private final Gate gate;
    private final People people;
    private final Consents consents;
    private final Assignments assignments;
    private final Colleagues colleagues;
    private final Units units;
    private final Clock clock;

    OwnConsentPages(
            Gate gate,
            People people,
            Consents consents,
            Assignments assignments,
            Colleagues colleagues,
            Units units,
            Clock clock) {
        this.gate = gate;
        this.people = people;
        this.consents = consents;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/door/consents")
    String read(@RequestAttribute(DoorKeeper.PERSON) UUID person, Model model) {
        return gate.visit(person, room -> page(room.open(person, "own.consents"), fresh(), FieldErrors.none(), model));
    }

    @PostMapping("/door/consents")
    String give(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") Set<String> agreed,
            @RequestParam(defaultValue = "") String until,
            @ModelAttribute("page") Page page,
            Model model) {
        var choice = new ConsentChoice(agreed, until, Consent.Way.OWN_DOOR.name());
        return gate.visit(person, room -> {
            var record = room.open(person, "consentGiven");
            var to = chosen(units(record, consents.of(room, person)), unit);
            var errors = OwnWords.of(choice.errorsOfBoxes(LocalDate.now(clock)));
            if (to.isEmpty()) {
                errors = errors.with("unit", "care.own.unit.none");
            }
            if (errors.any()) {
                return page(record, choice, errors, model);
            }
            consents.give(room, person, choice.forUnit(to.orElseThrow().id(), clock), Consent.Way.OWN_DOOR);
            return "redirect:" + page.words().at("/door/consents?said=given");
        });
    }

    @PostMapping("/door/consents/{consent}/withdraw")
    String withdraw(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @PathVariable UUID consent,
            @ModelAttribute("page") Page page) {
        gate.visit(person, room -> {
            room.open(person, "consentWithdrawn");
            consents.withdraw(room, person, consent);
            return true;
        });
        return "redirect:" + page.words().at("/door/consents?said=withdrawn");
    }

    /** The same until an earlier day. */
    @PostMapping("/door/consents/{consent}/narrow")
    String narrow(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @PathVariable UUID consent,
            @RequestParam(defaultValue = "") String until,
            @ModelAttribute("page") Page page,
            Model model) {
        return gate.visit(person, room -> {
            var record = room.open(person, "consentNarrowed");
            var wide = consents.of(room, person).stream()
                    .filter(each -> each.id().equals(consent) && each.activeAt(clock.instant()))
                    .findFirst();
            var end = endOf(until)
                    .filter(each -> wide.isPresent()
                            && each.isAfter(clock.instant())
                            && each.isBefore(wide.get().until()));
            if (end.isEmpty()) {
                var wrong = FieldErrors.none().with("narrow-" + consent, "care.own.narrow.wrong");
                return page(record, fresh(), wrong, model);
            }
            var stays = narrowed(consents.of(room, person), wide.orElseThrow(), end.get());
            consents.withdraw(room, person, consent);
            consents.give(room, person, stays, Consent.Way.OWN_DOOR);
            return "redirect:" + page.words().at("/door/consents?said=narrowed");
        });
    }

    /** What stays: the same until then, and the sensitive one beside it, which would be withdrawn with it. */
    private List<Agreed> narrowed(List<Consent> all, Consent wide, Instant end) {
        return all.stream()
                .filter(each -> each.activeAt(clock.instant()))
                .filter(each -> each.unit().equals(wide.unit()) && each.purpose() == wide.purpose())
                .filter(each -> each.sensitive() || !wide.sensitive())
                .map(each -> new Agreed(each.unit(), each.purpose(), each.sensitive(), earlier(each.until(), end)))
                .toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Optional<Instant> endOf(String day) {
        try {
            return Optional.of(LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(clock.getZone())
                    .toInstant());
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private ConsentChoice fresh() {
        return ConsentChoice.fresh(LocalDate.now(clock));
    }

    private String page(OpenRecord record, ConsentChoice choice, FieldErrors errors, Model model) {
        var given = consents.of(record.room(), record.person());
        var now = clock.instant();
        model.addAttribute(
                "active", given.stream().filter(each -> each.activeAt(now)).toList());
        model.addAttribute(
                "past", given.stream().filter(each -> !each.activeAt(now)).toList());
        model.addAttribute("units", units(record, given));
        model.addAttribute("choice", choice);
        model.addAttribute("errors", errors);
        return "care/door/consents";
    }

    private static Optional<Unit> chosen(Map<UUID, Unit> offered, String unit) {
        return offered.values().stream()
                .filter(each -> each.id().toString().equals(unit))
                .findFirst();
    }

    /** The units that have to do with the person, the one that answered them first. */
    private Map<UUID, Unit> units(OpenRecord record, List<Consent> given) {
        var workers = colleagues.findAll(assignments.workersOf(record.room(), record.person()));
        var ids = new ArrayList<>(Stream.of(
                        Stream.of(people.of(record).unit()),
                        workers.values().stream().map(Colleague::unit),
                        given.stream().map(Consent::unit))
                .flatMap(each -> each)
                .distinct()
                .toList());
        var known = units.findAll(ids);
        var ordered = new LinkedHashMap<UUID, Unit>();
        ids.stream().filter(known::containsKey).forEach(id -> ordered.put(id, known.get(id)));
        return ordered;
    }
}
