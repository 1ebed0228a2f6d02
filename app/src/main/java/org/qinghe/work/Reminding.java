package org.qinghe.work;

import java.time.Clock;
import java.time.LocalDate;
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

    private final ReminderTable reminders;
    private final TaskNotices notices;
    private final Responsible responsible;
    private final Diary diary;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int daysBefore;
    private final int escalateAfterDays;

    Reminding(
            ReminderTable reminders,
            TaskNotices notices,
            Responsible responsible,
            Diary diary,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${qinghe.reminders.days-before:3}") int daysBefore,
            @Value("${qinghe.reminders.escalate-after-days:7}") int escalateAfterDays) {
        this.reminders = reminders;
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
            if (reminders.lock()) {
                remindWithLock();
            }
        });
    }

    private void remindWithLock() {
        var today = LocalDate.now(clock);
        var made = remind(Reminder.SOON, today, today.plusDays(daysBefore))
                + remind(Reminder.OVERDUE, TaskQuery.EARLIEST, today.minusDays(1));
        var escalated = escalate(today.minusDays(escalateAfterDays + 1L));
        if (made + escalated > 0) {
            trail.record(
                    "work.reminded",
                    "tasks",
                    Map.of("reminders", String.valueOf(made), "escalations", String.valueOf(escalated)));
        }
    }

    private int remind(Reminder kind, LocalDate from, LocalDate until) {
        var made = reminders.make(kind, from, until, clock.instant());
        for (var due : made) {
            notices.remind(kind, due);
            diary.noteTask(due.task(), Happening.What.REMINDED, Bilingual.ofOne(""));
        }
        return made.size();
    }

    private int escalate(LocalDate dueUntil) {
        var late = reminders.make(Reminder.ESCALATED, TaskQuery.EARLIEST, dueUntil, clock.instant());
        var leaders =
                responsible.directly(late.stream().map(ReminderTable.Due::unit).collect(Collectors.toSet()));
        for (var due : late) {
            var leader = Optional.ofNullable(leaders.get(due.unit()));
            notices.escalate(due, leader.map(one -> one.account()));
            diary.noteTask(
                    due.task(),
                    Happening.What.ESCALATED,
                    Bilingual.ofOne(leader.map(one -> one.name()).orElse("")));
        }
        return late.size();
    }
}
