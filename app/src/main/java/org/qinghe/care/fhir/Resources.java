package org.qinghe.care.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DomainResource;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The resources of open records, each with its security labels: there is no other way to them. */
@Component
class Resources {

    private final List<ResourceKind> kinds;

    Resources(List<ResourceKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    List<ResourceKind> kinds() {
        return kinds;
    }

    Optional<ResourceKind> kind(String type) {
        return kinds.stream().filter(each -> each.type().equals(type)).findFirst();
    }

    List<? extends DomainResource> of(ResourceKind kind, OpenRecord record, Words words) {
        return kind.of(record, words).stream()
                .map(each -> labelled(each, record, words))
                .toList();
    }

    Optional<? extends DomainResource> one(ResourceKind kind, OpenRecord record, String id, Words words) {
        return kind.one(record, id, words).map(each -> labelled(each, record, words));
    }

    /** A page of what is searched within a record. */
    Found found(Search search, OpenRecord record, Words words) {
        var found = search.kind().found(search, record, words);
        return new Found(
                found.total(),
                found.page().stream().map(each -> labelled(each, record, words)).toList());
    }

    private static DomainResource labelled(DomainResource resource, OpenRecord record, Words words) {
        resource.setMeta(Codes.labels(record.room()));
        resource.setLanguage(words.locale().toLanguageTag());
        return resource;
    }
}
