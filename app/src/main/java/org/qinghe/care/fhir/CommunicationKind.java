package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.qinghe.care.door.Message;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.safeguards.Purpose;
import org.qinghe.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the person and their workers wrote to each other: the person's, and those of whoever follows up. */
@Component
@Order(9)
class CommunicationKind implements ResourceKind {

    private final Entries entries;
    private final Named named;

    CommunicationKind(Entries entries, Named named) {
        this.entries = entries;
        this.named = named;
    }

    @Override
    public String type() {
        return "Communication";
    }

    @Override
    public List<Communication> of(OpenRecord record, Words words) {
        if (!Contents.serves(record.room(), Purpose.FOLLOW_UP)) {
            return List.of();
        }
        return entries.of(record, Message.KIND).stream()
                .map(each -> communication(record.person(), each))
                .toList();
    }

    @Override
    public Optional<UUID> personOf(Room room, String id) {
        return ResourceKind.personOfEntry(room, id);
    }

    @Override
    public Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of("patient", each -> List.of(((Communication) each).getSubject()));
    }

    private Communication communication(UUID person, Entry<Message> entry) {
        var communication = new Communication()
                .setStatus(CommunicationStatus.COMPLETED)
                .setSubject(Named.person(person))
                .setSentElement(Codes.time(entry.writtenAt()))
                .setSender(named.doer(entry.account(), person));
        communication.setId(entry.id().toString());
        communication.addPayload().setContent(new StringType(entry.said().text()));
        if (!entry.said().about().isBlank()) {
            communication.addAbout(
                    new Reference("QuestionnaireResponse/" + entry.said().about()));
        }
        return communication;
    }
}
