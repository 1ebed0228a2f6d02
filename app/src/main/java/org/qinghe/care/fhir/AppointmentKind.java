package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.qinghe.care.calendar.Appointment.State;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was agreed for a certain time. R4 wants an end of what is booked, and none is agreed: it is the moment of the start. */
@Component
@Order(6)
class AppointmentKind implements ResourceKind {

    private final Appointments appointments;
    private final Named named;

    AppointmentKind(Appointments appointments, Named named) {
        this.appointments = appointments;
        this.named = named;
    }

    @Override
    public String type() {
        return "Appointment";
    }

    @Override
    public List<Appointment> of(OpenRecord record, Words words) {
        return appointments.of(record).stream().map(this::appointment).toList();
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.uuid(id)
                .flatMap(each -> room.sql("select client from care.appointment where id = ?")
                        .param(each)
                        .query(UUID.class)
                        .optional());
    }

    @Override
    public Map<String, Parameter> parameters() {
        return Map.of(
                "status",
                new Parameter.Token(
                        each -> Stream.of(((Appointment) each).getStatus().toCode())),
                "date",
                new Parameter.Day(each -> Codes.dayOf(((Appointment) each).getStartElement())));
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of(
                "patient",
                each -> ((Appointment) each)
                        .getParticipant().stream()
                                .map(AppointmentParticipantComponent::getActor)
                                .filter(actor -> actor.hasReference())
                                .toList());
    }

    private Appointment appointment(org.qinghe.care.calendar.Appointment agreed) {
        var appointment = new Appointment()
                .setStatus(status(agreed.state()))
                .addReasonCode(
                        Codes.concept(Codes.PURPOSE, agreed.kind().purpose().name()))
                .setAppointmentType(
                        Codes.concept(Codes.CHANNEL, agreed.channel().name()))
                .setStartElement(Codes.instant(agreed.startsAt()))
                .setEndElement(Codes.instant(agreed.startsAt()));
        appointment.setId(agreed.id().toString());
        if (!agreed.note().isBlank()) {
            appointment.setComment(agreed.note());
        }
        takesPart(appointment, Named.person(agreed.person()));
        takesPart(appointment, named.worker(agreed.account()));
        return appointment;
    }

    private static void takesPart(Appointment appointment, Reference actor) {
        appointment.addParticipant().setActor(actor).setStatus(ParticipationStatus.ACCEPTED);
    }

    private static AppointmentStatus status(State state) {
        return switch (state) {
            case AGREED -> AppointmentStatus.BOOKED;
            case DONE -> AppointmentStatus.FULFILLED;
            case MISSED -> AppointmentStatus.NOSHOW;
            case CANCELLED, STOPPED -> AppointmentStatus.CANCELLED;
        };
    }
}
