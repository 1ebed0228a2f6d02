package org.qinghe.care.door;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.care.capacity.Episode;
import org.qinghe.care.capacity.Episodes;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Help that the person waits for, has or had. */
@Component
class EpisodeSections implements OwnSections {

    private final Episodes episodes;

    EpisodeSections(Episodes episodes) {
        this.episodes = episodes;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        var lines = episodes.of(record).stream()
                .map(episode -> line(episode, words))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new OwnSection(words.t("care.door.episodes"), lines));
    }

    private static OwnLine line(Episode episode, Words words) {
        var said = Stream.of(
                new OwnLine.Said(words.t("care.door.episode.help"), words.t("care.help." + episode.help())),
                new OwnLine.Said(words.t("care.door.standsAt"), words.t("care.episode.state." + episode.state())),
                day("care.door.episode.first", episode.firstAppointment(), words),
                day("care.door.episode.started", episode.started(), words),
                day("care.door.episode.ended", episode.ended(), words),
                new OwnLine.Said(
                        words.t("care.door.episode.sooner"),
                        episode.reasons().stream()
                                .map(reason -> words.t("care.reason." + reason))
                                .collect(Collectors.joining(" · "))));
        return new OwnLine(
                Optional.empty(),
                episode.waitingSince(),
                Optional.of(episode.account()),
                said.filter(each -> !each.text().isEmpty()).toList());
    }

    private static OwnLine.Said day(String label, Optional<LocalDate> day, Words words) {
        return new OwnLine.Said(words.t(label), day.map(words::date).orElse(""));
    }
}
