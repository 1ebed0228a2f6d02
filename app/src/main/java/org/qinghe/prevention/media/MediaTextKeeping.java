package org.qinghe.prevention.media;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.UnitSights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps texts: written by one person, approved by another, and a draft again with each change. */
@Component
class MediaTextKeeping {

    private final MediaTextTable table;
    private final UnitSights sights;
    private final AuditTrail trail;
    private final Clock clock;

    MediaTextKeeping(MediaTextTable table, UnitSights sights, AuditTrail trail, Clock clock) {
        this.table = table;
        this.sights = sights;
        this.trail = trail;
        this.clock = clock;
    }

    static boolean mayWrite(Viewer viewer, MediaText text) {
        return viewer.may(MediaAccess.HOLD) && text.unit().equals(viewer.unit());
    }

    /** Never whoever wrote it last. */
    boolean mayDecide(Viewer viewer, MediaText text) {
        return text.state() == MediaText.State.PROPOSED
                && viewer.may(MediaAccess.APPROVE)
                && !text.writtenBy().equals(viewer.account())
                && sights.of(viewer).covers(text.unit());
    }

    @Transactional
    UUID write(MediaText.Kind kind, MediaTextForm form, Viewer by) {
        var id = UUID.randomUUID();
        table.add(id, by.unit(), kind, form, by, clock.instant());
        trail.record("prevention.textWritten", subject(id));
        return id;
    }

    /** Whether it is still the version that was read. */
    @Transactional
    boolean change(MediaText text, int version, MediaText.Kind kind, MediaTextForm form, Viewer by) {
        var done = table.change(text.id(), version, kind, form, by, clock.instant());
        if (done) {
            trail.record(
                    "prevention.textChanged",
                    subject(text.id()),
                    Map.of("was", text.state().name()));
        }
        return done;
    }

    /** Whether it was a draft. */
    @Transactional
    boolean propose(MediaText text) {
        var done = table.propose(text.id());
        if (done) {
            trail.record("prevention.textProposed", subject(text.id()));
        }
        return done;
    }

    /** Whether it was still proposed. */
    @Transactional
    boolean giveBack(MediaText text, String why) {
        var done = table.giveBack(text.id(), why);
        if (done) {
            trail.record("prevention.textGivenBack", subject(text.id()));
        }
        return done;
    }

    /**
     * Approves the version that was read.
     *
     * @param explanations why each of what was found in it may stay, in the order of the text
     * @return whether it is still that version, proposed by somebody else
     */
    @Transactional
    boolean approve(MediaText text, int version, List<String> explanations, Viewer by) {
        var findings = Recognising.in(text.whole());
        if (explanations.size() != findings.size()
                || text.version() != version
                || !table.approve(text.id(), version, by, clock.instant())) {
            return false;
        }
        for (int index = 0; index < findings.size(); index++) {
            table.explain(text.id(), version, index + 1, findings.get(index).reason(), explanations.get(index));
        }
        trail.record(
                "prevention.textApproved", subject(text.id()), Map.of("explained", String.valueOf(findings.size())));
        return true;
    }

    private static String subject(UUID text) {
        return "mediaText/" + text;
    }
}
