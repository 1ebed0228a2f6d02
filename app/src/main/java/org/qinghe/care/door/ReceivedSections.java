package org.qinghe.care.door;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.received.Part;
import org.qinghe.care.received.Received;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** G4, G12: what other counties handed over and the person agreed to keep here, paper by paper. */
@Component
class ReceivedSections implements OwnSections {

    private final Entries entries;

    ReceivedSections(Entries entries) {
        this.entries = entries;
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        var lines = Arrays.stream(Part.values())
                .flatMap(part -> entries.of(record, part.kind()).stream().flatMap(entry -> lines(part, entry, words)))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new OwnSection(words.t("care.received"), lines));
    }

    private static Stream<OwnLine> lines(Part part, Entry<Received> entry, Words words) {
        return entry.said().papers().stream()
                .map(paper -> new OwnLine(
                        Optional.empty(),
                        paper.day(),
                        entry.account(),
                        Stream.concat(
                                        Stream.of(
                                                new OwnLine.Said(
                                                        words.t("care.received.from"),
                                                        entry.said().from()),
                                                new OwnLine.Said(
                                                        words.t("safeguards.category." + part), paper.title())),
                                        paper.lines().stream().map(each -> new OwnLine.Said(each.label(), each.text())))
                                .toList()));
    }
}
