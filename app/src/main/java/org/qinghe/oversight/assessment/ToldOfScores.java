package org.qinghe.oversight.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qinghe.notices.Audience;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Notices;
import org.qinghe.work.Bilingual;
import org.springframework.stereotype.Component;

/** Tells units of their published scores and of answers, and those who answer of appeals. */
@Component
class ToldOfScores {

    private final Notices notices;

    ToldOfScores(Notices notices) {
        this.notices = notices;
    }

    /** Each unit of its own page, with the last day of appeals. */
    void published(Assessment assessment, Bilingual title, List<KeptScore> scores, LocalDate appealsUntil) {
        scores.forEach(score -> notices.tell(
                notice(ScoreNoticeKinds.PUBLISHED, assessment.id() + "/units/" + score.unit(), title, appealsUntil),
                Audience.those(score.unit(), ScoreAccess.APPEAL)));
    }

    /** The unit that published has people who answer; the one who published is told too and sees that another has to. */
    void appealed(Appeal appeal, Assessment assessment, Bilingual title, LocalDate today) {
        assessment
                .publication()
                .ifPresent(each -> notices.tell(
                        notice(ScoreNoticeKinds.APPEALED, appeal.id().toString(), title, today),
                        Audience.those(each.unit(), ScoreAccess.ANSWER)));
    }

    void answered(Appeal appeal, Bilingual title, LocalDate today) {
        notices.settle(appeal.id().toString(), ScoreNoticeKinds.APPEALED);
        notices.tell(
                notice(ScoreNoticeKinds.ANSWERED, appeal.id().toString(), title, today),
                Audience.those(appeal.unit(), ScoreAccess.APPEAL));
    }

    private static NewNotice notice(NoticeKind kind, String subject, Bilingual title, LocalDate day) {
        return new NewNotice(kind, subject, title.chinese(), title.english(), Optional.of(day), day.toString());
    }
}
