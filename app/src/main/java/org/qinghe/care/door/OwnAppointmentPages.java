package org.qinghe.care.door;

import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.calendar.Appointment;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.lock.Gate;
import org.qinghe.units.Colleagues;
import org.qinghe.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** A person sees what was agreed, calls one off or stops all follow-ups; nothing follows from it. */
@Controller
class OwnAppointmentPages {

    private final Gate gate;
    private final Appointments appointments;
    private final Colleagues colleagues;

    OwnAppointmentPages(Gate gate, Appointments appointments, Colleagues colleagues) {
        this.gate = gate;
        this.appointments = appointments;
        this.colleagues = colleagues;
    }

    @GetMapping("/door/appointments")
    String read(@RequestAttribute(DoorKeeper.PERSON) UUID person, Model model) {
        return gate.visit(person, room -> {
            var agreed = appointments.of(room.open(person, "own.appointments"));
            model.addAttribute(
                    "coming", agreed.stream().filter(Appointment::open).toList());
            model.addAttribute(
                    "past", agreed.stream().filter(each -> !each.open()).toList());
            model.addAttribute(
                    "stoppable",
                    agreed.stream().anyMatch(each -> each.open() && each.kind() == Appointment.Kind.FOLLOW_UP));
            model.addAttribute(
                    "names",
                    colleagues.findAll(agreed.stream().map(Appointment::account).collect(Collectors.toSet())));
            return "care/door/appointments";
        });
    }

    @PostMapping("/door/appointments/{appointment}/call-off")
    String callOff(
            @RequestAttribute(DoorKeeper.PERSON) UUID person,
            @PathVariable UUID appointment,
            @ModelAttribute("page") Page page) {
        gate.visit(
                person,
                room -> appointments.mark(
                        room.open(person, "own.appointments"), appointment, Appointment.State.CANCELLED));
        return "redirect:" + page.words().at("/door/appointments?said=calledOff");
    }

    @PostMapping("/door/appointments/stop")
    String stop(@RequestAttribute(DoorKeeper.PERSON) UUID person, @ModelAttribute("page") Page page) {
        gate.visit(person, room -> appointments.stopFollowUps(room.open(person, "own.appointments")));
        return "redirect:" + page.words().at("/door/appointments?said=stopped");
    }
}
