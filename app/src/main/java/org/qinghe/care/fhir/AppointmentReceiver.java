package org.qinghe.care.fhir;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.qinghe.care.calendar.Appointment.Channel;
import org.qinghe.care.calendar.Appointment.Kind;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.lock.Room;
import org.springframework.stereotype.Component;

/** What was agreed with the person for a certain time, for the purpose of the system. How long it lasts is not kept. */
@Component
class AppointmentReceiver implements Receiver {

    private static final int LONGEST_NOTE = 500;
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Appointments appointments;
    private final Clock clock;

    AppointmentReceiver(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "Appointment";
    }

    @Override
    public Added received(Room room, String body, FhirFormat format, FhirText text) {
        var sent = text.read(Appointment.class, body, format);
        if (sent.getParticipant().size() != 1) {
            throw Outcome.unfit("onePatient", "participant");
        }
        var person = Receiver.person(sent, sent.getParticipantFirstRep().getActor());
        if (sent.getStatus() != AppointmentStatus.BOOKED) {
            throw Outcome.unfit("wrongCode", "status");
        }
        var now = clock.instant();
        if (!sent.getStartElement().hasValue()) {
            throw Outcome.unfit("wrongTime", "start");
        }
        var start = Codes.instantOf(sent.getStartElement());
        if (start.isBefore(now) || start.isAfter(now.plus(FURTHEST))) {
            throw Outcome.unfit("wrongTime", "start");
        }
        var note = Objects.requireNonNullElse(sent.getComment(), "").strip();
        if (note.length() > LONGEST_NOTE) {
            throw Outcome.unfit("tooLong", "comment");
        }
        var kind = Arrays.stream(Kind.values())
                .filter(each -> each.purpose() == room.purpose())
                .findFirst()
                .orElseThrow(() -> Outcome.unfit("otherPurpose", "Appointment"));
        var channel = channel(sent);
        var record = room.open(person, "fhir.create");
        return new Added(record, appointments.agree(record, kind, start, channel, note));
    }

    private static Channel channel(Appointment sent) {
        return sent.getAppointmentType().getCoding().stream()
                .filter(each -> Codes.CHANNEL.equals(each.getSystem()))
                .flatMap(each -> Arrays.stream(Channel.values())
                        .filter(channel -> channel.name().equals(each.getCode())))
                .findFirst()
                .orElseThrow(() -> Outcome.unfit("wrongCode", "appointmentType"));
    }
}
