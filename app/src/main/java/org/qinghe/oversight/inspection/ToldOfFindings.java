package org.qinghe.oversight.inspection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.notices.Audience;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Notices;
import org.qinghe.work.Bilingual;
import org.springframework.stereotype.Component;

/** Tells a unit what it has to mend and inspectors what they have to look at, and takes back what holds no more. */
@Component
class ToldOfFindings {

    private static final NoticeKind[] TO_THE_UNIT = {
        FindingNoticeKinds.ORDERED,
        FindingNoticeKinds.RETURNED,
        FindingNoticeKinds.SOON,
        FindingNoticeKinds.OVERDUE,
        FindingNoticeKinds.ESCALATED
    };

    private final Notices notices;
    private final FindingReminders reminders;

    ToldOfFindings(Notices notices, FindingReminders reminders) {
        this.notices = notices;
        this.reminders = reminders;
    }

    void ordered(UUID finding, NewFinding found) {
        tell(FindingNoticeKinds.ORDERED, finding, found.title(), theUnit(found.unit()), found.due());
    }

    /** The unit has nothing more to do; whoever found it looks. */
    void answered(Finding finding) {
        takeBack(finding);
        var inspectors = Audience.those(finding.finders(), InspectionAccess.INSPECT);
        tell(
                FindingNoticeKinds.TO_VERIFY,
                finding.id(),
                finding.found().title(),
                inspectors,
                finding.found().due());
    }

    void verified(Finding finding) {
        notices.settle(finding.id().toString(), FindingNoticeKinds.TO_VERIFY);
    }

    void returned(Finding finding, LocalDate due) {
        verified(finding);
        tell(
                FindingNoticeKinds.RETURNED,
                finding.id(),
                finding.found().title(),
                theUnit(finding.found().unit()),
                due);
    }

    /** It has to be mended by that day now. */
    void due(Finding finding, LocalDate due) {
        takeBack(finding);
        tell(
                FindingNoticeKinds.ORDERED,
                finding.id(),
                finding.found().title(),
                theUnit(finding.found().unit()),
                due);
    }

    void remind(FindingReminders.Kind kind, FindingReminders.Due due) {
        tell(FindingNoticeKinds.of(kind), due.finding(), due.title(), theUnit(due.unit()), due.due());
    }

    /** To the directly responsible person; to those of the unit where nobody is named. */
    void escalate(FindingReminders.Due due, Optional<UUID> leader) {
        var audience = leader.map(Audience::one).orElse(theUnit(due.unit()));
        tell(FindingNoticeKinds.ESCALATED, due.finding(), due.title(), audience, due.due());
    }

    private void takeBack(Finding finding) {
        notices.settle(finding.id().toString(), TO_THE_UNIT);
        reminders.forget(finding.id());
    }

    private void tell(NoticeKind kind, UUID finding, Bilingual title, Audience audience, LocalDate due) {
        notices.tell(NewNotice.of(kind, finding, title.chinese(), title.english(), due), audience);
    }

    private static Audience theUnit(UUID unit) {
        return Audience.those(unit, InspectionAccess.ANSWER);
    }
}
