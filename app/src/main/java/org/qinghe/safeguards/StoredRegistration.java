package org.qinghe.safeguards;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.ActivityVersion.Hand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredRegistration implements Registration {

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,31}";

    private final ActivityVersions versions;
    private final AuditTrail trail;
    private final Clock clock;

    StoredRegistration(ActivityVersions versions, AuditTrail trail, Clock clock) {
        this.versions = versions;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public UUID begin(String code, ActivityContent content) {
        require(code.matches(CODE), "safeguards.refused.code");
        require(!versions.known(code), "safeguards.refused.codeTaken");
        refuseWhatIsTooLong(content);
        var activity = UUID.randomUUID();
        versions.begin(activity, code, hand());
        versions.insert(activity, 1, content, hand());
        record("drafted", versions.newest(activity));
        return activity;
    }

    @Override
    public String fingerprint(UUID activity) {
        return versions.newest(activity).fingerprint();
    }

    @Override
    public void write(UUID activity, String seen, ActivityContent content) {
        var newest = versions.locked(activity);
        require(newest.state() != ActivityState.PROPOSED, "safeguards.refused.proposed");
        require(newest.fingerprint().equals(seen), "safeguards.refused.changedMeanwhile");
        refuseWhatIsTooLong(content);
        if (newest.state().editable()) {
            versions.rewrite(newest, content, hand());
        } else {
            versions.insert(activity, newest.version() + 1, content, hand());
        }
        record("drafted", versions.newest(activity));
    }

    @Override
    public void propose(UUID activity) {
        var draft = versions.locked(activity);
        require(draft.state().editable(), "safeguards.refused.noDraft");
        requireComplete(draft);
        versions.propose(draft, hand());
        record("proposed", draft);
    }

    @Override
    public void approve(UUID activity, String seen) {
        var proposal = versions.locked(activity);
        require(proposal.state() == ActivityState.PROPOSED, "safeguards.refused.notProposed");
        require(proposal.fingerprint().equals(seen), "safeguards.refused.changedMeanwhile");
        require(!proposal.proposedBy(hand().account()), "safeguards.refused.samePerson");
        requireComplete(proposal);
        versions.inForce(activity).ifPresent(versions::replace);
        versions.approve(proposal, hand());
        record("approved", proposal);
    }

    @Override
    public void giveBack(UUID activity, String reason) {
        var proposal = versions.locked(activity);
        require(proposal.state() == ActivityState.PROPOSED, "safeguards.refused.notProposed");
        requireReason(reason);
        versions.giveBack(proposal, reason.strip(), hand());
        record("returned", proposal);
    }

    @Override
    public void end(UUID activity, String reason) {
        versions.locked(activity);
        requireReason(reason);
        var ended =
                versions.inForce(activity).orElseThrow(() -> new RegistrationRefused("safeguards.refused.notInForce"));
        versions.end(ended, reason.strip(), hand());
        record("ended", ended);
    }

    @Override
    public void discard(UUID activity) {
        var draft = versions.locked(activity);
        require(draft.state().editable(), "safeguards.refused.noDraft");
        versions.discard(draft);
        record("discarded", draft);
    }

    private void requireComplete(ActivityVersion version) {
        require(!ActivityGaps.of(version.content(), LocalDate.now(clock)).any(), "safeguards.refused.incomplete");
    }

    private static void refuseWhatIsTooLong(ActivityContent content) {
        require(!ActivityGaps.tooLong(content).any(), "safeguards.refused.tooLong");
    }

    private static void requireReason(String reason) {
        require(!reason.isBlank(), "safeguards.gap.words");
        require(reason.length() <= ActivityGaps.LONGEST_TEXT, "safeguards.refused.tooLong");
    }

    private static void require(boolean fine, String message) {
        if (!fine) {
            throw new RegistrationRefused(message);
        }
    }

    private Hand hand() {
        var viewer = Viewer.required();
        return new Hand(viewer.account(), viewer.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void record(String what, ActivityVersion version) {
        trail.record(
                "safeguards.activity." + what,
                "activity/" + version.code(),
                Map.of("version", String.valueOf(version.version()), "sha256", version.fingerprint()));
    }
}
