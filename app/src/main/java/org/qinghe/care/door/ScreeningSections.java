package org.qinghe.care.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.entry.Kind;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.instruments.Scale;
import org.qinghe.care.instruments.Wording;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** The questionnaires a person answered: what came of them and each answer. */
@Component
class ScreeningSections implements OwnSections {

    private static final Kind<Answered> SCREENING = new Kind<>("SCREENING", DataCategory.HEALTH, true, Answered.class);

    private final Entries entries;
    private final Wording wording;

    ScreeningSections(Entries entries, Wording wording) {
        this.entries = entries;
        this.wording = wording;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        return Stream.of(section(entries.of(record, SCREENING), words))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** Those that were corrected since, as they were. */
    OwnSection corrected(OpenRecord record, Words words) {
        return section(entries.corrected(record, SCREENING), words);
    }

    private OwnSection section(List<Entry<Answered>> answered, Words words) {
        return new OwnSection(
                words.t("care.kind.SCREENING"),
                answered.stream().map(entry -> line(entry, words)).toList());
    }

    private OwnLine line(Entry<Answered> entry, Words words) {
        var answered = entry.said();
        var results = answered.instrument().scales(answered.answers()).stream()
                .filter(scale -> scale.score() > 0 || answered.instrument() != Instrument.ASSIST)
                .map(scale ->
                        new OwnLine.Said(words.t("care.instrument." + answered.instrument()), result(scale, words)));
        var spoken = wording.of(answered.instrument(), words);
        var answers = answered.instrument().questions().stream()
                .filter(question -> answered.answers().containsKey(question.id()))
                .map(question -> new OwnLine.Said(
                        spoken.question(question),
                        spoken.answer(question, answered.answers().getOrDefault(question.id(), 0))));
        return new OwnLine(
                Optional.of(entry.id()),
                entry.happenedOn(),
                entry.account(),
                Stream.concat(results, answers).toList());
    }

    private static String result(Scale scale, Words words) {
        var line = words.t("care.screening.line", words.t("care.scale." + scale.name()), scale.score(), scale.most());
        return scale.band().equals("none") ? line : line + " · " + words.t("care.band." + scale.band());
    }
}
