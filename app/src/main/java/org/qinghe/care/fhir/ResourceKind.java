package org.qinghe.care.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.web.Words;

/** One kind of resource: how it is made of an open record. */
interface ResourceKind {

    /** The type's name in R4. */
    String type();

    /** Those of one person, the newest first; only what the purpose of the room covers. */
    List<? extends DomainResource> of(OpenRecord record, Words words);

    /** Whose resource that is, among those that the room shows. */
    Optional<UUID> personOf(Room room, String id);

    /** The parameters that refer to other resources, by name; a search can include what they refer to. */
    default Map<String, Function<Resource, List<Reference>>> references() {
        return Map.of();
    }

    /** One of them, by its number. */
    default Optional<? extends DomainResource> one(OpenRecord record, String id, Words words) {
        return of(record, words).stream()
                .filter(each -> each.getIdPart().equals(id))
                .findFirst();
    }

    /** A page of those that a search asks for. */
    default Found found(Search search, OpenRecord record, Words words) {
        return Found.of(search, of(record, words));
    }

    /** Whether it is said of each who wrote it. */
    default boolean hasProvenance() {
        return false;
    }

    /** What a search within one record can ask besides, by the parameter's name. */
    default Map<String, Parameter> parameters() {
        return Map.of();
    }

    /** A number as it stands in an address; nothing where it is none. */
    static Optional<UUID> uuid(String id) {
        try {
            return id.length() == 36 ? Optional.of(UUID.fromString(id)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Whose entry that is. */
    static Optional<UUID> personOfEntry(Room room, String id) {
        return uuid(id).flatMap(entry -> room.sql("select client from care.entry where id = ?")
                .param(entry)
                .query(UUID.class)
                .optional());
    }
}
