package org.qinghe.oversight.assessment;

import java.util.List;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Rhythm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of scores. */
@Configuration(proxyBeanMethods = false)
class ScoreNoticeKinds {

    static final NoticeKind PUBLISHED =
            new NoticeKind("oversight.scorePublished", "/assessments", Rhythm.AT_ONCE, false);
    static final NoticeKind APPEALED = new NoticeKind("oversight.appealed", "/appeals", Rhythm.DAILY, false);
    static final NoticeKind ANSWERED = new NoticeKind("oversight.appealAnswered", "/appeals", Rhythm.AT_ONCE, false);

    @Bean
    ModuleNotices scoreNotices() {
        return new ModuleNotices("oversight", List.of(PUBLISHED, APPEALED, ANSWERED));
    }
}
