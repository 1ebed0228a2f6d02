package org.qinghe.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.qinghe.funds.PastMoney;
import org.qinghe.funds.Use;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Money of the fictional county: last year closed, this year under way. */
@Component
@Lazy
class DemoFunds {

    private static final String PRINTER = "禾川印务有限公司";
    private static final String SOCIAL_WORK = "启明社会工作服务中心";

    private final PastMoney money;
    private final Units units;
    private final InTheNameOf person;
    private final Clock clock;

    DemoFunds(PastMoney money, Units units, InTheNameOf person, Clock clock) {
        this.money = money;
        this.units = units;
        this.person = person;
        this.clock = clock;
    }

    void goOn(DemoGeography geography) {
        person.act("office", () -> {
            var today = LocalDate.now(clock);
            lastYear(geography, today.getYear() - 1);
            thisYear(geography, today);
            distances(geography);
        });
        divided(LocalDate.now(clock).getYear());
    }

    /** One proposal the deputy has decided, and one that waits for it. */
    private void divided(int year) {
        var grant = new UUID[2];
        person.act("office", () -> {
            grant[0] = money.source(year, "乡镇补助", "Grant for townships", "乡镇社区服务，县财预〔" + year + "〕9号", yuan(90_000));
            grant[1] = money.divide(grant[0], Use.COMMUNITY, "乡镇冬季宣传经费", yuan(60_000), "人口多、路远的乡镇多分。");
        });
        person.act("deputy", () -> money.decide(grant[1]));
        person.act("office", () -> money.divide(grant[0], Use.TRAINING, "村级宣传员培训", yuan(30_000), "按人口和路程分，每个乡镇至少一千元。"));
    }

    private void lastYear(DemoGeography geography, int year) {
        var county = county(year, 800_000);
        var end = LocalDate.of(year, 12, 10);
        money.pay(
                line(county, "education", Use.EDUCATION, "中小学禁毒教材", 180_000),
                end,
                "记-1201",
                PRINTER,
                "教材印刷",
                yuan(178_600));
        money.pay(
                line(county, "clinic", Use.CARE, "康复服务购买", 220_000),
                end,
                "记-1202",
                SOCIAL_WORK,
                "全年服务费",
                yuan(220_000));
        townships(geography, county, 14_000, end, 13_250);
        money.close(year);
    }

    private void thisYear(DemoGeography geography, LocalDate today) {
        var day = today.minusDays(10).getYear() == today.getYear() ? today.minusDays(10) : today;
        var county = county(today.getYear(), 860_000);
        var provincial = money.source(
                today.getYear(),
                "省级预防教育补助",
                "Provincial grant for prevention",
                "预防教育，省财行〔" + today.getYear() + "〕7号",
                yuan(300_000));
        var books = line(provincial, "education", Use.EDUCATION, "中小学禁毒教材", 200_000);
        money.pay(books, day, "记-0901", PRINTER, "秋季教材印刷", yuan(96_480));
        money.commit(books, day, "合同-17", PRINTER, "春季教材印刷", yuan(88_000));
        money.pay(
                line(county, "clinic", Use.CARE, "康复服务购买", 240_000),
                day,
                "记-0902",
                SOCIAL_WORK,
                "前三季度服务费",
                yuan(180_000));
        money.pay(
                line(county, "employment", Use.JOBS, "就业技能培训", 90_000),
                day,
                "记-0903",
                "清河职业技术学校",
                "两期培训费",
                yuan(41_200));
        townships(geography, county, 16_000, day, 9_870);
    }

    private UUID county(int year, long amount) {
        return money.source(year, "县级财政预算", "County budget", "禁毒工作，县财预〔" + year + "〕3号", yuan(amount));
    }

    private void townships(DemoGeography geography, UUID source, long each, LocalDate day, long spent) {
        var number = new int[] {1300};
        geography.townships().forEach(township -> {
            var line = line(source, "t" + township.code(), Use.COMMUNITY, township.nameZh() + "社区宣传服务", each);
            money.pay(line, day, "记-" + number[0]++, SOCIAL_WORK, "社区活动", yuan(spent));
        });
    }

    private UUID line(UUID source, String unit, Use use, String title, long amount) {
        return money.line(source, units.findByCode(unit).orElseThrow().id(), use, title, yuan(amount));
    }

    /** Farther by each township in the order of their codes; the first is the county seat. */
    private void distances(DemoGeography geography) {
        var kilometres = new BigDecimal("1.5");
        for (var township : geography.townships()) {
            money.distance(township.code(), kilometres, "县交通运输局公路名录（虚构）");
            kilometres = kilometres.add(new BigDecimal("4.5"));
        }
    }

    private static BigDecimal yuan(long amount) {
        return BigDecimal.valueOf(amount).setScale(2);
    }
}
