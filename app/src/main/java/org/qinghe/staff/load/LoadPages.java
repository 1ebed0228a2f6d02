package org.qinghe.staff.load;

import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What lies with oneself, a word to those who lead that it is too much, and what lies with those one leads. */
@Controller
class LoadPages {

    private final Loads loads;
    private final Saying saying;
    private final AuditTrail trail;

    LoadPages(Loads loads, Saying saying, AuditTrail trail) {
        this.loads = loads;
        this.saying = saying;
        this.trail = trail;
    }

    @GetMapping("/staff/load")
    String own(Model model) {
        var viewer = Viewer.required();
        var leaders = loads.leaders(viewer.unit());
        model.addAttribute("load", loads.of(viewer));
        model.addAttribute("leads", leaders.contains(viewer.account()));
        model.addAttribute("heard", leaders.stream().anyMatch(each -> !each.equals(viewer.account())));
        return "staff/load/own";
    }

    @PostMapping("/staff/load/too-much")
    String tooMuch(RedirectAttributes redirect) {
        saying.tooMuch(Viewer.required());
        Notice.done(redirect, "staff.load.said");
        return "redirect:/staff/load";
    }

    @GetMapping("/staff/load/unit")
    String ofTheUnit(Model model) {
        var viewer = Viewer.required();
        if (!loads.leads(viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        trail.record("staff.loadRead", "unit/" + viewer.unit());
        var workers = loads.ofWorkers(viewer.unit());
        model.addAttribute("workers", workers);
        model.addAttribute("parts", workers.getFirst().parts());
        model.addAttribute("nobody", loads.ofNobody(viewer.unit()));
        return "staff/load/unit";
    }
}
