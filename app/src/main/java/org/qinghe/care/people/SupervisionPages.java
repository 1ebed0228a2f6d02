package org.qinghe.care.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Gate;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.Notice;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a supervisor sees of the unit: how many people each worker has, and a way to hand them on. */
@Controller
class SupervisionPages {

    private final Gate gate;
    private final Supervision supervision;
    private final Colleagues colleagues;
    private final OwnUnit ownUnit;
    private final AuditTrail trail;

    SupervisionPages(Gate gate, Supervision supervision, Colleagues colleagues, OwnUnit ownUnit, AuditTrail trail) {
        this.gate = gate;
        this.supervision = supervision;
        this.colleagues = colleagues;
        this.ownUnit = ownUnit;
        this.trail = trail;
    }

    @GetMapping("/care/unit")
    String read(
            @RequestParam Optional<UUID> worker,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        trail.record("care.unitRead", "care");
        return gate.open(Purpose.SUPERVISION, room -> {
            var counts = supervision.perWorker(room);
            var paging = Paging.of(
                    number, worker.map(each -> counts.getOrDefault(each, 0L)).orElse(0L));
            model.addAttribute("counts", counts);
            model.addAttribute("worker", worker);
            model.addAttribute("paging", paging);
            model.addAttribute(
                    "lines",
                    worker.map(each -> supervision.of(room, each, paging)).orElse(List.of()));
            model.addAttribute("names", names(counts));
            model.addAttribute("receivers", worker.map(this::receivers).orElse(Map.of()));
            return "care/people/unit";
        });
    }

    @PostMapping("/care/unit/hand-over")
    String handOver(
            @RequestParam UUID from,
            @RequestParam(name = "to") Optional<UUID> chosen,
            @RequestParam Optional<UUID> person,
            RedirectAttributes redirect) {
        if (chosen.filter(receivers(from)::containsKey).isEmpty()) {
            Notice.refused(redirect, "care.unit.notToThem");
            return "redirect:/care/unit?worker=" + from;
        }
        var to = chosen.get();
        trail.record(
                "care.handedOver",
                "care",
                Map.of("from", from.toString(), "to", to.toString(), "all", "" + person.isEmpty()));
        int count = gate.open(Purpose.SUPERVISION, room -> {
            if (person.isEmpty()) {
                return supervision.handOverAll(room, from, to);
            }
            supervision.handOver(room, person.get(), from, to);
            return 1;
        });
        Notice.done(redirect, "care.unit.handedOver", count);
        return "redirect:/care/unit?worker=" + to;
    }

    /** Those to whom a worker's people can be handed: colleagues, but neither that worker nor whoever hands them on. */
    private Map<UUID, Colleague> receivers(UUID from) {
        var receivers = new HashMap<>(ownUnit.colleagues());
        receivers.remove(from);
        receivers.remove(Viewer.required().account());
        return receivers;
    }

    private Map<UUID, Colleague> names(Map<UUID, Long> counts) {
        return colleagues.findAll(new ArrayList<>(counts.keySet()));
    }
}
