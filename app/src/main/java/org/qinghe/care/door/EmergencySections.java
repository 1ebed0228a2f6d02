package org.qinghe.care.door;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
        var openings = emergencies.of(record);
        var reviewers = colleagues.findAll(openings.stream()
                .flatMap(opening -> opening.review().stream())
                .map(Review::account)
                .distinct()
                .toList());
        var lines = openings.stream()
                .map(opening -> line(opening, reviewers, words))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new OwnSection(words.t("care.door.emergencies"), lines));
    }

    private OwnLine line(Opening opening, Map<UUID, Colleague> reviewers, Words words) {
        var said = Stream.of(
                new OwnLine.Said(
                        words.t("care.emergency.from"),
                        words.minute(opening.from()) + " – " + words.minute(opening.until())),
                new OwnLine.Said(words.t("care.emergency.reason"), opening.reason()));
        var review = opening.review()
                .map(each -> review(each, reviewers, words))
                .orElseGet(() -> Stream.of(
                        new OwnLine.Said(words.t("care.emergency.review"), words.t("care.door.emergency.noReview"))));
        return new OwnLine(
                Optional.empty(),
                opening.from().atZone(clock.getZone()).toLocalDate(),
                Optional.of(opening.account()),
                Stream.concat(said, review).toList());
    }

    private static Stream<OwnLine.Said> review(Review review, Map<UUID, Colleague> reviewers, Words words) {
        var reviewer = Optional.ofNullable(reviewers.get(review.account()))
                .map(Colleague::name)
                .orElse("–");
        return Stream.of(
                new OwnLine.Said(
                        words.t("care.emergency.review"),
                        reviewer + " · " + words.minute(review.at()) + " · "
                                + words.t("care.emergency.verdict." + review.verdict())),
                new OwnLine.Said(words.t("care.emergency.finding"), review.words()));
    }
}
