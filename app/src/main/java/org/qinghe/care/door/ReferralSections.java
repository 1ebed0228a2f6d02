package org.qinghe.care.door;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.referral.Referral;
import org.qinghe.care.referral.Referrals;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** G4: to which units the person was referred, what went along, and how each stands. */
@Component
class ReferralSections implements OwnSections {

    private final Referrals referrals;
    private final Units units;
    private final Clock clock;

    ReferralSections(Referrals referrals, Units units, Clock clock) {
        this.referrals = referrals;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        var all = referrals.of(record);
        if (all.isEmpty()) {
            return List.of();
        }
        var named = units.findAll(all.stream()
                .flatMap(each -> Stream.of(each.fromUnit(), each.toUnit()))
                .distinct()
                .toList());
        return List.of(new OwnSection(
                words.t("care.referrals"),
                all.stream().map(each -> line(each, named, words)).toList()));
    }

    private OwnLine line(Referral referral, Map<UUID, Unit> named, Words words) {
        var said = Stream.of(
                new OwnLine.Said(words.t("care.referral.fromUnit"), name(referral.fromUnit(), named, words)),
                new OwnLine.Said(words.t("care.referral.toUnit"), name(referral.toUnit(), named, words)),
                new OwnLine.Said(words.t("care.referral.purpose"), words.t("safeguards.purpose." + referral.purpose())),
                new OwnLine.Said(words.t("care.door.standsAt"), standing(referral, words)),
                new OwnLine.Said(words.t("care.referral.summary"), referral.summary()),
                new OwnLine.Said(
                        words.t("care.door.referral.notes"),
                        words.t(
                                referral.withNotes()
                                        ? "care.door.referral.notes.go"
                                        : "care.door.referral.notes.stay")));
        return new OwnLine(
                Optional.empty(),
                day(referral.requestedAt()),
                Optional.of(referral.requestedBy()),
                said.filter(each -> !each.text().isEmpty()).toList());
    }

    private String standing(Referral referral, Words words) {
        var state = words.t("care.referral.state." + referral.state());
        return referral.changedAt()
                .map(at -> state + " · " + words.t("care.referral.changed", words.date(day(at))))
                .orElse(state);
    }

    private static String name(UUID unit, Map<UUID, Unit> named, Words words) {
        return Optional.ofNullable(named.get(unit))
                .map(each -> words.name(each.nameZh(), each.nameEn()))
                .orElse("–");
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
