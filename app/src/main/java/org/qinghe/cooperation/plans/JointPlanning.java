package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.qinghe.access.Viewer;
import org.qinghe.cooperation.Agreement;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What our side does with a plan: proposes it or a change, accepts or declines what they proposed, ends it. Each is a letter. */
@Component
class JointPlanning {

    private final JointPlanTable plans;
    private final VersionTable versions;
    private final SharedTasks tasks;
    private final LetterWriting letters;
    private final JointNotices notices;
    private final JointPartners partners;
    private final AuditTrail trail;
    private final Clock clock;

    JointPlanning(
            JointPlanTable plans,
            VersionTable versions,
            SharedTasks tasks,
            LetterWriting letters,
            JointNotices notices,
            JointPartners partners,
            AuditTrail trail,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.tasks = tasks;
        this.letters = letters;
        this.notices = notices;
        this.partners = partners;
        this.trail = trail;
        this.clock = clock;
    }

    /** Proposes a new plan, and returns its id. */
    @Transactional
    UUID propose(Proposal proposal, Viewer by) {
        var id = UUID.randomUUID();
        plans.add(id, proposal.agreement().partner(), State.FOR_THEM, proposal.terms(), clock.instant());
        write(id, 1, proposal, by);
        return id;
    }

    /**
     * Proposes a change, or something else instead of what they proposed.
     *
     * @param basis the digest of what was on the table when it was thought of
     * @return whether that is still so
     */
    @Transactional
    boolean change(UUID id, String basis, Proposal proposal, Viewer by) {
        var plan = plans.hold(id).orElseThrow();
        var known = versions.of(id, plan.ended());
        if (plan.ended()
                || !known.last().digest().equals(basis)
                || !known.keepsSides(proposal.terms())
                || !proposal.agreement().partner().equals(plan.partner())) {
            return false;
        }
        write(id, known.nextNumber(), proposal, by);
        notices.answered(id);
        return true;
    }

    /**
     * Accepts what they proposed; our tasks of it are tasks of these units from now on.
     *
     * @return whether it was still on the table
     */
    @Transactional
    boolean accept(UUID id, String digest, Agreement agreement, Map<UUID, UUID> units, Viewer by) {
        var plan = plans.hold(id).orElseThrow();
        var version = openForUs(plan, digest);
        if (version.isEmpty() || !agreement.partner().equals(plan.partner())) {
            return false;
        }
        plans.answerFor(id, agreement.id(), by.unit());
        versions.choose(id, digest, units);
        answer(id, version.get(), new Version.Answer(true, "", now()));
        tasks.agree(plans.find(id).orElseThrow(), version.get());
        trail.record("cooperation.planAccepted", plan.subject());
        letters.write(id, "accepted");
        return true;
    }

    /** @return whether it was still on the table */
    @Transactional
    boolean decline(UUID id, String digest, String reason) {
        var plan = plans.hold(id).orElseThrow();
        var version = openForUs(plan, digest);
        if (version.isEmpty()) {
            return false;
        }
        answer(id, version.get(), new Version.Answer(false, reason, now()));
        trail.record("cooperation.planDeclined", plan.subject());
        letters.write(id, "declined");
        return true;
    }

    /** Ends it for both; what is not done of our tasks is cancelled. Whether it was not ended before. */
    @Transactional
    boolean end(UUID id, String why) {
        var plan = plans.hold(id).orElseThrow();
        if (plan.ended()) {
            return false;
        }
        plans.end(id, new JointPlan.Ending(Side.OURS, now(), why));
        tasks.end(id);
        notices.answered(id);
        notices.inTime(id);
        trail.record("cooperation.planEnded", plan.subject());
        letters.write(id, "ended");
        return true;
    }

    private void write(UUID id, int number, Proposal proposal, Viewer by) {
        var made = now();
        var text = WrittenTerms.text(id, number, partners.ownKey(), made, proposal.terms());
        var version = new Version(
                DigestUtils.sha256Hex(text), number, Side.OURS, made, proposal.terms(), text, Optional.empty());
        plans.answerFor(id, proposal.agreement().id(), by.unit());
        versions.add(id, version);
        versions.choose(id, version.digest(), proposal.units());
        plans.stand(id, versions.of(id, false), made);
        trail.record("cooperation.planProposed", "joint-plan/" + id, Map.of("version", String.valueOf(number)));
        letters.write(id, "proposed");
    }

    private void answer(UUID id, Version version, Version.Answer answer) {
        versions.answer(id, version, answer);
        plans.stand(id, versions.of(id, false), answer.at());
        notices.answered(id);
    }

    private Optional<Version> openForUs(JointPlan plan, String digest) {
        return versions.of(plan.id(), plan.ended())
                .openFor(Side.OURS)
                .filter(version -> version.digest().equals(digest));
    }

    /** To the millisecond, as letters have it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
