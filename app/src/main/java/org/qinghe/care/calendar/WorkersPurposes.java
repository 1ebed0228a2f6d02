package org.qinghe.care.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.care.calendar.Appointment.Kind;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.safeguards.Purpose;
import org.qinghe.safeguards.Register;
import org.springframework.stereotype.Component;

/** For which purposes a worker agrees on appointments: their roles carry them, and the register grants them. */
@Component
class WorkersPurposes {

    private final Gate gate;
    private final Register register;

    WorkersPurposes(Gate gate, Register register) {
        this.gate = gate;
        this.register = register;
    }

    List<Purpose> of(Viewer viewer) {
        return Arrays.stream(Kind.values())
                .map(Kind::purpose)
                .filter(purpose -> viewer.may(Purposes.permission(purpose)))
                .filter(purpose -> register.ifGranted(purpose).isPresent())
                .toList();
    }

    /** The first purpose to which the person's consent is active; where there is none, the one whose refusal is shown. */
    Purpose firstOpen(UUID person) {
        return of(Viewer.required()).stream()
                .filter(purpose -> gate.open(
                        purpose,
                        room -> room.sql("select exists (select from care.client where id = ?)")
                                .param(person)
                                .query(Boolean.class)
                                .single()))
                .findFirst()
                .orElse(Purpose.FOLLOW_UP);
    }
}
