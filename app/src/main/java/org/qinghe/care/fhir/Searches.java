package org.qinghe.care.fhir;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.qinghe.care.lock.CareSystem;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Answers searches, page by page; each record that a page shows is opened, and the person sees that. */
@Component
class Searches {

    private static final String DOING = "fhir.search";

    /** The people that the system was assigned and whose records are open to it, in the order of numbers made by chance. */
    private static final String OPEN = """
            select %s from care.assignment join care.client on client.id = assignment.client
            where assignment.account = care.account() and assignment.unit = care.unit() and assignment.until_time is null
              and (cast(:person as uuid) is null or client.id = :person)
            """;

    private final Resources resources;

    Searches(Resources resources) {
        this.resources = resources;
    }

    /** In whose room and language a search is answered, and where the resources stand. */
    record Asking(Room room, CareSystem system, Words words, String base) {}

    Bundle found(Search search, Asking asking) {
        return search.kind().type().equals("Patient")
                ? patients(search, asking)
                : within(search, asking.room().open(search.person().orElseThrow(), DOING), asking);
    }

    private Bundle patients(Search search, Asking asking) {
        var person = search.person().orElse(null);
        var total = asking.room()
                .sql(OPEN.formatted("count(*)"))
                .param("person", person, java.sql.Types.OTHER)
                .query(Long.class)
                .single();
        var page = asking.room()
                .sql(OPEN.formatted("client.id") + "order by client.id limit :count offset :offset")
                .param("person", person, java.sql.Types.OTHER)
                .param("count", search.count())
                .param("offset", search.offset())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        var bundle = begun(search, total, asking.base());
        for (var each : page) {
            var record = asking.room().open(each, DOING);
            resources
                    .of(search.kind(), record, asking.words())
                    .forEach(patient -> add(bundle, asking.base(), patient, SearchEntryMode.MATCH));
        }
        return bundle;
    }

    private Bundle within(Search search, OpenRecord record, Asking asking) {
        var found = resources.found(search, record, asking.words());
        var bundle = begun(search, found.total(), asking.base());
        found.page().forEach(each -> add(bundle, asking.base(), each, SearchEntryMode.MATCH));
        included(search, record, found.page(), asking)
                .values()
                .forEach(each -> add(bundle, asking.base(), each, SearchEntryMode.INCLUDE));
        return bundle;
    }

    /** What the page refers to or is referred to from, each once, as far as the token covers it. */
    private Map<String, DomainResource> included(
            Search search, OpenRecord record, List<? extends DomainResource> page, Asking asking) {
        var wanted = search.kind().references().entrySet().stream()
                .filter(each -> search.includes().contains(each.getKey()))
                .flatMap(named -> page.stream().flatMap(each -> named.getValue().apply(each).stream()))
                .map(Reference::getReference)
                .collect(Collectors.toCollection(HashSet::new));
        if (search.withProvenance()) {
            page.forEach(each -> wanted.add("Provenance/" + each.getIdPart()));
        }
        var included = new LinkedHashMap<String, DomainResource>();
        wanted.stream()
                .map(each -> each.substring(0, each.indexOf('/')))
                .distinct()
                .filter(type -> asking.system().covers(type + ".rs"))
                .flatMap(type -> resources.kind(type).stream())
                .flatMap(kind -> resources.of(kind, record, asking.words()).stream())
                .filter(each -> wanted.contains(name(each)))
                .forEach(each -> included.put(name(each), each));
        return included;
    }

    private static String name(DomainResource resource) {
        return resource.fhirType() + "/" + resource.getIdPart();
    }

    private static Bundle begun(Search search, long total, String base) {
        var bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(Math.toIntExact(total));
        bundle.addLink().setRelation("self").setUrl(search.address(base, search.page()));
        if (search.offset() + search.count() < total) {
            bundle.addLink().setRelation("next").setUrl(search.address(base, search.page() + 1));
        }
        if (search.page() > 1) {
            bundle.addLink().setRelation("previous").setUrl(search.address(base, search.page() - 1));
        }
        return bundle;
    }

    private static void add(Bundle bundle, String base, DomainResource resource, SearchEntryMode mode) {
        bundle.addEntry()
                .setFullUrl(base + "/" + name(resource))
                .setResource(resource)
                .getSearch()
                .setMode(mode);
    }
}
