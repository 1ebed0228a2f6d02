package org.qinghe.field;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.FieldForm;
import org.qinghe.web.FieldList;
import org.qinghe.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What the phone keeps: the home page of the app with what waits, and a page for each form. */
@Controller
class FieldPages {

    private final List<FieldForm> forms;
    private final List<FieldList> lists;

    FieldPages(List<FieldForm> forms, List<FieldList> lists) {
        this.forms = List.copyOf(forms);
        this.lists = List.copyOf(lists);
    }

    @GetMapping(FieldAccess.HOME)
    String home(@ModelAttribute("page") Page page, Model model) {
        var viewer = Viewer.required();
        model.addAttribute("account", viewer.account().toString());
        model.addAttribute(
                "forms",
                forms.stream()
                        .filter(form -> form.offeredTo(viewer))
                        .map(form -> new OfferedForm(form, form.sheet(viewer, page.words())))
                        .toList());
        model.addAttribute(
                "lists",
                lists.stream()
                        .filter(list -> list.offeredTo(viewer))
                        .map(list -> new OfferedList(list.message(), list.entries(viewer, page.words())))
                        .toList());
        return "field/home";
    }

    /** What a pick has chosen stands in the address and is read on the phone, where the page is the same for every pick. */
    @GetMapping(FieldAccess.FORM)
    String form(@PathVariable String form, @ModelAttribute("page") Page page, Model model) {
        var viewer = Viewer.required();
        var found = forms.stream()
                .filter(each -> each.name().equals(form) && each.offeredTo(viewer))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("account", viewer.account().toString());
        model.addAttribute("offered", new OfferedForm(found, found.sheet(viewer, page.words())));
        return "field/form";
    }
}
