package org.qinghe.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.figures.Frequency;
import org.qinghe.oversight.assessment.Datum;
import org.qinghe.oversight.assessment.Kind;
import org.qinghe.oversight.assessment.Node;
import org.qinghe.oversight.assessment.Scheme;
import org.qinghe.oversight.assessment.Schemes;
import org.qinghe.oversight.assessment.Trajectory;
import org.qinghe.units.Unit;
import org.qinghe.work.Bilingual;
import org.qinghe.work.WorkTime;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How the fictional county judges its townships: a short scheme, and a full one with a change of it under discussion. */
@Component
@Lazy
class DemoSchemes {

    private static final int DAYS_TO_JUDGE = 50;
    private static final BigDecimal HUNDRED = number(100);

    /** What is entered by hand for the survey. */
    static final String SATISFACTION = "群众满意度";

    private static final Datum LESSONS = figure("lessons_held");
    private static final Datum EVENTS = figure("community_events");
    private static final Datum REACHED = figure("reach_lecture");
    private static final Datum LEARNT = figure("quiz_passed");
    private static final Datum VOLUNTEERS = figure("volunteers");

    private final Schemes schemes;
    private final InTheNameOf person;
    private final WorkTime time;
    private final Clock clock;

    DemoSchemes(Schemes schemes, InTheNameOf person, WorkTime time, Clock clock) {
        this.schemes = schemes;
        this.person = person;
        this.time = time;
        this.clock = clock;
    }

    /** The last year that has been over for long enough to be judged and corrected. */
    static int judged(LocalDate today) {
        return today.minusDays(DAYS_TO_JUDGE).getYear() - 1;
    }

    /** Returns the full one. */
    UUID write() {
        int judged = judged(LocalDate.now(clock));
        var begins = LocalDate.of(judged, 1, 1);
        return person.get("office", () -> {
            var full = time.at(
                    begins.minusDays(20).atTime(10, 0).atZone(clock.getZone()).toInstant(), () -> {
                        var simple = schemes.begin(
                                new Bilingual("乡镇宣传工作评分办法（试点）", "Townships: outreach, pilot"),
                                Unit.Kind.TOWNSHIP,
                                simple());
                        schemes.enforce(simple, 1, begins);
                        var id = schemes.begin(
                                new Bilingual("乡镇禁毒预防工作考核办法", "Townships: prevention work"),
                                Unit.Kind.TOWNSHIP,
                                full(judged, number(8)));
                        schemes.enforce(id, 1, begins);
                        return id;
                    });
            schemes.amend(full).ifPresent(draft -> schemes.rewrite(full, draft.version(), full(judged, number(28))));
            return full;
        });
    }

    private static Scheme simple() {
        return new Scheme(
                HUNDRED,
                List.of(
                        new Node.Criterion(
                                "c1",
                                new Bilingual("社区活动", "Community events"),
                                number(60),
                                new Kind.Counts(List.of(new Kind.Each(EVENTS, number(5))), number(150)),
                                leftOut(6),
                                Node.Aspect.PARTICIPATION),
                        new Node.Criterion(
                                "c2",
                                new Bilingual("按时完成任务", "Tasks done in time"),
                                number(40),
                                new Kind.Audit(new Datum.TasksInTime()),
                                leftOut(1),
                                Node.Aspect.OTHER)),
                List.of());
    }

    private static Scheme full(int year, BigDecimal participation) {
        var prevention = List.<Node>of(
                new Node.Criterion(
                        "c1",
                        new Bilingual("授课与社区活动", "Lessons and community events"),
                        participation,
                        new Kind.Counts(
                                List.of(new Kind.Each(LESSONS, number(1)), new Kind.Each(EVENTS, number(3))),
                                number(400)),
                        leftOut(6),
                        Node.Aspect.PARTICIPATION),
                new Node.Criterion(
                        "c2",
                        new Bilingual("知识测验合格人次", "Quizzes passed"),
                        number(22),
                        new Kind.Tiers(
                                LEARNT,
                                Kind.Gathering.SUM,
                                false,
                                List.of(tier(1200, 20), tier(800, 14), tier(400, 8))),
                        leftOut(6),
                        Node.Aspect.LEARNING),
                new Node.Criterion(
                        "c3",
                        new Bilingual("志愿者队伍", "Volunteers"),
                        number(10),
                        new Kind.Aim(
                                VOLUNTEERS,
                                Kind.Gathering.NEWEST,
                                Optional.of(new Trajectory(List.of(
                                        new Trajectory.Milestone(LocalDate.of(year, 1, 1), number(20)),
                                        new Trajectory.Milestone(LocalDate.of(year, 12, 31), number(50)))))),
                        new Node.Missing(Node.Missing.Treatment.NO_POINTS, 6),
                        Node.Aspect.OTHER));
        var duty = List.<Node>of(
                new Node.Criterion(
                        "c4",
                        new Bilingual("按时完成任务", "Tasks done in time"),
                        number(20),
                        new Kind.Audit(new Datum.TasksInTime()),
                        leftOut(1),
                        Node.Aspect.OTHER),
                new Node.Criterion(
                        "c5",
                        new Bilingual("督查发现的问题", "Findings of inspections"),
                        number(20),
                        new Kind.Deductions(
                                number(10),
                                List.of(
                                        new Kind.Each(new Datum.Findings("MINOR"), number(1)),
                                        new Kind.Each(new Datum.Findings("MAJOR"), number(3))),
                                number(2)),
                        leftOut(1),
                        Node.Aspect.OTHER),
                new Node.Criterion(
                        "c6",
                        new Bilingual("群众满意度（第三方调查）", "Residents' satisfaction, by a third party"),
                        number(20),
                        new Kind.Survey(new Datum.Entered(SATISFACTION), number(1), number(5), 30),
                        leftOut(1),
                        Node.Aspect.OTHER));
        return new Scheme(
                HUNDRED,
                List.of(
                        new Node.Section(
                                "s1", new Bilingual("预防教育", "Prevention"), participation.add(number(32)), prevention),
                        new Node.Section("s2", new Bilingual("工作责任", "Duty"), number(60), duty),
                        new Node.Criterion(
                                "c7",
                                new Bilingual("讲座覆盖加分", "Bonus for reach of lectures"),
                                BigDecimal.ZERO,
                                new Kind.Bonus(List.of(new Kind.Each(REACHED, new BigDecimal("0.0005"))), number(3)),
                                leftOut(1),
                                Node.Aspect.PARTICIPATION),
                        new Node.Criterion(
                                "c8",
                                new Bilingual("严重问题一票否决", "Veto for a serious finding"),
                                BigDecimal.ZERO,
                                new Kind.Veto(new Datum.Findings("SERIOUS"), "g4"),
                                leftOut(1),
                                Node.Aspect.OTHER)),
                List.of(
                        grade("g1", "优秀", "excellent", 90),
                        grade("g2", "良好", "good", 80),
                        grade("g3", "合格", "sufficient", 60),
                        grade("g4", "待改进", "to improve", 0)));
    }

    private static Scheme.Grade grade(String code, String chinese, String english, int from) {
        return new Scheme.Grade(code, new Bilingual(chinese, english), number(from));
    }

    private static Kind.Tiers.Tier tier(int threshold, int points) {
        return new Kind.Tiers.Tier(number(threshold), number(points));
    }

    private static Node.Missing leftOut(int least) {
        return new Node.Missing(Node.Missing.Treatment.LEFT_OUT, least);
    }

    private static Datum figure(String code) {
        return new Datum.Figure(code, Frequency.MONTH);
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }
}
