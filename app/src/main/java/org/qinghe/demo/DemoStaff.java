package org.qinghe.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.qinghe.staff.Certificate;
import org.qinghe.staff.PastLearning;
import org.qinghe.staff.PastThanks;
import org.qinghe.staff.Topic;
import org.qinghe.staff.Training;
import org.qinghe.staff.Training.Award;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Colleagues.Colleague;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What those who work for the fictional county have learnt, what they can come to, and whom they thank. */
@Component
@Lazy
class DemoStaff {

    private static final String OFFICE = "office";
    private static final String TRAINING_ROOM = "县委党校二楼教室";

    private final PastLearning learning;
    private final PastThanks thanks;
    private final Units units;
    private final Colleagues colleagues;
    private final InTheNameOf person;
    private final Clock clock;

    DemoStaff(
            PastLearning learning,
            PastThanks thanks,
            Units units,
            Colleagues colleagues,
            InTheNameOf person,
            Clock clock) {
        this.learning = learning;
        this.thanks = thanks;
        this.units = units;
        this.colleagues = colleagues;
        this.person = person;
        this.clock = clock;
    }

    void learn() {
        person.act(OFFICE, () -> {
            var today = LocalDate.now(clock);
            var office = unit(OFFICE);
            held(office, today);
            planned(office, today);
            colleagues.of(office.id()).stream()
                    .limit(2)
                    .forEach(worker -> learning.certificate(onPaper(worker.account(), today)));
        });
    }

    /** Two are shown to everybody, one to its worker only, and one waits for a second person. */
    void thank() {
        var health = to("health", "连续两个周末为乡镇工作人员讲解统计口径，耐心回答每一个问题。");
        var education = to("education", "与六所学校一起重写了家长课堂的讲义，用词准确、不吓人。");
        var township = unit(DemoUnits.TOWNSHIP);
        var team = person.get(OFFICE, () -> thanks.toTeam(township.id(), "禁毒宣传小组", "冒雨走完全乡十二个村，把求助热线送到每一户。"));
        person.act("deputy", () -> List.of(health, education, team).forEach(thanks::agree));
        person.act("health", () -> thanks.publish(health));
        person.act("township", () -> thanks.publish(team));
        to("police", "把近三年的统计报表逐项核对了一遍，并写下了口径说明。");
    }

    /** The person and the unit have the same code. */
    private UUID to(String code, String reason) {
        var unit = unit(code);
        var named = DemoUnits.PEOPLE.stream()
                .filter(each -> each.signIn().equals(code))
                .findFirst()
                .orElseThrow()
                .nameZh();
        var worker = colleagues.of(unit.id()).stream()
                .filter(each -> each.name().equals(named))
                .findFirst()
                .orElseThrow();
        return person.get(OFFICE, () -> thanks.toWorker(unit.id(), worker.account(), reason));
    }

    private void held(Unit office, LocalDate today) {
        learning.held(
                training(
                        office,
                        "个人信息保护年度培训",
                        Topic.PRIVACY,
                        today.minusMonths(11).minusDays(2),
                        "3",
                        Optional.of(new Award("个人信息保护培训合格证", Optional.of(12)))),
                workers(OFFICE, "health", "education", DemoUnits.CLINIC, DemoUnits.HOSPITAL),
                office.nameZh());
        learning.held(
                training(
                        office,
                        "与青少年沟通：倾听与转介",
                        Topic.COUNSELLING,
                        today.minusMonths(2),
                        "12",
                        Optional.of(new Award("青少年沟通基础培训结业证", Optional.of(36)))),
                workers("health", "education", "school-1", "school-2"),
                office.nameZh());
        learning.held(
                training(office, "统计数据填报与核对", Topic.FIGURES, today.minusMonths(1), "4.5", Optional.empty()),
                workers(OFFICE, "health", "education", "police"),
                office.nameZh());
    }

    private void planned(Unit office, LocalDate today) {
        learning.planned(
                training(
                        office,
                        "急救与过量用药处置",
                        Topic.CRISIS,
                        today.plusDays(9),
                        "6",
                        Optional.of(new Award("急救培训证书", Optional.of(24)))),
                workers(OFFICE, DemoUnits.CLINIC));
        learning.planned(
                training(office, "照顾好自己：工作压力与支持", Topic.SELF_CARE, today.plusDays(23), "3", Optional.empty()),
                workers("education"));
    }

    /** Of one day, open to every unit. */
    private static Training training(
            Unit organiser, String title, Topic topic, LocalDate day, String hours, Optional<Award> certificate) {
        return new Training(
                UUID.randomUUID(),
                organiser.id(),
                title,
                topic,
                day,
                day,
                new BigDecimal(hours),
                TRAINING_ROOM,
                true,
                certificate,
                Training.State.PLANNED);
    }

    private static Certificate onPaper(UUID holder, LocalDate today) {
        return new Certificate(
                UUID.randomUUID(), holder, "社会工作者职业水平证书", "省人力资源和社会保障厅", today.minusYears(3), Optional.empty());
    }

    private List<UUID> workers(String... codes) {
        return Stream.of(codes)
                .flatMap(code -> colleagues.of(unit(code).id()).stream())
                .map(Colleague::account)
                .toList();
    }

    private Unit unit(String code) {
        return units.findByCode(code).orElseThrow();
    }
}
