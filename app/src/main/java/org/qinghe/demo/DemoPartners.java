package org.qinghe.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qinghe.cooperation.PastCooperation;
import org.qinghe.cooperation.PastCooperation.Agreed;
import org.qinghe.cooperation.plans.PastJointPlans;
import org.qinghe.cooperation.plans.PastJointPlans.Ours;
import org.qinghe.cooperation.plans.PastJointPlans.Theirs;
import org.qinghe.cooperation.plans.TaskTold;
import org.qinghe.database.KeptKeyPair;
import org.qinghe.database.KeptSealingKey;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Two invented neighbours of the fictional county, what was agreed with them, and a plan that one of them makes with it. */
@Component
@Lazy
class DemoPartners {

    private static final String CAMPAIGN = "六月联合宣传周";

    private final PastCooperation cooperation;
    private final PastJointPlans plans;
    private final InTheNameOf person;
    private final Clock clock;

    DemoPartners(PastCooperation cooperation, PastJointPlans plans, InTheNameOf person, Clock clock) {
        this.cooperation = cooperation;
        this.plans = plans;
        this.person = person;
        this.clock = clock;
    }

    void agree() {
        var year = LocalDate.now(clock).getYear();
        var neighbour = person.get(
                "office",
                () -> cooperation.partner(
                        "沐川县（虚构）",
                        "Muchuan County (fictional)",
                        "沐川县禁毒办（虚构），电话 0990-5561（虚构）",
                        new Agreed(
                                CAMPAIGN,
                                "两县禁毒办共同准备材料，教育局互派讲师，各自统计参加人数。",
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year + 1, 12, 31),
                                false),
                        new Agreed(
                                "服务移交",
                                "迁居的人经本人同意，由双方帮扶单位移交其选定的部分。",
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year + 1, 12, 31),
                                true),
                        new Agreed(
                                "外出务工人员服务互助",
                                "双方就业部门互相提供岗位和维权信息，只交换公开信息。",
                                LocalDate.of(year - 1, 3, 1),
                                LocalDate.of(year, 12, 31),
                                false)));
        person.act(
                "office",
                () -> cooperation.partner(
                        "河川市禁毒办（虚构）", "Hechuan Prefecture (fictional)", "河川市禁毒办（虚构），电话 0990-5500（虚构）"));
        withKeys(neighbour);
    }

    /** The neighbour's private keys are used for its letter and then gone: nobody is behind it. */
    private void withKeys(UUID neighbour) {
        try {
            var folder = Files.createTempDirectory("qinghe-neighbour");
            var signing = folder.resolve("signing");
            var sealing = folder.resolve("sealing");
            try {
                plan(neighbour, KeptKeyPair.in(signing), KeptSealingKey.in(sealing));
            } finally {
                for (var each : List.<Path>of(signing, sealing, folder)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void plan(UUID neighbour, KeptKeyPair signing, KeptSealingKey sealing) {
        person.act("office", () -> cooperation.noteKeys(neighbour, signing.publicKey(), sealing.publicKey()));
        person.act("deputy", () -> cooperation.confirmKeys(neighbour));
        var today = LocalDate.now(clock);
        person.act(
                "office",
                () -> plans.agreed(
                        neighbour,
                        signing,
                        CAMPAIGN,
                        "两县交界乡镇联合禁毒宣传（虚构）",
                        "交界乡镇的赶集日由两县同场宣传，学校用同一套课件，材料一次印好、两边够用。",
                        today,
                        today.plusDays(120),
                        List.of(
                                new Ours("把课件交给对方教育局试用，并收集意见", "education", today.plusDays(20)),
                                new Ours("排出两县赶集日同场宣传的日程", DemoUnits.OFFICE, today.plusDays(30))),
                        List.of(
                                new Theirs("印制两县共用的宣传材料", "沐川县禁毒办", today.plusDays(25), TaskTold.DONE),
                                new Theirs("安排交界乡镇的场地", "沐川县青石镇人民政府", today.plusDays(40), TaskTold.DOING))));
    }
}
