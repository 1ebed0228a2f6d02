package org.qinghe.care.door;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Everything that stands in a person's record, put together from what the packages of care offer. */
@Component
class OwnRecord {

    private final List<OwnSections> parts;
    private final Colleagues colleagues;

    OwnRecord(List<OwnSections> parts, Colleagues colleagues) {
        this.parts =
                parts.stream().sorted(Comparator.comparing(OwnSections::order)).toList();
        this.colleagues = colleagues;
    }

    List<OwnSection> of(OpenRecord record, Words words) {
        return parts.stream().flatMap(part -> part.of(record, words).stream()).toList();
    }

    /** Who wrote the lines. */
    Map<UUID, Colleague> writers(List<OwnSection> sections) {
        return colleagues.findAll(sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.writtenBy().stream())
                .collect(Collectors.toSet()));
    }
}
