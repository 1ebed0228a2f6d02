package org.qinghe.work;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.notices.Audience;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells whoever is in charge of a task what becomes of it, and takes back what holds no more. */
@Component
class TaskNotices {

    private static final NoticeKind[] TO_THE_UNIT = {
        WorkNoticeKinds.GIVEN,
        WorkNoticeKinds.ANSWERED,
        WorkNoticeKinds.RETURNED,
        WorkNoticeKinds.SOON,
        WorkNoticeKinds.OVERDUE,
        WorkNoticeKinds.ESCALATED
    };

    private final Notices notices;
    private final ReminderTable reminders;
    private final TaskTable tasks;

    TaskNotices(Notices notices, ReminderTable reminders, TaskTable tasks) {
        this.notices = notices;
        this.reminders = reminders;
        this.tasks = tasks;
    }

    void given(UUID id, PlannedTask task) {
        given(id, task.title(), task.unit(), task.person(), task.due());
    }

    /** Those in charge of a new task are told, unless they took it themselves; a whole unit always, also where nobody is signed in. */
    private void given(UUID task, Bilingual title, UUID unit, Optional<UUID> person, LocalDate due) {
        if (person.isEmpty() || !person.equals(Viewer.current().map(Viewer::account))) {
            tell(WorkNoticeKinds.GIVEN, task, title, inCharge(unit, person), due);
        }
    }

    void remind(Reminder kind, ReminderTable.Due due) {
        tell(WorkNoticeKinds.of(kind), due.task(), due.title(), inCharge(due.unit(), due.person()), due.due());
    }

    void escalate(ReminderTable.Due due, Optional<UUID> leader) {
        tell(WorkNoticeKinds.ESCALATED, due.task(), due.title(), inCharge(due.unit(), leader), due.due());
    }

    /** After a step: what the unit was told holds no more once it is done, and the office has something to confirm. */
    void moved(Task task, TaskMove move) {
        var id = task.id().toString();
        switch (move) {
            case ACCEPT -> notices.settle(id, WorkNoticeKinds.GIVEN);
            case OBJECT -> {
                takeBack(task);
                tell(WorkNoticeKinds.OBJECTED, task.id(), task.title(), office(task), task.due());
            }
            case UPHOLD -> {
                notices.settle(id, WorkNoticeKinds.OBJECTED);
                tell(
                        WorkNoticeKinds.ANSWERED,
                        task.id(),
                        task.title(),
                        inCharge(task.unit(), task.person()),
                        task.due());
            }
            case START -> notices.settle(id, WorkNoticeKinds.GIVEN, WorkNoticeKinds.ANSWERED, WorkNoticeKinds.RETURNED);
            case FINISH -> {
                takeBack(task);
                tell(WorkNoticeKinds.WAITING, task.id(), task.title(), office(task), task.due());
            }
            case CONFIRM -> notices.settle(id, WorkNoticeKinds.WAITING);
            case RETURN -> {
                notices.settle(id, WorkNoticeKinds.WAITING);
                tell(
                        WorkNoticeKinds.RETURNED,
                        task.id(),
                        task.title(),
                        inCharge(task.unit(), task.person()),
                        task.due());
            }
            case CANCEL -> {
                takeBack(task);
                notices.settle(id, WorkNoticeKinds.OBJECTED);
            }
        }
    }

    /** Somebody else is in charge now. */
    void assigned(Task before, UUID unit, Optional<UUID> person) {
        takeBack(before);
        notices.settle(before.id().toString(), WorkNoticeKinds.OBJECTED);
        given(before.id(), before.title(), unit, person, before.due());
    }

    /** The last day is another one now. */
    void postponed(Task before, LocalDate due) {
        takeBack(before);
        if (before.state() == TaskState.OPEN || before.state() == TaskState.OFFERED) {
            given(before.id(), before.title(), before.unit(), before.person(), due);
        }
    }

    /** It is called something else now. */
    void retitled(Task before, Bilingual title) {
        notices.settle(before.id().toString(), WorkNoticeKinds.GIVEN);
        given(before.id(), title, before.unit(), before.person(), before.due());
    }

    private void takeBack(Task task) {
        notices.settle(task.id().toString(), TO_THE_UNIT);
        reminders.forget(task.id());
    }

    /** Two responses may have tasks of the same name, so what the task belongs to is named with it. */
    private void tell(NoticeKind kind, UUID task, Bilingual title, Audience audience, LocalDate due) {
        var parent = tasks.parentTitle(task);
        var english = parent.english().isEmpty() ? parent.chinese() : parent.english();
        notices.tell(
                NewNotice.of(
                        kind,
                        task,
                        title.chinese() + "（" + parent.chinese() + "）",
                        title.english() + " (" + english + ")",
                        due),
                audience);
    }

    private Audience office(Task task) {
        return Audience.those(tasks.givenBy(task.id()), WorkAccess.LEAD);
    }

    private static Audience inCharge(UUID unit, Optional<UUID> person) {
        return person.map(Audience::one).orElse(Audience.those(unit, WorkAccess.DO));
    }
}
