package org.qinghe.care.door;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.care.handover.HandOver;
import org.qinghe.care.handover.HandOvers;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** G4: to which counties the person's care was handed over or is to be, which parts, and how each stands. */
@Component
class HandedOverSections implements OwnSections {

    private final HandOvers handOvers;
    private final Clock clock;

    HandedOverSections(HandOvers handOvers, Clock clock) {
        this.handOvers = handOvers;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        var all = handOvers.of(record);
        return all.isEmpty()
                ? List.of()
                : List.of(new OwnSection(
                        words.t("care.handOvers"),
                        all.stream().map(each -> line(each, words)).toList()));
    }

    private OwnLine line(HandOver handOver, Words words) {
        var said = Stream.of(
                new OwnLine.Said(words.t("care.handOver.partner"), handOver.county()),
                new OwnLine.Said(
                        words.t("care.handOver.parts"),
                        handOver.parts().stream()
                                .map(each -> words.t("safeguards.category." + each))
                                .collect(Collectors.joining(" · "))),
                new OwnLine.Said(words.t("care.handOver.until"), words.minute(handOver.until())),
                new OwnLine.Said(
                        words.t("care.door.standsAt"),
                        words.t("care.handOver.standing." + handOver.standing(clock.instant()))));
        return new OwnLine(
                Optional.empty(), day(handOver.preparedAt()), Optional.of(handOver.preparedBy()), said.toList());
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
