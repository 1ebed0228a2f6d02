package org.qinghe.care.door;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.Assignments;
import org.qinghe.units.Colleagues;
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

    OwnMessagePages(Gate gate, Messages messages, Assignments assignments, Colleagues colleagues) {
        this.gate = gate;
        this.messages = messages;
        this.assignments = assignments;
        this.colleagues = colleagues;
    }

    @GetMapping("/door/messages")
    String read(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        return gate.visit(person, room -> page(room.open(person, "own.MESSAGE"), "", about, FieldErrors.none(), model));
    }

    @PostMapping("/door/messages")
    String send(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String about,
            @ModelAttribute("page") Page page,
            Model model) {
        var errors = OwnWords.of(Messages.errors(text));
        return gate.visit(person, room -> {
            var record = room.open(person, "own.MESSAGE");
            if (errors.any()) {
                return page(record, text, about, errors, model);
            }
            var entry = messages.about(record, about).map(each -> each.entry().toString());
            messages.send(record, new Message(text.strip(), entry.orElse("")));
            return "redirect:" + page.words().at("/door/messages?said=sent");
        });
    }

    private String page(OpenRecord record, String text, String about, FieldErrors errors, Model model) {
        var written = messages.of(record);
        var workers = assignments.workersOf(record.room(), record.person());
        var names = written.stream().flatMap(each -> each.account().stream()).collect(Collectors.toSet());
        names.addAll(workers);
        model.addAttribute("messages", written);
        model.addAttribute("subjects", messages.subjects(record, written));
        model.addAttribute("about", messages.about(record, about));
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        model.addAttribute("workers", List.copyOf(workers));
        model.addAttribute("names", colleagues.findAll(names));
        return "care/door/messages";
    }
}
