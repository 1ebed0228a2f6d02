package org.qinghe.care.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.IdentityForm;
import org.qinghe.care.people.People;
import org.qinghe.units.Colleagues;
import org.qinghe.web.Download;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person may do with their record: change how they are called and reached, take a copy, a new code, deletion. */
@Controller
class OwnRightsPages {

    private final Gate gate;
    private final People people;
    private final Copy copy;
    private final ErasureWish wish;
    private final DoorCodes codes;
    private final Colleagues colleagues;

    OwnRightsPages(Gate gate, People people, Copy copy, ErasureWish wish, DoorCodes codes, Colleagues colleagues) {
        this.gate = gate;
        this.people = people;
        this.copy = copy;
        this.wish = wish;
        this.codes = codes;
        this.colleagues = colleagues;
    }

    @GetMapping("/door/rights")
    String read(@RequestAttribute(DoorKeeper.PERSON) UUID person, Model model) {
        return gate.visit(person, room -> {
            var record = room.open(person, "own.rights");
            return page(record, IdentityForm.of(people.of(record).identity()), FieldErrors.none(), model);
        });
    }

    @PostMapping("/door/identity")
    String change(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @RequestParam(defaultValue = "") String alias,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String times,
            @ModelAttribute("page") Page page,
            Model model) {
        return gate.visit(person, room -> {
            var record = room.open(person, "own.rights");
            var came = people.of(record).identity().came().name();
            var form = new IdentityForm(alias, reach, channel, times, came);
            if (form.errors().any()) {
                return page(record, form, OwnWords.of(form.errors()), model);
            }
            people.change(record, form.identity());
            return "redirect:" + page.words().at("/door/rights?said=changed");
        });
    }

    @GetMapping("/door/copy.docx")
    ResponseEntity<byte[]> copy(@RequestAttribute(DoorKeeper.PERSON) UUID person, @ModelAttribute("page") Page page) {
        return Download.docx(
                page.t("care.copy"), gate.visit(person, room -> copy.of(room.open(person, "own.copy"), page.words())));
    }

    @PostMapping("/door/code")
    String code(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var code = codes.renew(
                person, (room, made) -> people.giveCode(room.open(person, "own.rights"), made), request, response);
        model.addAttribute("code", code.written());
        return "care/door/new-code";
    }

    @PostMapping("/door/erasure")
    String erase(@RequestAttribute(DoorKeeper.PERSON) UUID person, @ModelAttribute("page") Page page) {
        gate.visit(person, room -> {
            wish.ask(room.open(person, "own.rights"));
            return true;
        });
        return "redirect:" + page.words().at("/door/rights?said=erasureAsked");
    }

    @PostMapping("/door/erasure/take-back")
    String keep(@RequestAttribute(DoorKeeper.PERSON) UUID person, @ModelAttribute("page") Page page) {
        gate.visit(person, room -> {
            wish.takeBack(room.open(person, "own.rights"));
            return true;
        });
        return "redirect:" + page.words().at("/door/rights?said=erasureTakenBack");
    }

    private String page(OpenRecord record, IdentityForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        var made = codes.of(record.room(), record.person());
        model.addAttribute("wish", wish.of(record));
        model.addAttribute("codes", made);
        model.addAttribute("names", colleagues.findAll(DoorCodes.makers(made)));
        return "care/door/rights";
    }
}
