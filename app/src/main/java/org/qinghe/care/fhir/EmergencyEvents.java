package org.qinghe.care.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.qinghe.care.emergency.Emergencies;
import org.qinghe.care.emergency.Opening;
import org.qinghe.care.emergency.Opening.Review;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** G11: who opened the record in an emergency, why, and what a second person found. Reasons are for the person alone. */
@Component
class EmergencyEvents {

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

    private final Emergencies emergencies;
    private final Named named;

    EmergencyEvents(Emergencies emergencies, Named named) {
        this.emergencies = emergencies;
        this.named = named;
    }

    List<AuditEvent> of(OpenRecord record, Words words) {
        if (record.room().visitor().isEmpty()) {
            return List.of();
        }
        return emergencies.of(record).stream().map(each -> event(each, words)).toList();
    }

    /** DICOM's "security alert: emergency override started", as PS3.15 A.5.3.12 has it. */
    private AuditEvent event(Opening opening, Words words) {
        var event = new AuditEvent()
                .setType(new Coding().setSystem(DICOM).setCode("110113"))
                .addSubtype(new Coding().setSystem(DICOM).setCode("110127"))
                .setAction(AuditEventAction.R)
                .setPeriod(new Period()
                        .setStartElement(Codes.time(opening.from()))
                        .setEndElement(Codes.time(opening.until())))
                .setRecordedElement(Codes.instant(opening.from()))
                .setOutcome(AuditEventOutcome._0)
                .addPurposeOfEvent(Codes.emergency());
        event.setId(opening.id().toString());
        event.addAgent().setRequestor(true).setWho(named.worker(opening.account()));
        event.getSource().setObserver(new Reference().setDisplay("Qinghe"));
        var entity = event.addEntity().setWhat(Named.person(opening.person()));
        say(entity, words.t("care.emergency.reason"), opening.reason());
        opening.review().ifPresent(review -> reviewed(event, entity, review, words));
        return event;
    }

    private void reviewed(AuditEvent event, AuditEventEntityComponent entity, Review review, Words words) {
        event.addAgent()
                .setRequestor(false)
                .setRole(List.of(Codes.said(words.t("care.emergency.review"))))
                .setWho(named.worker(review.account()));
        say(entity, words.t("care.emergency.review"), Codes.time(review.at()).getValueAsString());
        say(entity, words.t("care.emergency.verdict"), words.t("care.emergency.verdict." + review.verdict()));
        say(entity, words.t("care.emergency.finding"), review.words());
    }

    private static void say(AuditEventEntityComponent entity, String what, String said) {
        entity.addDetail().setType(what).setValue(new StringType(said));
    }
}
