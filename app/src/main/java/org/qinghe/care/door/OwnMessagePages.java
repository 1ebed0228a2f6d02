package org.qinghe.care.door;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.Assignments;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A person writes to their workers, also to have something corrected. */
@Controller
class OwnMessagePages {

    private final Gate gate;
    private final Messages messages;
    private final Assignments assignments;
    private final Colleagues colleagues;
    private final Units units;

    OwnMessagePages(Gate gate, Messages messages, Assignments assignments, Colleagues colleagues, Units units) {
        this.gate = gate;
        this.messages = messages;
        this.assignments = assignments;
        this.colleagues = colleagues;
        this.units = units;
    }

    @GetMapping("/door/messages")
    String read(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        return gate.visit(
                person, room -> page(room.open(person, "own.MESSAGE"), "", "", about, FieldErrors.none(), model));
    }

    @PostMapping("/door/messages")
    String send(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String about,
            @ModelAttribute("page") Page page,
            Model model) {
        return gate.visit(person, room -> {
            var record = room.open(person, "own.MESSAGE");
            var to = chosen(messages.addressees(record), unit);
            var errors = OwnWords.of(Messages.errors(text));
            if (to.isEmpty()) {
                errors = errors.with("unit", "care.message.unit.none");
            }
            if (errors.any()) {
                return page(record, unit, text, about, errors, model);
            }
            var entry = messages.about(record, about).map(each -> each.entry().toString());
            messages.send(record, to.orElseThrow(), new Message(text.strip(), entry.orElse("")));
            return "redirect:" + page.words().at("/door/messages?said=sent");
        });
    }

    /** The one that was chosen; where there is one only, that one. */
    private static Optional<UUID> chosen(List<UUID> addressees, String unit) {
        return addressees.size() == 1
                ? Optional.of(addressees.getFirst())
                : addressees.stream()
                        .filter(each -> each.toString().equals(unit))
                        .findFirst();
    }

    private String page(OpenRecord record, String unit, String text, String about, FieldErrors errors, Model model) {
        var written = messages.of(record);
        var workers = assignments.workersOf(record.room(), record.person());
        var names = written.stream().flatMap(each -> each.account().stream()).collect(Collectors.toSet());
        names.addAll(workers);
        var addressees = messages.addressees(record);
        model.addAttribute("messages", written);
        model.addAttribute("subjects", messages.subjects(record, written));
        model.addAttribute("about", messages.about(record, about));
        model.addAttribute("addressees", addressees);
        model.addAttribute("units", units.findAll(addressees));
        model.addAttribute("unit", unit);
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        model.addAttribute("workers", List.copyOf(workers));
        model.addAttribute("names", colleagues.findAll(names));
        return "care/door/messages";
    }
}
