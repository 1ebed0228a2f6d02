package org.qinghe.care.systems;

import java.util.List;
import java.util.UUID;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.people.Assignments;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Colleagues;
import org.qinghe.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person's worker says which of the unit's systems may read the record, and takes it back. */
@Controller
class RecordSystemPages {

    private final Gate gate;
    private final SystemGrants grants;
    private final Assignments assignments;
    private final RecordFrames frames;
    private final Colleagues colleagues;

    RecordSystemPages(
            Gate gate, SystemGrants grants, Assignments assignments, RecordFrames frames, Colleagues colleagues) {
        this.gate = gate;
        this.grants = grants;
        this.assignments = assignments;
        this.frames = frames;
        this.colleagues = colleagues;
    }

    @GetMapping("/care/{person}/systems")
    String read(@PathVariable UUID person, Model model) {
        return gate.open(Purpose.FIRST_CONTACT, room -> {
            var record = room.open(person, "systemsRead");
            var inForce = grants.inForce(room);
            model.addAttribute("frame", frames.of(record));
            model.addAttribute("grants", inForce);
            model.addAttribute("assigned", assignments.workersOf(room, person));
            model.addAttribute(
                    "names",
                    colleagues.findAll(inForce.stream()
                            .map(SystemGrant::responsible)
                            .distinct()
                            .toList()));
            return "care/systems/record";
        });
    }

    @PostMapping("/care/{person}/systems")
    String assign(@PathVariable UUID person, @RequestParam UUID system, RedirectAttributes redirect) {
        boolean assigned = gate.open(Purpose.FIRST_CONTACT, room -> {
            room.open(person, "systemAdded");
            boolean may = isIn(
                            grants.inForce(room).stream().map(SystemGrant::id).toList(), system)
                    && isIn(assignments.workersOf(room, person), room.account().orElseThrow());
            if (may) {
                assignments.assign(room, person, system);
            }
            return may;
        });
        if (assigned) {
            Notice.done(redirect, "care.systems.assigned");
        } else {
            Notice.refused(redirect, "care.systems.notAssigned");
        }
        return back(person);
    }

    @PostMapping("/care/{person}/systems/{system}/end")
    String end(@PathVariable UUID person, @PathVariable UUID system, RedirectAttributes redirect) {
        gate.open(Purpose.FIRST_CONTACT, room -> {
            room.open(person, "systemEnded");
            assignments.end(room, person, system);
            return true;
        });
        Notice.done(redirect, "care.systems.unassigned");
        return back(person);
    }

    private static boolean isIn(List<UUID> ids, UUID sought) {
        return ids.contains(sought);
    }

    private static String back(UUID person) {
        return "redirect:/care/" + person + "/systems";
    }
}
