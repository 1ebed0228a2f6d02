package org.qinghe.care.door;

import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the supervisor's unit offers, as everybody will read it. */
@Controller
class OfferingPages {

    private final Gate gate;
    private final Offerings offerings;
    private final AuditTrail trail;

    OfferingPages(Gate gate, Offerings offerings, AuditTrail trail) {
        this.gate = gate;
        this.offerings = offerings;
        this.trail = trail;
    }

    @GetMapping("/care/unit/offering")
    String read(Model model) {
        var unit = Viewer.required().unit();
        var offering = gate.open(Purpose.SUPERVISION, room -> offerings.of(room, unit));
        return form(OfferingForm.of(offering.orElse(Offering.empty(unit))), FieldErrors.none(), model);
    }

    @PostMapping("/care/unit/offering")
    String save(
            @RequestParam(defaultValue = "") String nameZh,
            @RequestParam(defaultValue = "") String nameEn,
            @RequestParam(defaultValue = "") String hotline,
            @RequestParam(defaultValue = "") String placeZh,
            @RequestParam(defaultValue = "") String placeEn,
            @RequestParam(defaultValue = "") String hoursZh,
            @RequestParam(defaultValue = "") String hoursEn,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String shown,
            Model model,
            RedirectAttributes redirect) {
        var form = new OfferingForm(
                nameZh, nameEn, hotline, placeZh, placeEn, hoursZh, hoursEn, point, shown.equals("true"));
        if (form.errors().any()) {
            return form(form, form.errors(), model);
        }
        var unit = Viewer.required().unit();
        trail.record("care.offeringSaved", "unit/" + unit);
        gate.open(Purpose.SUPERVISION, room -> {
            offerings.save(room, form.offering(unit));
            return true;
        });
        Notice.done(redirect, "care.offering.saved");
        return "redirect:/care/unit/offering";
    }

    private static String form(OfferingForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "care/door/offering";
    }
}
