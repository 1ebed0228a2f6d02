package org.qinghe.care.door;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.care.calendar.Appointment;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** What was agreed for certain times, the next first. */
@Component
class AppointmentSections implements OwnSections {

    private final Appointments appointments;
    private final Clock clock;

    AppointmentSections(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        var lines = appointments.of(record).stream()
                .map(appointment -> line(appointment, words))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new OwnSection(words.t("care.appointments"), lines));
    }

    private OwnLine line(Appointment appointment, Words words) {
        var said = Stream.of(
                new OwnLine.Said(words.t("care.appointment.when"), words.minute(appointment.startsAt())),
                new OwnLine.Said(
                        words.t("care.appointment.kinds"), words.t("care.appointment.kind." + appointment.kind())),
                new OwnLine.Said(
                        words.t("care.appointment.channel"),
                        words.t("care.appointment.channel." + appointment.channel())),
                new OwnLine.Said(
                        words.t("care.appointment.what"), words.t("care.appointment.state." + appointment.state())),
                new OwnLine.Said(words.t("care.appointment.note"), appointment.note()));
        return new OwnLine(
                Optional.empty(),
                appointment.startsAt().atZone(clock.getZone()).toLocalDate(),
                Optional.of(appointment.account()),
                said.filter(each -> !each.text().isEmpty()).toList());
    }
}
