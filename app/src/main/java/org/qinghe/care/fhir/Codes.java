package org.qinghe.care.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Meta;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.Purpose;

/** Codes, days and labels as R4 writes them. */
final class Codes {

    static final String PURPOSE = "urn:qinghe:purpose";
    static final String CHANNEL = "urn:qinghe:channel";
    static final String SCALE = "urn:qinghe:scale";

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private Codes() {}

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(system).setCode(code));
    }

    static CodeableConcept said(String text) {
        return new CodeableConcept().setText(text);
    }

    /** That somebody is helped with substances at all is what the label protects. */
    static Coding substances() {
        return new Coding().setSystem(ACT).setCode("ETH");
    }

    /** Our purposes among HL7's purposes of use; the coding of our own beside it says exactly which. */
    static Coding use(Purpose purpose) {
        return reason(
                switch (purpose) {
                    case FIRST_CONTACT -> "PATADMIN";
                    case CARE, JOB_SUPPORT, FOLLOW_UP, HAND_OVER -> "CAREMGT";
                    case TREATMENT -> "TREAT";
                    case SUPERVISION -> "HQUALIMP";
                    case STATISTICS -> "PERFMSR";
                    case VOLUNTEERING -> throw new IllegalArgumentException("volunteers stand in no record");
                });
    }

    /** HL7's "break the glass". */
    static CodeableConcept emergency() {
        return new CodeableConcept(reason("BTG"));
    }

    static Coding own(Purpose purpose) {
        return new Coding().setSystem(PURPOSE).setCode(purpose.name());
    }

    /** Restricted, about substances, and for which use it was read; for the person's own use where they read it themselves. */
    static Meta labels(Room room) {
        var labels = new Meta();
        labels.addSecurity().setSystem(CONFIDENTIALITY).setCode("R");
        labels.addSecurity(substances());
        if (room.visitor().isPresent()) {
            return labels.addSecurity(reason("PATRQT"));
        }
        return labels.addSecurity(use(room.purpose())).addSecurity(own(room.purpose()));
    }

    /** The day of a time here. */
    static LocalDate dayOf(BaseDateTimeType time) {
        return time.getPrecision().ordinal() <= TemporalPrecisionEnum.DAY.ordinal()
                ? LocalDate.parse(time.getValueAsString())
                : LocalDate.ofInstant(instantOf(time), HERE);
    }

    /** A time that has a minute. */
    static Instant instantOf(BaseDateTimeType time) {
        return OffsetDateTime.parse(time.getValueAsString()).toInstant();
    }

    static DateType day(LocalDate day) {
        return new DateType(day.toString());
    }

    static DateTimeType dayOfTime(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static DateTimeType time(Instant time) {
        return new DateTimeType(time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static InstantType instant(Instant time) {
        return new InstantType(time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static Coding reason(String code) {
        return new Coding().setSystem(REASON).setCode(code);
    }
}
