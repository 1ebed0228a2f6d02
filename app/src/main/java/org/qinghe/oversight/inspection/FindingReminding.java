package org.qinghe.oversight.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qinghe.oversight.inspection.FindingReminders.Due;
import org.qinghe.oversight.inspection.FindingReminders.Kind;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Responsible;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds units of findings whose term ends and of those that are overdue, and brings those long overdue to the directly
 * responsible person. Of several instances one does it at a time, and no reminder is made twice.
 */
@Component
class FindingReminding {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final FindingReminders reminders;
    private final ToldOfFindings told;
    private final FindingHistory history;
    private final Responsible responsible;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int daysBefore;
    private final int escalateAfterDays;

    FindingReminding(
            FindingReminders reminders,
            ToldOfFindings told,
            FindingHistory history,
            Responsible responsible,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${qinghe.reminders.days-before:3}") int daysBefore,
            @Value("${qinghe.reminders.escalate-after-days:7}") int escalateAfterDays) {
        this.reminders = reminders;
        this.told = told;
        this.history = history;
        this.responsible = responsible;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
        this.daysBefore = daysBefore;
        this.escalateAfterDays = escalateAfterDays;
    }

    @Scheduled(cron = "0 15 * * * *", zone = "Asia/Shanghai")
    void remind() {
        transaction.executeWithoutResult(status -> {
            if (reminders.lock()) {
                remindWithLock(LocalDate.now(clock));
            }
        });
    }

    private void remindWithLock(LocalDate today) {
        var made = remind(Kind.SOON, today, today.plusDays(daysBefore))
                + remind(Kind.OVERDUE, EARLIEST, today.minusDays(1));
        var escalated = escalate(today.minusDays(escalateAfterDays + 1L));
        if (made + escalated > 0) {
            trail.record(
                    "oversight.reminded",
                    "findings",
                    Map.of("reminders", String.valueOf(made), "escalations", String.valueOf(escalated)));
        }
    }

    private int remind(Kind kind, LocalDate from, LocalDate until) {
        var made = reminders.make(kind, from, until, clock.instant());
        for (var due : made) {
            told.remind(kind, due);
            history.note(due.finding(), FindingStep.REMIND, "", "");
        }
        return made.size();
    }

    private int escalate(LocalDate dueUntil) {
        var late = reminders.make(Kind.ESCALATED, EARLIEST, dueUntil, clock.instant());
        var leaders = responsible.directly(late.stream().map(Due::unit).collect(Collectors.toSet()));
        for (var due : late) {
            var leader = Optional.ofNullable(leaders.get(due.unit()));
            told.escalate(due, leader.map(one -> one.account()));
            history.note(
                    due.finding(),
                    FindingStep.ESCALATE,
                    leader.map(one -> one.name()).orElse(""),
                    "");
        }
        return late.size();
    }
}
