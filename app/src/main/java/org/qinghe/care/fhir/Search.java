package org.qinghe.care.fhir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.util.MultiValueMap;

/**
 * What a system searches for. Everything but {@code Patient} is searched within one record, named by its number; no name, no
 * telephone number and no date finds anybody.
 *
 * @param person whose record; nobody where all the people are asked for that the system was assigned
 * @param id the resource's number, where it is given
 * @param asked what else is asked, by the parameter's name
 * @param includes the parameters of the references whose targets come along
 * @param withProvenance whether who wrote it comes along
 * @param count how many a page
 * @param page from 1
 */
record Search(
        ResourceKind kind,
        Optional<UUID> person,
        Optional<String> id,
        Map<String, String> asked,
        Set<String> includes,
        boolean withProvenance,
        int count,
        int page) {

    static final int USUAL = 20;
    static final int MOST = 100;
    static final String PROVENANCE = "Provenance:target";

    private static final Set<String> ALWAYS = Set.of("_id", "_count", "_page", "_include", "_format", "_pretty");

    /**
     * The search in a request's parameters.
     *
     * @throws Outcome where one is unknown or given twice, or no record is named
     */
    static Search of(ResourceKind kind, MultiValueMap<String, String> sent) {
        for (var name : sent.keySet()) {
            if (!known(kind, name)) {
                throw Outcome.wrong("unknownParameter", name);
            }
            if (!name.equals("_include") && sent.getOrDefault(name, List.of()).size() > 1) {
                throw Outcome.wrong("twice", name);
            }
        }
        boolean patients = kind.type().equals("Patient");
        var id = first(sent, "_id");
        var person = first(sent, "patient").map(Search::person);
        if (!patients && person.isEmpty()) {
            throw Outcome.wrong("noPatient", kind.type());
        }
        var asked = new LinkedHashMap<String, String>();
        kind.parameters().keySet().forEach(name -> first(sent, name).ifPresent(value -> asked.put(name, value)));
        return new Search(
                kind,
                patients ? id.map(Search::person) : person,
                id,
                Map.copyOf(asked),
                includes(kind, sent),
                provenance(kind, sent),
                Math.clamp(number(sent, "_count", USUAL), 1, MOST),
                Math.max(1, number(sent, "_page", 1)));
    }

    /** Whether a resource of the record is among those asked for. */
    boolean matches(Resource resource) {
        return id.filter(each -> !each.equals(resource.getIdPart())).isEmpty()
                && asked.entrySet().stream()
                        .allMatch(each -> Optional.ofNullable(kind.parameters().get(each.getKey()))
                                .filter(parameter -> parameter.matches(resource, each.getValue()))
                                .isPresent());
    }

    int offset() {
        return (page - 1) * count;
    }

    /** Where another page of it stands. Only numbers of records and what was asked are in it. */
    String address(String base, int otherPage) {
        var parts = new LinkedHashMap<String, String>();
        if (!kind.type().equals("Patient")) {
            person.ifPresent(each -> parts.put("patient", "Patient/" + each));
        }
        id.ifPresent(each -> parts.put("_id", each));
        parts.putAll(asked);
        if (withProvenance) {
            parts.put("_revinclude", PROVENANCE);
        }
        parts.put("_count", "" + count);
        parts.put("_page", "" + otherPage);
        var included = includes.stream().sorted().map(each -> "_include=" + kind.type() + ":" + each);
        return base + "/" + kind.type() + "?"
                + Stream.concat(
                                parts.entrySet().stream()
                                        .map(each -> each.getKey() + "="
                                                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)),
                                included)
                        .collect(Collectors.joining("&"));
    }

    private static boolean known(ResourceKind kind, String name) {
        return ALWAYS.contains(name)
                || name.equals("patient") && !kind.type().equals("Patient")
                || name.equals("_revinclude") && kind.hasProvenance()
                || kind.parameters().containsKey(name);
    }

    private static boolean provenance(ResourceKind kind, MultiValueMap<String, String> sent) {
        var asked = first(sent, "_revinclude");
        if (asked.filter(each -> !each.equals(PROVENANCE)).isPresent()) {
            throw Outcome.wrong("unknownInclude", kind.type());
        }
        return asked.isPresent();
    }

    private static Set<String> includes(ResourceKind kind, MultiValueMap<String, String> sent) {
        var names = Set.copyOf(sent.getOrDefault("_include", List.of()));
        for (var name : names) {
            if (kind.references().keySet().stream().noneMatch(each -> name.equals(kind.type() + ":" + each))) {
                throw Outcome.wrong("unknownInclude", name);
            }
        }
        return names.stream()
                .map(name -> name.substring(name.indexOf(':') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static UUID person(String reference) {
        return ResourceKind.uuid(reference.replaceFirst("^Patient/", ""))
                .orElseThrow(() -> Outcome.wrong("noNumber", "patient"));
    }

    private static int number(MultiValueMap<String, String> sent, String name, int otherwise) {
        var text = first(sent, name).orElse("" + otherwise);
        if (!text.matches("\\d{1,6}")) {
            throw Outcome.wrong("noNumber", name);
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> first(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst();
    }
}
