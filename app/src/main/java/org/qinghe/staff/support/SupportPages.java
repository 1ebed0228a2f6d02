package org.qinghe.staff.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.Units;
import org.qinghe.web.Choices;
import org.qinghe.web.CrisisLines;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.qinghe.web.Page;
import org.qinghe.web.Paging;
import org.qinghe.web.TypedId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the viewer asked, and a request with what was said in it, for either of the two. */
@Controller
class SupportPages {

    private final Support support;
    private final Units units;
    private final CrisisLines crisisLines;

    SupportPages(Support support, Units units, CrisisLines crisisLines) {
        this.support = support;
        this.units = units;
        this.crisisLines = crisisLines;
    }

    @ModelAttribute("crisisLines")
    CrisisLines crisisLines() {
        return crisisLines;
    }

    @GetMapping(SupportAccess.PATH)
    String mine(@RequestParam(name = "page", defaultValue = "1") int number, Model model) {
        var paging = Paging.of(number, support.count(RequestList.WRITTEN));
        model.addAttribute("paging", paging);
        model.addAttribute("requests", support.page(RequestList.WRITTEN, paging));
        model.addAttribute("keepDays", support.keepDays());
        return "staff/support/mine";
    }

    @GetMapping(SupportAccess.PATH + "/new")
    String toAsk(@ModelAttribute("page") Page page, Model model) {
        return form(SupportForm.EMPTY, FieldErrors.none(), support.contacts(), page, model);
    }

    @PostMapping(SupportAccess.PATH + "/new")
    String ask(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = SupportForm.of(typed);
        var contacts = support.contacts();
        var contact = TypedId.of(form.contact())
                .filter(chosen ->
                        contacts.stream().anyMatch(each -> each.account().equals(chosen)));
        var errors = contact.isEmpty() ? form.errors().with("contact", "staff.support.error.contact") : form.errors();
        if (errors.any()) {
            return form(form, errors, contacts, page, model);
        }
        var id = support.ask(contact.orElseThrow(), form.text());
        Notice.done(redirect, "staff.support.asked");
        return "redirect:" + SupportAccess.PATH + "/" + id;
    }

    private String form(SupportForm form, FieldErrors errors, List<Colleague> contacts, Page page, Model model) {
        var known = units.findAll(contacts.stream().map(Colleague::unit).toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("none", contacts.isEmpty());
        model.addAttribute(
                "contacts", Choices.after(page.t("staff.support.choose"), contacts, Colleague::account, each -> {
                    var unit = known.get(each.unit());
                    return unit == null
                            ? each.name()
                            : each.name() + " · " + page.words().name(unit.nameZh(), unit.nameEn());
                }));
        return "staff/support/new";
    }

    @GetMapping(SupportAccess.PATH + "/{id}")
    String one(@PathVariable UUID id, @ModelAttribute("page") Page page, Model model) {
        return shown(id, SupportForm.EMPTY, FieldErrors.none(), page, model);
    }

    @PostMapping(SupportAccess.PATH + "/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes redirect) {
        var form = SupportForm.of(typed);
        if (form.errors().any()) {
            return shown(id, form, form.errors(), page, model);
        }
        requireThere(support.answer(id, form.text(), form.suggested()));
        Notice.done(redirect, "staff.support.said");
        return "redirect:" + SupportAccess.PATH + "/" + id;
    }

    @PostMapping(SupportAccess.PATH + "/{id}/close")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        requireThere(support.close(id));
        Notice.done(redirect, "staff.support.closed", support.keepDays());
        return "redirect:" + SupportAccess.PATH + "/" + id;
    }

    @PostMapping(SupportAccess.PATH + "/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        requireThere(support.withdraw(id));
        Notice.done(redirect, "staff.support.withdrawn");
        return "redirect:" + SupportAccess.PATH;
    }

    private String shown(UUID id, SupportForm form, FieldErrors errors, Page page, Model model) {
        var view = support.view(id);
        requireThere(view.isPresent());
        model.addAttribute("view", view.orElseThrow());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "suggestions",
                Choices.of(Arrays.asList(Suggestion.values()), Suggestion::name, each -> page.t(each.message())));
        return "staff/support/request";
    }

    /** Somebody else's and none at all look alike. */
    private static void requireThere(boolean there) {
        if (!there) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
