package org.qinghe.staff.thanks;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.notices.Audience;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Notices;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.UnitSights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what with thanks, and what follows from it. */
@Component
class Thanking {

    private final ThanksTable table;
    private final UnitSights sights;
    private final Notices notices;
    private final AuditTrail trail;
    private final Clock clock;

    Thanking(ThanksTable table, UnitSights sights, Notices notices, AuditTrail trail, Clock clock) {
        this.table = table;
        this.sights = sights;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** As far as the viewer may see it; the one it is for sees it once it is agreed. */
    Optional<Thanks> find(UUID id, Viewer viewer) {
        return table.find(id).filter(thanks -> sees(viewer, thanks));
    }

    private boolean sees(Viewer viewer, Thanks thanks) {
        return thanks.published()
                || thanks.proposedBy().equals(viewer.account())
                || thanks.agreed() && thanks.isFor(viewer)
                || overseen(viewer, thanks)
                        && thanks.worker().filter(viewer.account()::equals).isEmpty();
    }

    private boolean overseen(Viewer viewer, Thanks thanks) {
        return viewer.may(ThanksAccess.AGREE) && sights.of(viewer).covers(thanks.unit());
    }

    boolean mayDecide(Viewer viewer, Thanks thanks) {
        return overseen(viewer, thanks) && thanks.couldBeDecidedBy(viewer.account());
    }

    boolean mayWithdraw(Viewer viewer, Thanks thanks) {
        return thanks.state() == Thanks.State.PROPOSED && thanks.proposedBy().equals(viewer.account());
    }

    /** The worker, and of a team whoever may agree in its unit. */
    boolean mayPublish(Viewer viewer, Thanks thanks) {
        return thanks.agreed()
                && thanks.isFor(viewer)
                && (thanks.worker().isPresent() || viewer.may(ThanksAccess.AGREE));
    }

    @Transactional
    void propose(Thanks thanks) {
        table.add(thanks);
        trail.record("staff.thanksProposed", subject(thanks));
        tell(ThanksAccess.PROPOSED, thanks, Audience.those(thanks.unit(), ThanksAccess.AGREE));
    }

    /** Whether it was still to be decided. */
    @Transactional
    boolean agree(Thanks thanks, Viewer by) {
        if (!table.decide(thanks.id(), Thanks.State.AGREED, by.account(), "", clock.instant())) {
            return false;
        }
        trail.record("staff.thanksAgreed", subject(thanks));
        settle(thanks);
        tell(
                ThanksAccess.THANKED,
                thanks,
                thanks.worker().map(Audience::one).orElse(Audience.everybodyOf(thanks.unit())));
        tell(ThanksAccess.DECIDED, thanks, Audience.one(thanks.proposedBy()));
        return true;
    }

    /** Whether it was still to be decided. The one it was for never hears of it. */
    @Transactional
    boolean decline(Thanks thanks, String answer, Viewer by) {
        if (!table.decide(thanks.id(), Thanks.State.DECLINED, by.account(), answer, clock.instant())) {
            return false;
        }
        trail.record("staff.thanksDeclined", subject(thanks));
        settle(thanks);
        tell(ThanksAccess.DECIDED, thanks, Audience.one(thanks.proposedBy()));
        return true;
    }

    /** Whether it was still to be decided. */
    @Transactional
    boolean withdraw(Thanks thanks) {
        var done = table.withdraw(thanks.id());
        if (done) {
            trail.record("staff.thanksWithdrawn", subject(thanks));
            settle(thanks);
        }
        return done;
    }

    @Transactional
    void publish(Thanks thanks, boolean published) {
        table.publish(thanks.id(), published);
        trail.record(published ? "staff.thanksPublished" : "staff.thanksHidden", subject(thanks));
    }

    private void settle(Thanks thanks) {
        notices.settle(thanks.id().toString(), ThanksAccess.PROPOSED);
    }

    private void tell(NoticeKind kind, Thanks thanks, Audience audience) {
        notices.tell(
                new NewNotice(kind, thanks.id().toString(), thanks.reason(), thanks.reason(), Optional.empty(), ""),
                audience);
    }

    private static String subject(Thanks thanks) {
        return "thanks/" + thanks.id();
    }
}
