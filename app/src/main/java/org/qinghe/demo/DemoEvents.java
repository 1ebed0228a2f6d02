package org.qinghe.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.qinghe.prevention.events.CommunityEvent.Kind;
import org.qinghe.prevention.events.PastEvents;
import org.qinghe.prevention.events.Reach.Method;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the fictional county held around the last 26 June, and what is planned for this winter. */
@Component
@Lazy
class DemoEvents {

    private final PastEvents events;
    private final DemoVolunteers volunteers;
    private final DemoMedia media;
    private final InTheNameOf person;
    private final Clock clock;

    DemoEvents(PastEvents events, DemoVolunteers volunteers, DemoMedia media, InTheNameOf person, Clock clock) {
        this.events = events;
        this.volunteers = volunteers;
        this.media = media;
        this.person = person;
        this.clock = clock;
    }

    void hold() {
        var township = DemoUnits.TOWNSHIP.substring(1);
        var today = LocalDate.now(clock);
        var day = LocalDate.of(today.getYear(), 6, 26);
        var june = day.isAfter(today) ? day.minusYears(1) : day;
        var campaign = Optional.of(person.get(
                "office",
                () -> events.campaign(
                        "“6·26”国际禁毒日：陪伴胜过吓唬（虚构）",
                        "26 June: being there helps more than scaring (fictional)",
                        "面向家长和初中生：怎样谈、怎样拒绝、到哪里求助。",
                        june.minusDays(20),
                        june.plusDays(10))));
        person.act("office", () -> {
            var exhibition =
                    events.plan(campaign, Kind.EXHIBITION, "广场展板：求助从哪里开始", DemoGeography.COUNTY, "县文化广场（虚构）", june);
            events.held(exhibition, 1860, Method.ESTIMATED, 24, new BigDecimal("5200.00"));
            var radio = events.plan(
                    campaign, Kind.RADIO, "县广播站专题：听孩子把话说完", DemoGeography.COUNTY, "县广播站（虚构）", june.minusDays(3));
            media.broadcast(radio);
            events.held(radio, 9000, Method.AUDIENCE, 0, new BigDecimal("800.00"));
        });
        person.act("education", () -> {
            var lecture = events.plan(
                    campaign, Kind.LECTURE, "家长课堂：和青春期的孩子谈压力", DemoGeography.COUNTY, "县第一中学礼堂（虚构）", june.minusDays(8));
            events.held(lecture, 312, Method.COUNTED, 6, new BigDecimal("460.50"));
        });
        person.act("township", () -> {
            var meeting = events.plan(
                    campaign, Kind.VILLAGE_MEETING, "院坝会：用药安全和求助电话", township, "村委会院坝（虚构）", june.plusDays(2));
            events.held(meeting, 74, Method.COUNTED, 3, new BigDecimal("120.00"));
            var performance = events.plan(
                    Optional.empty(), Kind.PERFORMANCE, "冬季文艺演出：回家的路", township, "乡文化站（虚构）", today.plusDays(21));
            media.township(meeting, june.plusDays(2));
            volunteers.help(meeting, june.plusDays(2), performance, today.plusDays(21));
            events.plan(Optional.empty(), Kind.VILLAGE_MEETING, "院坝会：家里的药怎么收好", township, "村小操场（虚构）", today);
        });
        person.act(
                DemoUnits.SCHOOL,
                () -> events.plan(
                        Optional.empty(), Kind.LECTURE, "家长会：孩子说“不”的时候", DemoGeography.COUNTY, "学校礼堂（虚构）", today));
    }
}
