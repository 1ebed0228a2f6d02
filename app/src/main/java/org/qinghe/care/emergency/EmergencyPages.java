package org.qinghe.care.emergency;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.care.lock.BlindIndex;
import org.qinghe.care.lock.Gate;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening in an emergency: the reason first, then the search; what is found is open and seen, what is not is counted. */
@Controller
class EmergencyPages {

    private final Gate gate;
    private final Emergencies emergencies;
    private final BlindIndex index;
    private final AuditTrail trail;

    EmergencyPages(Gate gate, Emergencies emergencies, BlindIndex index, AuditTrail trail) {
        this.gate = gate;
        this.emergencies = emergencies;
        this.index = index;
        this.trail = trail;
    }

    @GetMapping("/care/emergency")
    String form(Model model) {
        return page(EmergencyForm.fresh(), FieldErrors.none(), model);
    }

    @PostMapping("/care/emergency")
    String open(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String sought,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String hours,
            Model model,
            RedirectAttributes redirect) {
        var form = new EmergencyForm(by, sought, reason, hours);
        if (form.errors().any()) {
            return page(form, form.errors(), model);
        }
        trail.record("care.emergencySearched", "care/emergency", Map.of("by", form.byCode() ? "CODE" : "REACH"));
        if (gate.emergency(emergencies::searchesLeft) <= 0) {
            return page(form, FieldErrors.none().with("sought", "care.emergency.tooMany"), model);
        }
        var found = gate.emergency(room -> emergencies.find(room, form.index(index)));
        return switch (found.size()) {
            case 0 -> page(form, FieldErrors.none().with("sought", "care.emergency.nobody"), model);
            case 1 -> opened(found, form, redirect);
            default -> page(form, FieldErrors.none().with("sought", "care.emergency.several"), model);
        };
    }

    private String opened(List<UUID> found, EmergencyForm form, RedirectAttributes redirect) {
        var person = found.getFirst();
        int hours = form.chosenHours().orElseThrow();
        gate.emergency(room -> room.breakGlass(person, new Told(form.reason()), hours));
        Notice.done(redirect, "care.emergency.opened", hours);
        return "redirect:/care/" + person + "?for=CARE";
    }

    private String page(EmergencyForm form, FieldErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("left", gate.emergency(emergencies::searchesLeft));
        return "care/emergency/open";
    }
}
