package org.qinghe.care.door;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.care.emergency.Emergencies;
import org.qinghe.care.emergency.Opening;
import org.qinghe.care.emergency.Opening.Review;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** G11: who opened the record in an emergency, why, and what a second person found. */
@Component
class EmergencySections implements OwnSections {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Emergencies emergencies;
    private final Colleagues colleagues;
    private final Clock clock;

    EmergencySections(Emergencies emergencies, Colleagues colleagues, Clock clock) {
        this.emergencies = emergencies;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        var lines = emergencies.of(record).stream()
                .map(opening -> line(opening, words))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new OwnSection(words.t("care.door.emergencies"), lines));
    }

    private OwnLine line(Opening opening, Words words) {
        var said = Stream.of(
                new OwnLine.Said(
                        words.t("care.emergency.from"), minute(opening.from()) + " – " + minute(opening.until())),
                new OwnLine.Said(words.t("care.emergency.reason"), opening.reason()));
        var review = opening.review()
                .map(each -> review(each, words))
                .orElseGet(() -> Stream.of(
                        new OwnLine.Said(words.t("care.emergency.review"), words.t("care.door.emergency.noReview"))));
        return new OwnLine(
                Optional.empty(),
                opening.from().atZone(clock.getZone()).toLocalDate(),
                Optional.of(opening.account()),
                Stream.concat(said, review).toList());
    }

    private Stream<OwnLine.Said> review(Review review, Words words) {
        var reviewer = Optional.ofNullable(
                        colleagues.findAll(List.of(review.account())).get(review.account()))
                .map(Colleague::name)
                .orElse("–");
        return Stream.of(
                new OwnLine.Said(
                        words.t("care.emergency.review"),
                        reviewer + " · " + minute(review.at()) + " · "
                                + words.t("care.emergency.verdict." + review.verdict())),
                new OwnLine.Said(words.t("care.emergency.finding"), review.words()));
    }

    private String minute(Instant at) {
        return at.atZone(clock.getZone()).format(MINUTE);
    }
}
