package org.qinghe.cooperation.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.notices.Audience;
import org.qinghe.notices.ModuleNotices;
import org.qinghe.notices.NewNotice;
import org.qinghe.notices.NoticeKind;
import org.qinghe.notices.Notices;
import org.qinghe.notices.Rhythm;
import org.qinghe.units.Addressees;
import org.qinghe.web.HomeSection;
import org.qinghe.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells those who keep plans with other regions what the other side did, and what it has not done in time. */
@Component
class JointNotices {

    static final NoticeKind PROPOSED = kind("proposed", true);
    static final NoticeKind ACCEPTED = kind("accepted", false);
    static final NoticeKind DECLINED = kind("declined", false);
    static final NoticeKind DONE = kind("theirsDone", false);
    static final NoticeKind LATE = kind("theirsLate", false);
    static final NoticeKind ENDED = kind("planEnded", false);

    private final Notices notices;
    private final Addressees addressees;

    JointNotices(Notices notices, Addressees addressees) {
        this.notices = notices;
        this.addressees = addressees;
    }

    private static NoticeKind kind(String word, boolean urgent) {
        return new NoticeKind(
                "cooperation." + word, JointPlansAccess.PLANS, urgent ? Rhythm.AT_ONCE : Rhythm.DAILY, urgent);
    }

    /** @param occasion tells two of the same sort about the same plan apart */
    void tell(NoticeKind kind, UUID plan, String title, Optional<LocalDate> due, String occasion) {
        var notice = new NewNotice(kind, plan.toString(), title, title, due, occasion);
        addressees
                .unitsThatMay(JointPlansAccess.KEEP)
                .forEach(unit -> notices.tell(notice, Audience.those(unit, JointPlansAccess.KEEP)));
    }

    /** What was asked of us is answered. */
    void answered(UUID plan) {
        notices.settle(plan.toString(), PROPOSED);
    }

    /** Nothing is late any more. */
    void inTime(UUID plan) {
        notices.settle(plan.toString(), LATE);
    }

    @Bean
    static ModuleNotices jointPlanNotices() {
        return new ModuleNotices("cooperation", List.of(PROPOSED, ACCEPTED, DECLINED, DONE, LATE, ENDED));
    }

    @Bean
    static HomeSection jointPlansSection(JointPlanTable plans) {
        return new HomeSection() {
            @Override
            public Question question() {
                return Question.WHAT_NEEDS_ME;
            }

            @Override
            public int order() {
                return 45;
            }

            @Override
            public List<Line> lines(Viewer viewer, Words words) {
                long waiting = viewer.may(JointPlansAccess.KEEP) ? plans.waitingForUs() : 0;
                return waiting == 0
                        ? List.of()
                        : List.of(new Line(
                                words.t("cooperation.plans.home"),
                                JointPlansAccess.PLANS,
                                words.number(waiting),
                                false));
            }
        };
    }
}
