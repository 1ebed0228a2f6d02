package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.units.Responsible;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds units of tasks that fall due and that are overdue, and brings those long overdue to the directly responsible person.
 * Of several instances one does it at a time, and no reminder is made twice.
 */
@Component
class Reminding {

    private final NoticeTable notices;
    private final Responsible responsible;
    private final Diary diary;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int daysBefore;
    private final int escalateAfterDays;

    Reminding(
            NoticeTable notices,
            Responsible responsible,
            Diary diary,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${qinghe.reminders.days-before:3}") int daysBefore,
            @Value("${qinghe.reminders.escalate-after-days:7}") int escalateAfterDays) {
        this.notices = notices;
        this.responsible = responsible;
        this.diary = diary;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
        this.daysBefore = daysBefore;
        this.escalateAfterDays = escalateAfterDays;
    }

    @Scheduled(cron = "0 10 * * * *", zone = "Asia/Shanghai")
    void remind() {
        transaction.executeWithoutResult(status -> {
            if (notices.lock()) {
                remindWithLock();
            }
        });
    }

    private void remindWithLock() {
        var today = LocalDate.now(clock);
        var now = clock.instant();
        List<NoticeTable.Due> made =
                new ArrayList<>(notices.make(Reminder.SOON, today, today.plusDays(daysBefore), now));
        made.addAll(notices.make(Reminder.OVERDUE, TaskQuery.EARLIEST, today.minusDays(1), now));
        made.forEach(due -> diary.note(due.response(), Optional.of(due.task()), Happening.What.REMINDED, ""));
        var escalated = escalate(today.minusDays(escalateAfterDays + 1L));
        if (!made.isEmpty() || escalated > 0) {
            trail.record(
                    "work.reminded",
                    "tasks",
                    Map.of("reminders", String.valueOf(made.size()), "escalations", String.valueOf(escalated)));
        }
    }

    private int escalate(LocalDate dueUntil) {
        var late = notices.notEscalated(dueUntil);
        var leaders =
                responsible.directly(late.stream().map(NoticeTable.Due::unit).collect(Collectors.toSet()));
        for (var due : late) {
            var leader = Optional.ofNullable(leaders.get(due.unit()));
            notices.escalate(due, leader.map(one -> one.account()), clock.instant());
            diary.note(
                    due.response(),
                    Optional.of(due.task()),
                    Happening.What.ESCALATED,
                    leader.map(one -> one.name()).orElse(""));
        }
        return late.size();
    }
}
