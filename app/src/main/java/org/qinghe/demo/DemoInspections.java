package org.qinghe.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.oversight.inspection.Among;
import org.qinghe.oversight.inspection.DrawnOver;
import org.qinghe.oversight.inspection.Inspection;
import org.qinghe.oversight.inspection.NewFinding;
import org.qinghe.oversight.inspection.PastInspections;
import org.qinghe.oversight.inspection.Severity;
import org.qinghe.oversight.inspection.Shown;
import org.qinghe.oversight.inspection.Source;
import org.qinghe.oversight.inspection.Strata;
import org.qinghe.oversight.inspection.Topic;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.work.Bilingual;
import org.qinghe.work.TasksToInspect;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Findings in every state of their rectification, and inspections of units and of tasks, drawn and waiting for their visits. */
@Component
@Lazy
class DemoInspections {

    private static final String INSPECTOR = "inspector";
    private static final String OFFICE = "office";
    private static final String HEALTH = "health";
    private static final String EDUCATION = "education";
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final int DRAWN_DAYS_AGO = 3;

    private final PastInspections inspections;
    private final Units units;
    private final InTheNameOf person;
    private final Clock clock;

    DemoInspections(PastInspections inspections, Units units, InTheNameOf person, Clock clock) {
        this.inspections = inspections;
        this.units = units;
        this.person = person;
        this.clock = clock;
    }

    void goOn(DemoGeography geography) {
        closed();
        verifiedAfterReturn();
        waiting();
        var townships = geography.townships();
        var rising =
                "t" + townships.get(DemoSignals.RISES.getFirst().township()).code();
        found(
                rising,
                20,
                15,
                Topic.DATA_QUALITY,
                Severity.MAJOR,
                "上报数与台账不一致",
                "Reported figures and records disagree",
                "十月上报社区活动 6 场，台账只有 4 场记录。");
        found(
                rising,
                2,
                15,
                Topic.COMMUNITY_EVENT,
                Severity.MINOR,
                "宣传栏内容陈旧",
                "Notice boards are out of date",
                "三个村的宣传栏仍是上半年内容。");
        found(
                "t" + townships.getLast().code(),
                100,
                90,
                Topic.SAFEGUARDS,
                Severity.SERIOUS,
                "材料柜未上锁",
                "Cabinet of papers was not locked",
                "走访登记的纸质合计表放在未上锁的柜中。");
        found("police", 33, 35, Topic.EVIDENCE, Severity.MINOR, "佐证材料不全", "Evidence is incomplete", "第三季度两项任务缺少佐证材料。");
        person.act(OFFICE, this::overUnits);
    }

    private void closed() {
        var finding = found(
                EDUCATION,
                60,
                15,
                Topic.LESSON,
                Severity.MAJOR,
                "授课前后没有测评",
                "Learning was not measured before and after lessons",
                "抽查的三所学校只统计了参加人数。");
        person.act(EDUCATION, () -> inspections.answer(finding, "三所学校已补做课前课后测评。", "测评汇总表 3 份（编号 JY-31 至 33）", at(48)));
        person.act(INSPECTOR, () -> inspections.verify(finding, "到校查看，测评表齐全。", at(46)));
        person.act(OFFICE, () -> inspections.close(finding, at(45)));
    }

    private void verifiedAfterReturn() {
        var finding = found(
                HEALTH,
                40,
                15,
                Topic.DATA_QUALITY,
                Severity.MINOR,
                "月报两次迟报",
                "Two monthly reports were late",
                "八月、九月报表均晚于规定日期。");
        person.act(HEALTH, () -> inspections.answer(finding, "已提醒填报人员。", "内部通知（编号 WJ-12）", at(30)));
        person.act(INSPECTOR, () -> inspections.giveBack(finding, "只有通知，没有替补人员安排。", today().minusDays(20), at(28)));
        person.act(HEALTH, () -> inspections.answer(finding, "已确定填报人员和替补人员，十月报表按时报送。", "岗位分工表（编号 WJ-15）", at(22)));
        person.act(INSPECTOR, () -> inspections.verify(finding, "核对岗位分工表和十月报表日期，属实。", at(20)));
    }

    private void waiting() {
        var finding = found(
                HEALTH,
                8,
                15,
                Topic.SERVICE,
                Severity.MAJOR,
                "求助电话周末无人接听",
                "The helpline is not answered at weekends",
                "两个周末各拨打三次，均无人接听。");
        person.act(
                INSPECTOR,
                () -> inspections.show(finding, Shown.FOUND, "无人接听的值班电话.png", DemoPicture.telephone(), at(8)));
        person.act(HEALTH, () -> {
            inspections.show(finding, Shown.MENDED, "周末值班表.xlsx", roster(), at(1));
            inspections.answer(finding, "已安排周末值班。", "值班表（编号 WJ-18）", at(1));
        });
    }

    private static byte[] roster() {
        return DemoSheet.of("值班表（虚构）", List.of("时段", "岗位"), List.of(List.of("周六", "值班岗 1"), List.of("周日", "值班岗 2")));
    }

    private UUID found(
            String unit, int daysAgo, int term, Topic topic, Severity severity, String zh, String en, String what) {
        var day = today().minusDays(daysAgo);
        var known = units.findByCode(unit).orElseThrow();
        var found = new NewFinding(
                new Bilingual(zh, en),
                what,
                "现场查看记录（虚构）",
                topic,
                severity,
                Source.AD_HOC,
                known.id(),
                known.area(),
                Optional.empty(),
                day,
                day.plusDays(term));
        List<UUID> issued = new ArrayList<>();
        person.act(INSPECTOR, () -> issued.add(inspections.issue(found, at(daysAgo))));
        return issued.getFirst();
    }

    /** To be called when the plans are there: some of their tasks are drawn, and what shows that they were done is looked at. */
    void overTasks() {
        var yesterday = today().minusDays(1);
        var tasks = new DrawnOver.OfTasks(TasksToInspect.Within.DUE, yesterday.minusMonths(6), yesterday);
        person.act(
                OFFICE,
                () -> draw(
                        "抽查已到期的任务",
                        "Tasks that were due, by sample",
                        new Among(DemoGeography.COUNTY, List.of(Unit.Kind.BUREAU), Strata.KIND, tasks),
                        2));
    }

    private void overUnits() {
        draw(
                "第四季度随机抽查",
                "Random inspection of the fourth quarter",
                new Among(
                        DemoGeography.COUNTY,
                        List.of(Unit.Kind.BUREAU, Unit.Kind.TOWNSHIP),
                        Strata.KIND,
                        new DrawnOver.OfUnits()),
                5);
    }

    private void draw(String chinese, String english, Among among, int size) {
        var day = today().minusDays(DRAWN_DAYS_AGO);
        inspections.draw(
                new Inspection(
                        UUID.randomUUID(),
                        new Bilingual(chinese, english),
                        inspections.checklists().stream()
                                .filter(each -> each.title().english().startsWith("Routine"))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        among,
                        size,
                        day,
                        day.plusDays(30),
                        15,
                        Optional.empty()),
                at(DRAWN_DAYS_AGO));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** In the morning of so many days ago, at least one. */
    private Instant at(int daysAgo) {
        return today().minusDays(daysAgo)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
    }
}
