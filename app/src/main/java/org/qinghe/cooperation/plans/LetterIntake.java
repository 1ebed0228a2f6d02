package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.cooperation.Partner;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Believes of a letter what its writer can say, and takes all of it or nothing. */
@Component
class LetterIntake {

    /** How far their clock may be ahead; a letter of next year would keep out all before it. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int HIGHEST_NUMBER = 1_000_000;

    private final JointPlanTable plans;
    private final VersionTable versions;
    private final LetterTable letters;
    private final TheirWord theirs;
    private final JointPartners partners;
    private final AuditTrail trail;
    private final Clock clock;

    LetterIntake(
            JointPlanTable plans,
            VersionTable versions,
            LetterTable letters,
            TheirWord theirs,
            JointPartners partners,
            AuditTrail trail,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.letters = letters;
        this.theirs = theirs;
        this.partners = partners;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws LetterRefused where anything is wrong with it */
    @Transactional
    LetterOutcome take(Letter letter, byte[] content, Partner partner) {
        check(letter);
        var proposal = Optional.ofNullable(letter.proposal())
                .map(text -> known(letter.plan(), text).orElseGet(() -> proposal(text, letter, partner)));
        if (proposal.isPresent() && plans.find(letter.plan()).isEmpty()) {
            mustBeAgreed(partner);
            plans.add(letter.plan(), partner.id(), State.FOR_US, proposal.get().terms(), clock.instant());
        }
        var plan = plans.hold(letter.plan()).orElseThrow(() -> new LetterRefused("unknownPlan"));
        if (!plan.partner().equals(partner.id())) {
            throw new LetterRefused("foreign");
        }
        var digest = WrittenTerms.digest(content);
        if (letter.number() <= plan.receivedNumber()) {
            return again(letter, plan, digest);
        }
        var before = versions.of(plan.id(), plan.ended());
        if (proposal.isPresent()
                && before.find(proposal.get().digest()).isEmpty()
                && !before.all().isEmpty()) {
            mustBeAgreed(partner);
        }
        var says = theirs.take(letter, proposal, plan, before);
        letters.addTheirs(plan.id(), letter.number(), says, digest, clock.instant());
        trail.record("cooperation.planLetterTaken", plan.subject(), Map.of("says", says));
        return LetterOutcome.taken(says, plans.find(plan.id()).orElseThrow());
    }

    private void check(Letter letter) {
        if (!letter.to().equals(partners.ownKey())) {
            throw new LetterRefused("notForUs");
        }
        if (letter.made().isAfter(clock.instant().plus(AHEAD))
                || letter.number() > clock.instant().plus(AHEAD).toEpochMilli()) {
            throw new LetterRefused("ahead");
        }
    }

    private void mustBeAgreed(Partner partner) {
        if (partners.inForce().stream().noneMatch(each -> each.partner().equals(partner.id()))) {
            throw new LetterRefused("noAgreement");
        }
    }

    private LetterOutcome again(Letter letter, JointPlan plan, String digest) {
        if (letter.number() < plan.receivedNumber()) {
            throw new LetterRefused("stale");
        }
        if (!letters.theirs(plan.id(), letter.number()).equals(Optional.of(digest))) {
            throw new LetterRefused("sameNumber");
        }
        return LetterOutcome.taken("nothingNew", plan);
    }

    /** What was looked at before need not be looked at again; it may have been written when they had another key. */
    private Optional<Version> known(UUID plan, String text) {
        return versions.of(plan, false).find(WrittenTerms.digest(text)).filter(each -> each.by() == Side.THEIRS);
    }

    private Version proposal(String text, Letter letter, Partner partner) {
        var written = written(text);
        boolean theirOwn = written.plan().equals(letter.plan())
                && Optional.of(written.by()).equals(partners.keyOf(partner))
                && written.number() > 0
                && written.number() < HIGHEST_NUMBER
                && !written.made().isAfter(clock.instant().plus(AHEAD));
        var terms = written.terms(Side.THEIRS);
        if (!theirOwn || !TermsRules.keeps(terms)) {
            throw new LetterRefused("terms");
        }
        if (TermsRules.namesSomebody(terms)) {
            throw new LetterRefused("private");
        }
        return new Version(
                WrittenTerms.digest(text),
                written.number(),
                Side.THEIRS,
                written.made(),
                terms,
                text,
                Optional.empty());
    }

    private static WrittenTerms written(String text) {
        try {
            return WrittenTerms.read(text);
        } catch (IllegalArgumentException none) {
            throw new LetterRefused("terms");
        }
    }
}
