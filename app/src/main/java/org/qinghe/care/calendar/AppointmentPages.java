package org.qinghe.care.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.access.Viewer;
import org.qinghe.care.calendar.Appointment.Kind;
import org.qinghe.care.calendar.Appointment.State;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.people.RecordFrames;
import org.qinghe.safeguards.Purpose;
import org.qinghe.units.Colleagues;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The appointments on a record: what was agreed, a new one, what became of it. */
@Controller
class AppointmentPages {

    private final Gate gate;
    private final Appointments appointments;
    private final WorkersPurposes purposes;
    private final RecordFrames frames;
    private final Colleagues colleagues;
    private final Clock clock;

    AppointmentPages(
            Gate gate,
            Appointments appointments,
            WorkersPurposes purposes,
            RecordFrames frames,
            Colleagues colleagues,
            Clock clock) {
        this.gate = gate;
        this.appointments = appointments;
        this.purposes = purposes;
        this.frames = frames;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/care/{person}/appointments")
    String read(@PathVariable UUID person, @RequestParam(name = "for") Optional<Purpose> asked, Model model) {
        var purpose = asked.orElseGet(() -> purposes.firstOpen(person));
        kind(purpose);
        return gate.open(
                purpose,
                room -> page(
                        room.open(person, "read.APPOINTMENTS"), AppointmentForm.fresh(), FieldErrors.none(), model));
    }

    @PostMapping("/care/{person}/appointments")
    String agree(
            @PathVariable UUID person,
            @RequestParam(name = "for") Purpose purpose,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "ONCE") String repeat,
            @RequestParam(defaultValue = "1") String times,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect) {
        var kind = kind(purpose);
        var form = new AppointmentForm(day, time, channel, repeat, times, note);
        var errors = form.errors(clock);
        return gate.open(purpose, room -> {
            var record = room.open(person, "write.APPOINTMENTS");
            if (errors.any()) {
                return page(record, form, errors, model);
            }
            for (var start : form.starts(clock)) {
                appointments.agree(record, kind, start, form.chosenChannel(), form.note());
            }
            Notice.done(redirect, "care.appointment.agreed");
            return back(person, purpose);
        });
    }

    @PostMapping("/care/{person}/appointments/{appointment}")
    String mark(
            @PathVariable UUID person,
            @PathVariable UUID appointment,
            @RequestParam(name = "for") Purpose purpose,
            @RequestParam State state,
            RedirectAttributes redirect) {
        boolean marked = gate.open(
                purpose, room -> appointments.mark(room.open(person, "write.APPOINTMENTS"), appointment, state));
        if (marked) {
            Notice.done(redirect, "care.appointment.marked." + state);
        } else {
            Notice.refused(redirect, "care.appointment.notMarked");
        }
        return back(person, purpose);
    }

    @PostMapping("/care/{person}/appointments/stop")
    String stop(@PathVariable UUID person, RedirectAttributes redirect) {
        int stopped = gate.open(
                Purpose.FOLLOW_UP, room -> appointments.stopFollowUps(room.open(person, "write.APPOINTMENTS")));
        Notice.done(redirect, "care.appointment.stopped", stopped);
        return back(person, Purpose.FOLLOW_UP);
    }

    private String page(OpenRecord record, AppointmentForm form, FieldErrors errors, Model model) {
        var agreed = appointments.of(record);
        model.addAttribute("frame", frames.of(record));
        model.addAttribute("kind", kind(record.room().purpose()));
        model.addAttribute("kinds", kinds());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("appointments", agreed);
        model.addAttribute(
                "names",
                colleagues.findAll(agreed.stream().map(Appointment::account).collect(Collectors.toSet())));
        model.addAttribute("stoppable", agreed.stream().anyMatch(each -> each.open() && each.kind() == Kind.FOLLOW_UP));
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("now", clock.instant());
        return "care/calendar/appointments";
    }

    private List<Kind> kinds() {
        return purposes.of(Viewer.required()).stream()
                .flatMap(purpose -> Kind.of(purpose).stream())
                .toList();
    }

    private static Kind kind(Purpose purpose) {
        return Kind.of(purpose).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(UUID person, Purpose purpose) {
        return "redirect:/care/" + person + "/appointments?for=" + purpose;
    }
}
