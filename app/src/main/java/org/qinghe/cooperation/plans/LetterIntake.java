package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.cooperation.Partner;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Believes of a letter what its writer can say, and takes all of it or nothing. */
@Component
class LetterIntake {

    /** How far their clock may be ahead. */
    static final Duration AHEAD = Duration.ofDays(1);

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
            if (partners.inForceWith(partner.id()).isEmpty()) {
                throw new LetterRefused("noAgreement");
            }
            plans.add(letter.plan(), partner.id(), State.FOR_US, proposal.get().terms(), clock.instant());
        }
        var plan = plans.hold(letter.plan()).orElseThrow(() -> new LetterRefused("unknownPlan"));
        if (!plan.partner().equals(partner.id())) {
            throw new LetterRefused("foreign");
        }
        var digest = DigestUtils.sha256Hex(content);
        boolean again = wasTaken(letter, plan, digest);
        var before = versions.of(plan.id(), plan.ended());
        var fresh = proposal.filter(each -> before.find(each.digest()).isEmpty());
        if (fresh.filter(each -> !before.keepsSides(each.terms())).isPresent()) {
            throw new LetterRefused("terms");
        }
        boolean leavesProposal =
                fresh.isPresent() && partners.inForceWith(partner.id()).isEmpty();
        if (again && (fresh.isEmpty() || leavesProposal)) {
            return LetterOutcome.taken("nothingNew", plan);
        }
        var says = theirs.take(letter, leavesProposal ? Optional.empty() : proposal, plan, before);
        if (again) {
            letters.sayInstead(plan.id(), letter.number(), says);
        } else {
            letters.addTheirs(plan.id(), letter.number(), says, digest, clock.instant());
        }
        trail.record("cooperation.planLetterTaken", plan.subject(), Map.of("says", says));
        return LetterOutcome.taken(
                leavesProposal && !says.equals("ended") ? "withoutProposal" : says,
                plans.find(plan.id()).orElseThrow());
    }

    private void check(Letter letter) {
        if (!letter.to().equals(partners.ownKey())) {
            throw new LetterRefused("notForUs");
        }
        if (letter.made().isAfter(clock.instant().plus(AHEAD))) {
            throw new LetterRefused("ahead");
        }
        if (letter.namesSomebody()) {
            throw new LetterRefused("private");
        }
    }

    /** Whether it is the one that was taken last; what it proposes may have been left then, for want of an agreement. */
    private boolean wasTaken(Letter letter, JointPlan plan, String digest) {
        if (letter.number() < plan.receivedNumber()) {
            throw new LetterRefused("stale");
        }
        if (letter.number() > plan.receivedNumber()) {
            return false;
        }
        if (!letters.theirs(plan.id(), letter.number()).equals(Optional.of(digest))) {
            throw new LetterRefused("sameNumber");
        }
        return true;
    }

    /** What was looked at before need not be looked at again; it may have been written when they had another key. */
    private Optional<Version> known(UUID plan, String text) {
        return versions.of(plan, false).find(DigestUtils.sha256Hex(text)).filter(each -> each.by() == Side.THEIRS);
    }

    private Version proposal(String text, Letter letter, Partner partner) {
        var written = written(text);
        boolean theirOwn = written.plan().equals(letter.plan())
                && Optional.of(written.by()).equals(partners.keyOf(partner))
                && written.number() > 0
                && written.number() < HIGHEST_NUMBER
                && !written.made().isBefore(Instant.EPOCH)
                && !written.made().isAfter(clock.instant().plus(AHEAD));
        var terms = written.terms(Side.THEIRS);
        if (!theirOwn || !TermsRules.keeps(terms)) {
            throw new LetterRefused("terms");
        }
        if (TermsRules.namesSomebody(terms)) {
            throw new LetterRefused("private");
        }
        return new Version(
                DigestUtils.sha256Hex(text),
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
