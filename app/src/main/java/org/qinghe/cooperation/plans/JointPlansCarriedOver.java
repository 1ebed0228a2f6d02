package org.qinghe.cooperation.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.database.KeptKeyPair;
import org.qinghe.units.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JointPlansCarriedOver implements PastJointPlans {

    private final JointPlanning planning;
    private final VersionTable versions;
    private final LetterDesk desk;
    private final JointPartners partners;
    private final Units units;
    private final Clock clock;

    JointPlansCarriedOver(
            JointPlanning planning,
            VersionTable versions,
            LetterDesk desk,
            JointPartners partners,
            Units units,
            Clock clock) {
        this.planning = planning;
        this.versions = versions;
        this.desk = desk;
        this.partners = partners;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID agreed(
            UUID partner,
            KeptKeyPair theirKeys,
            String agreement,
            String title,
            String purpose,
            LocalDate firstDay,
            LocalDate lastDay,
            List<Ours> ours,
            List<Theirs> theirs) {
        var under = partners.inForce().stream()
                .filter(each -> each.partner().equals(partner) && each.title().equals(agreement))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no agreement in force: " + agreement));
        List<Terms.Item> items = new ArrayList<>();
        Map<UUID, UUID> duties = new HashMap<>();
        for (var task : ours) {
            var unit = units.findByCode(task.unit()).orElseThrow();
            var item = new Terms.Item(UUID.randomUUID(), Side.OURS, task.what(), unit.nameZh(), task.due());
            items.add(item);
            duties.put(item.id(), unit.id());
        }
        List<Letter.State> states = new ArrayList<>();
        for (var task : theirs) {
            var item = new Terms.Item(UUID.randomUUID(), Side.THEIRS, task.what(), task.who(), task.due());
            items.add(item);
            states.add(new Letter.State(item.id(), task.told(), LocalDate.now(clock)));
        }
        var terms = new Terms(title, purpose, firstDay, lastDay, items);
        if (!TermsRules.keeps(terms) || TermsRules.namesSomebody(terms)) {
            throw new IllegalStateException("no plan: " + title);
        }
        var plan = planning.propose(new Proposal(under, terms, duties), Viewer.required());
        take(theirKeys, plan, states);
        return plan;
    }

    private void take(KeptKeyPair theirKeys, UUID plan, List<Letter.State> states) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var letter = new Letter(
                Letter.FORMAT,
                partners.ownKey(),
                "",
                plan,
                now.toEpochMilli(),
                now,
                null,
                versions.of(plan, false).last().digest(),
                null,
                states,
                null);
        var outcome = desk.fromFile(partners.signedBy(theirKeys, letter.bytes()), Viewer.required());
        if (!outcome.isNew()) {
            throw new IllegalStateException(outcome.message());
        }
    }
}
