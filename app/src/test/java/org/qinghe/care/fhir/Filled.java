package org.qinghe.care.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.care.calendar.Appointment.Channel;
import org.qinghe.care.calendar.Appointment.Kind;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.door.Message;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.SignedIn;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody in care of whom every sheet and every instrument is filled in. */
@TestComponent
class Filled {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final Instant WHEN = Instant.parse("2026-12-01T02:00:00Z");

    private final InCare inCare;
    private final Gate gate;
    private final Entries entries;

    private final Appointments appointments;

    Filled(InCare inCare, Gate gate, Entries entries, Appointments appointments) {
        this.inCare = inCare;
        this.gate = gate;
        this.entries = entries;
        this.appointments = appointments;
    }

    static Viewer worker(UUID unit) {
        return SignedIn.viewer(
                unit,
                "",
                Purposes.WORK,
                Purposes.FIRST_CONTACT,
                Purposes.CARE,
                Purposes.TREATMENT,
                Purposes.JOB_SUPPORT,
                Purposes.FOLLOW_UP);
    }

    UUID somebody(Viewer worker) {
        return somebody(worker, true, Purpose.CARE, Purpose.TREATMENT, Purpose.JOB_SUPPORT, Purpose.FOLLOW_UP);
    }

    UUID somebody(Viewer worker, boolean sensitive, Purpose... purposes) {
        var person = inCare.with(worker, sensitive, purposes);
        SignedIn.now(worker);
        try {
            for (var purpose : purposes) {
                fill(person, sensitive, purpose);
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
        return person;
    }

    private void fill(UUID person, boolean sensitive, Purpose purpose) {
        gate.open(purpose, room -> {
            var record = room.open(person, "write." + Sheet.GOAL);
            for (var sheet : Sheet.values()) {
                if (sheet.purpose() == purpose && (sensitive || !sheet.kind().sensitive())) {
                    entries.add(record, sheet.kind(), DAY, new Written(fields(sheet)));
                }
            }
            if (purpose == Purpose.FOLLOW_UP) {
                appointments.agree(record, Kind.FOLLOW_UP, WHEN, Channel.CALL, "打电话");
                entries.add(record, Message.KIND, DAY, new Message("明天见", ""));
            }
            if (purpose == Purpose.CARE && sensitive) {
                for (var instrument : Instrument.values()) {
                    entries.add(record, Answered.KIND, DAY, new Answered(instrument, ones(instrument)));
                }
            }
            return true;
        });
    }

    /** In every field its own name, the first choice or the day. */
    private static Map<String, String> fields(Sheet sheet) {
        var fields = new HashMap<String, String>();
        for (var field : sheet.fields()) {
            fields.put(
                    field.name(),
                    switch (field.form()) {
                        case LINE, TEXT -> sheet + "." + field.name();
                        case DAY -> "2026-12-24";
                        case CHOICE -> field.choices().getFirst();
                    });
        }
        return fields;
    }

    /** To every question the second answer. */
    private static Map<String, Integer> ones(Instrument instrument) {
        var answers = new HashMap<String, Integer>();
        instrument
                .questions()
                .forEach(
                        question -> answers.put(question.id(), question.values().get(1)));
        return answers;
    }
}
