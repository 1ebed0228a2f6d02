package org.qinghe.work.plan;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Rhythm;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of changes, and what waits for the office. */
@Configuration(proxyBeanMethods = false)
class PlanNotices {

    static final NoticeKind DECIDED = new NoticeKind("work.changeDecided", "/changes", Rhythm.DAILY, false);

    @Bean
    ModuleNotices workPlanNotices() {
        return new ModuleNotices("work", List.of(DECIDED));
    }

    @Bean
    HomeSection workChangesSection(Changes changes) {
        return new HomeSection() {
            @Override
            public Question question() {
                return Question.WHAT_NEEDS_ME;
            }

            @Override
            public int order() {
                return 35;
            }

            @Override
            public List<Line> lines(Viewer viewer, Words words) {
                long waiting = viewer.may(PlanAccess.PLAN) ? changes.waiting(viewer) : 0;
                return waiting == 0
                        ? List.of()
                        : List.of(new Line(words.t("work.change.home"), "/changes", words.number(waiting), false));
            }
        };
    }
}
