package org.qinghe.care.door;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Colleagues;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A worker reads what their people wrote and answers. */
@Controller
class MessagePages {

    private final Gate gate;
    private final Messages messages;
    private final Unread unread;
    private final RecordFrames frames;
    private final Colleagues colleagues;
    private final AuditTrail trail;

    MessagePages(
            Gate gate, Messages messages, Unread unread, RecordFrames frames, Colleagues colleagues, AuditTrail trail) {
        this.gate = gate;
        this.messages = messages;
        this.unread = unread;
        this.frames = frames;
        this.colleagues = colleagues;
        this.trail = trail;
    }

    /** From whom there is something new. */
    @GetMapping("/care/messages")
    String unread(Model model) {
        trail.record("care.messagesListed", "care");
        model.addAttribute("lines", unread.of(Viewer.required()));
        return "care/door/unread";
    }

    @GetMapping("/care/{person}/messages")
    String read(@PathVariable UUID person, @RequestParam(name = "for") Optional<Purpose> asked, Model model) {
        return gate.open(
                purpose(person, asked), room -> page(room.open(person, "read.MESSAGE"), "", FieldErrors.none(), model));
    }

    @PostMapping("/care/{person}/messages")
    String send(
            @PathVariable UUID person,
            @RequestParam(name = "for") Purpose purpose,
            @RequestParam(defaultValue = "") String text,
            Model model,
            RedirectAttributes redirect) {
        var errors = Messages.errors(text);
        return gate.open(purpose, room -> {
            var record = room.open(person, "write.MESSAGE");
            if (errors.any()) {
                return page(record, text, errors, model);
            }
            messages.answer(record, new Message(text.strip(), ""));
            Notice.done(redirect, "care.message.sent");
            return "redirect:/care/" + person + "/messages?for=" + purpose;
        });
    }

    private Purpose purpose(UUID person, Optional<Purpose> asked) {
        return asked.or(() -> unread.purposeOf(person, Viewer.required()))
                .orElseGet(() -> Unread.purposes(Viewer.required()).getFirst());
    }

    private String page(OpenRecord record, String text, FieldErrors errors, Model model) {
        var written = messages.of(record);
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("messages", written);
        model.addAttribute("subjects", messages.subjects(record, written));
        model.addAttribute(
                "names",
                colleagues.findAll(written.stream()
                        .flatMap(each -> each.account().stream())
                        .collect(Collectors.toSet())));
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        return "care/door/worker-messages";
    }
}
