package org.qinghe.oversight.inspection;

import java.util.List;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Rhythm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of findings. */
@Configuration(proxyBeanMethods = false)
class FindingNoticeKinds {

    private static final String FINDINGS = "/findings";

    static final NoticeKind ORDERED = new NoticeKind("oversight.findingOrdered", FINDINGS, Rhythm.DAILY, false);
    static final NoticeKind RETURNED = new NoticeKind("oversight.findingReturned", FINDINGS, Rhythm.AT_ONCE, true);
    static final NoticeKind TO_VERIFY = new NoticeKind("oversight.findingToVerify", FINDINGS, Rhythm.DAILY, false);
    static final NoticeKind SOON = new NoticeKind("oversight.findingSoon", FINDINGS, Rhythm.DAILY, false);
    static final NoticeKind OVERDUE = new NoticeKind("oversight.findingOverdue", FINDINGS, Rhythm.DAILY, true);
    static final NoticeKind ESCALATED = new NoticeKind("oversight.findingEscalated", FINDINGS, Rhythm.AT_ONCE, true);

    static NoticeKind of(FindingReminders.Kind reminder) {
        return switch (reminder) {
            case SOON -> SOON;
            case OVERDUE -> OVERDUE;
            case ESCALATED -> ESCALATED;
        };
    }

    @Bean
    ModuleNotices findingNotices() {
        return new ModuleNotices("oversight", List.of(ORDERED, RETURNED, TO_VERIFY, SOON, OVERDUE, ESCALATED));
    }
}
