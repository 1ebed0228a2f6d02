package org.qinghe.units;

import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the first administrator; gone for good once there is one. */
@Controller
class FirstRunPage {

    private final FirstRun firstRun;
    private final Founding founding;

    FirstRunPage(FirstRun firstRun, Founding founding) {
        this.firstRun = firstRun;
        this.founding = founding;
    }

    @GetMapping(FirstRunFirst.PAGE)
    String ask(Model model) {
        goneOnceOver();
        firstRun.renewWhereExpired();
        return show(FirstRunForm.empty(), FieldErrors.none(), model);
    }

    /** The code is looked at first: who does not have it learns nothing about the rest. */
    @PostMapping(FirstRunFirst.PAGE)
    String found(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String areaCode,
            @RequestParam(defaultValue = "") String areaName,
            @RequestParam(defaultValue = "") String unitName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            Model model,
            RedirectAttributes redirect) {
        goneOnceOver();
        var form = new FirstRunForm(code, areaCode, areaName, unitName, name, signInName, fresh, again);
        var errors = switch (firstRun.tried(form.code())) {
            case RIGHT -> form.errors();
            case WRONG -> FieldErrors.none().with("code", "units.firstRun.code.wrong");
            case TOO_SOON -> FieldErrors.none().with("code", "units.firstRun.code.tooSoon");
            case EXPIRED -> FieldErrors.none().with("code", "units.firstRun.code.expired");
        };
        if (errors.any()) {
            firstRun.renewWhereExpired();
            return show(form, errors, model);
        }
        if (!founding.found(form)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Notice.done(redirect, "units.firstRun.done");
        return "redirect:/sign-in";
    }

    private void goneOnceOver() {
        if (!firstRun.pending()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String show(FirstRunForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "units/first-run";
    }
}
