package org.qinghe.livelihood;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.notices.Audience;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Notices;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.UnitSights;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what with an offer, and what follows from it. */
@Component
class Offering {

    /** Days before its last day on which the unit hears that an offer runs out. */
    private static final int DAYS_BEFORE = 7;

    private final OfferTable table;
    private final UnitSights sights;
    private final Notices notices;
    private final AuditTrail trail;
    private final Clock clock;

    Offering(OfferTable table, UnitSights sights, Notices notices, AuditTrail trail, Clock clock) {
        this.table = table;
        this.sights = sights;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What was published, anybody may read; the rest only those who post it and those who may publish it. */
    Optional<Offer> find(UUID id, Viewer viewer) {
        return table.find(id)
                .filter(offer ->
                        offer.state() == Offer.State.PUBLISHED || owns(viewer, offer) || oversees(viewer, offer));
    }

    private static boolean owns(Viewer viewer, Offer offer) {
        return offer.unit().equals(viewer.unit());
    }

    private boolean oversees(Viewer viewer, Offer offer) {
        return viewer.may(LivelihoodAccess.PUBLISH) && sights.of(viewer).covers(offer.unit());
    }

    boolean mayDecide(Viewer viewer, Offer offer) {
        return oversees(viewer, offer) && offer.couldBeDecidedBy(viewer.account());
    }

    /** Those of the unit that posted it. */
    boolean mayChange(Viewer viewer, Offer offer) {
        return viewer.may(LivelihoodAccess.OFFER) && owns(viewer, offer) && offer.state() != Offer.State.ENDED;
    }

    /** Those of its unit, and whoever could have published it: what turns out to be wrong must be gone at once. */
    boolean mayEnd(Viewer viewer, Offer offer) {
        return mayChange(viewer, offer) || oversees(viewer, offer) && offer.state() == Offer.State.PUBLISHED;
    }

    /** Those who post for its unit, from its first day on; also when it is over, so that the last month is not lost. */
    boolean mayCount(Viewer viewer, Offer offer) {
        return viewer.may(LivelihoodAccess.OFFER)
                && owns(viewer, offer)
                && offer.published()
                && !offer.firstDay().isAfter(today());
    }

    /** How many took it up, its unit and those who oversee the unit may know. */
    boolean seesCounts(Viewer viewer, Offer offer) {
        return viewer.may(LivelihoodAccess.OFFER)
                && (owns(viewer, offer) || sights.of(viewer).covers(offer.unit()));
    }

    @Transactional
    void propose(Offer offer) {
        table.add(offer);
        trail.record("livelihood.proposed", subject(offer));
        waits(offer);
    }

    /** Whether it had not ended; it waits to be published again. */
    @Transactional
    boolean change(Offer offer) {
        if (!table.change(offer)) {
            return false;
        }
        trail.record("livelihood.changed", subject(offer));
        notices.settle(offer.id().toString(), LivelihoodAccess.PROPOSED, LivelihoodAccess.ENDS);
        waits(offer);
        return true;
    }

    private void waits(Offer offer) {
        tell(LivelihoodAccess.PROPOSED, offer, Audience.those(offer.unit(), LivelihoodAccess.PUBLISH));
    }

    /** Whether it was still to be decided. */
    @Transactional
    boolean publish(Offer offer, Viewer by) {
        return decide(offer, Offer.State.PUBLISHED, "", by, "livelihood.published");
    }

    /** Whether it was still to be decided. */
    @Transactional
    boolean giveBack(Offer offer, String answer, Viewer by) {
        return decide(offer, Offer.State.RETURNED, answer, by, "livelihood.returned");
    }

    private boolean decide(Offer offer, Offer.State state, String answer, Viewer by, String action) {
        if (!table.decide(offer.id(), state, new Offer.Step(by.account(), now()), answer)) {
            return false;
        }
        trail.record(action, subject(offer));
        notices.settle(offer.id().toString(), LivelihoodAccess.PROPOSED);
        tell(LivelihoodAccess.DECIDED, offer, Audience.one(offer.proposal().by()));
        return true;
    }

    /** Whether it had not ended. */
    @Transactional
    boolean end(Offer offer) {
        var done = table.end(offer.id());
        if (done) {
            trail.record("livelihood.ended", subject(offer));
            notices.settle(offer.id().toString(), LivelihoodAccess.PROPOSED, LivelihoodAccess.ENDS);
        }
        return done;
    }

    /** A notice that was told already is not told again, so it does no harm where several instances do it. */
    @Scheduled(cron = "0 40 7 * * *", zone = "Asia/Shanghai")
    @Transactional
    void remind() {
        for (var offer : table.endingOn(today().plusDays(DAYS_BEFORE))) {
            notices.tell(
                    NewNotice.of(
                            LivelihoodAccess.ENDS,
                            offer.id(),
                            offer.title().chinese(),
                            offer.title().english(),
                            offer.lastDay()),
                    Audience.those(offer.unit(), LivelihoodAccess.OFFER));
        }
    }

    private void tell(NoticeKind kind, Offer offer, Audience audience) {
        notices.tell(
                new NewNotice(
                        kind,
                        offer.id().toString(),
                        offer.title().chinese(),
                        offer.title().english(),
                        Optional.empty(),
                        offer.proposal().at().toString()),
                audience);
    }

    static String subject(Offer offer) {
        return "offer/" + offer.id();
    }
}
