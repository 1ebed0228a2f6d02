package org.qinghe.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.livelihood.Offer;
import org.qinghe.livelihood.Offer.Kind;
import org.qinghe.livelihood.Offer.Text;
import org.qinghe.livelihood.PastOffers;
import org.qinghe.livelihood.PastOffers.NewOffer;
import org.qinghe.livelihood.TakeUp;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Work and help of each sort, offered to anybody in the fictional county; one waits for a second person. */
@Component
@Lazy
class DemoOffers {

    private static final String OFFICE = "office";
    private static final String TELEPHONE = "0990-5550";

    private final PastOffers offers;
    private final InTheNameOf person;
    private final Clock clock;

    DemoOffers(PastOffers offers, InTheNameOf person, Clock clock) {
        this.offers = offers;
        this.person = person;
        this.clock = clock;
    }

    void offer() {
        var canteen = posted(
                OFFICE,
                Kind.JOB,
                new Text("食品厂包装工", "Packers at a food factory"),
                new Text(
                        "白班，计件加底薪，月均约 4,200 元，包午餐，缴纳社会保险。提供一周岗前培训，不限学历。",
                        "Day shift, about 4,200 yuan a month, lunch and social insurance. A week of training; no degree asked for."),
                "禾丰食品厂（虚构）",
                Optional.of(12),
                80);
        counted(OFFICE, canteen, 2, 9, 5);
        counted(OFFICE, canteen, 1, 7, 3);
        counted(OFFICE, canteen, 0, 4, 1);
        posted(
                OFFICE,
                Kind.JOB,
                new Text("公益性岗位：河道保洁", "Public work: keeping the river clean"),
                new Text("每周五天，每天四小时，优先照顾家庭困难的人员。", "Five days a week, four hours a day; families in need come first."),
                "县水务站（虚构）",
                Optional.of(6),
                45);
        var welding = posted(
                OFFICE,
                Kind.TRAINING,
                new Text("焊工初级班（免费）", "Welding for beginners, free of charge"),
                new Text(
                        "为期六周，周末上课，考核合格发放职业技能等级证书，提供交通补贴。",
                        "Six weeks, at weekends, with a certificate and help with the fare."),
                "县职业中等学校（虚构）",
                Optional.of(30),
                60);
        counted(OFFICE, welding, 1, 34, 21);
        posted(
                OFFICE,
                Kind.START_UP,
                new Text("小额创业担保贷款", "Small loans for a start"),
                new Text(
                        "个人最高 10 万元，财政贴息，提供开店选址和记账辅导。",
                        "Up to 100,000 yuan with interest paid by the county, and help with place and books."),
                "县就业服务中心（虚构）",
                Optional.empty(),
                200);
        posted(
                "township",
                Kind.ASSISTANCE,
                new Text("临时救助", "Help in an emergency"),
                new Text("因疾病、意外等遇到暂时困难的家庭，可以申请一次性救助。", "For families in sudden need, such as illness or an accident."),
                "乡镇民政所（虚构）",
                Optional.empty(),
                270);
        posted(
                OFFICE,
                Kind.AWAY,
                new Text("外出务工须知", "Before you go away to work"),
                new Text(
                        "出发前与单位签订劳动合同；工资被拖欠可拨打 12333；在外地需要心理支持可拨打 12356；孩子上学可向当地教育部门咨询。",
                        "Sign a contract before you leave; call 12333 if wages are held back, 12356 for somebody to talk to; ask the local school office about your children."),
                "县就业服务中心（虚构）",
                Optional.empty(),
                270);
        person.get(
                "education",
                () -> offers.post(offer(
                        "education",
                        Kind.TRAINING,
                        new Text("社区夜校：计算机基础", "Evening school: computers for beginners"),
                        new Text("每周二、四晚上，共十六次课。", "Tuesday and Thursday evenings, sixteen lessons."),
                        "县教育局（虚构）",
                        Optional.of(40),
                        90)));
    }

    private UUID posted(
            String by, Kind kind, Text title, Text what, String provider, Optional<Integer> places, int days) {
        var posted = person.get(by, () -> offers.post(offer(by, kind, title, what, provider, places, days)));
        person.act("deputy", () -> offers.publish(posted));
        return posted;
    }

    private NewOffer offer(
            String by, Offer.Kind kind, Text title, Text what, String provider, Optional<Integer> places, int days) {
        return new NewOffer(
                kind,
                title,
                what,
                provider,
                "工作日到" + provider.replace("（虚构）", "") + "咨询，电话 " + TELEPHONE + "（虚构）",
                by.equals("township") ? DemoUnits.TOWNSHIP.substring(1) : DemoGeography.COUNTY,
                places,
                today().minusMonths(2).withDayOfMonth(1),
                today().plusDays(days));
    }

    private void counted(String by, UUID offer, int monthsAgo, int asked, int taken) {
        var month = YearMonth.from(today()).minusMonths(monthsAgo);
        person.act(by, () -> offers.count(offer, new TakeUp(month, asked, taken)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
