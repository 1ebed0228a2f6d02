package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what we have to say about a plan; the same is not written twice, so the newest file is the same until something changes. */
@Component
class LetterWriting {

    /** What is new in a letter that tells of nothing but how tasks stand. */
    static final String STATES = "states";

    private final JointPlanTable plans;
    private final VersionTable versions;
    private final SharedTasks tasks;
    private final LetterTable letters;
    private final JointPartners partners;
    private final AuditTrail trail;
    private final Clock clock;

    LetterWriting(
            JointPlanTable plans,
            VersionTable versions,
            SharedTasks tasks,
            LetterTable letters,
            JointPartners partners,
            AuditTrail trail,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.tasks = tasks;
        this.letters = letters;
        this.partners = partners;
        this.trail = trail;
        this.clock = clock;
    }

    /** Our newest letter as a signed file; nothing where we have nothing to say yet, or their key is not compared. */
    @Transactional
    Optional<byte[]> newest(UUID plan) {
        return write(plan, STATES);
    }

    /** Writes it where there is something new; {@code says} is what. */
    @Transactional
    Optional<byte[]> write(UUID id, String says) {
        var plan = plans.hold(id).orElseThrow();
        var key = partners.find(plan.partner()).flatMap(partners::keyOf);
        var known = versions.of(id, plan.ended());
        if (key.isEmpty() || !hasSpoken(plan, known)) {
            return Optional.empty();
        }
        var letter = letter(plan, known, key.get());
        var newest = letters.newestOurs(id);
        if (newest.filter(sent -> isStill(letter, sent)).isPresent()) {
            return newest.map(LetterTable.Sent::file);
        }
        var file = partners.signed(letter.bytes());
        letters.addOurs(id, letter, says, file);
        trail.record("cooperation.planLetterWritten", plan.subject(), Map.of("says", says));
        return Optional.of(file);
    }

    /** Says the same; one that was written while the clock stood ahead would be refused, and is written again. */
    private static boolean isStill(Letter letter, LetterTable.Sent sent) {
        return sent.digest().equals(letter.digest())
                && !sent.made().isAfter(letter.made().plus(LetterIntake.AHEAD));
    }

    /** Whether we have said anything about it. */
    static boolean hasSpoken(JointPlan plan, Versions known) {
        return known.lastBy(Side.OURS).isPresent()
                || known.all().stream().anyMatch(each -> each.answer().isPresent())
                || plan.ending().filter(ending -> ending.by() == Side.OURS).isPresent();
    }

    private Letter letter(JointPlan plan, Versions known, String to) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Letter(
                Letter.FORMAT,
                to,
                partners.ownName(),
                plan.id(),
                Math.max(plan.sentNumber() + 1, now.toEpochMilli()),
                now,
                orNull(known.lastBy(Side.OURS).map(Version::content)),
                orNull(answered(known, true).map(Version::digest)),
                orNull(answered(known, false).map(LetterWriting::declined)),
                states(plan.id()),
                orNull(plan.ending()
                        .filter(ending -> ending.by() == Side.OURS)
                        .map(ending -> new Letter.End(ending.at(), ending.why()))));
    }

    /** What we accepted, or declined, of theirs last. */
    private static Optional<Version> answered(Versions known, boolean accepted) {
        return known.all().stream()
                .filter(each -> each.by() == Side.THEIRS)
                .filter(each -> each.answer()
                        .filter(answer -> answer.accepted() == accepted)
                        .isPresent())
                .findFirst();
    }

    private static Letter.Declined declined(Version version) {
        return new Letter.Declined(
                version.digest(), version.answer().map(Version.Answer::reason).orElse(""));
    }

    private List<Letter.State> states(UUID plan) {
        return tasks.of(plan).stream()
                .filter(task -> task.side() == Side.OURS)
                .flatMap(task ->
                        task.told().stream().map(told -> new Letter.State(task.id(), told.state(), told.since())))
                .toList();
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
