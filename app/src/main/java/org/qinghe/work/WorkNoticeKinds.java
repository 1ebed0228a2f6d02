package org.qinghe.work;

import java.util.List;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Rhythm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of tasks. */
@Configuration(proxyBeanMethods = false)
class WorkNoticeKinds {

    private static final String TASKS = "/tasks";

    static final NoticeKind GIVEN = new NoticeKind("work.given", TASKS, Rhythm.DAILY, false);
    static final NoticeKind OBJECTED = new NoticeKind("work.objected", TASKS, Rhythm.AT_ONCE, true);
    static final NoticeKind ANSWERED = new NoticeKind("work.answered", TASKS, Rhythm.DAILY, false);
    static final NoticeKind SOON = new NoticeKind("work.soon", TASKS, Rhythm.DAILY, false);
    static final NoticeKind OVERDUE = new NoticeKind("work.overdue", TASKS, Rhythm.DAILY, true);
    static final NoticeKind ESCALATED = new NoticeKind("work.escalated", TASKS, Rhythm.AT_ONCE, true);
    static final NoticeKind RETURNED = new NoticeKind("work.returned", TASKS, Rhythm.AT_ONCE, true);
    static final NoticeKind WAITING = new NoticeKind("work.waiting", TASKS, Rhythm.DAILY, false);

    static NoticeKind of(Reminder reminder) {
        return switch (reminder) {
            case SOON -> SOON;
            case OVERDUE -> OVERDUE;
            case ESCALATED -> ESCALATED;
        };
    }

    @Bean
    ModuleNotices workNotices() {
        return new ModuleNotices(
                "work", List.of(GIVEN, OBJECTED, ANSWERED, SOON, OVERDUE, ESCALATED, RETURNED, WAITING));
    }
}
