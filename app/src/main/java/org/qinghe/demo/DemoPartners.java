package org.qinghe.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.qinghe.cooperation.PastCooperation;
import org.qinghe.cooperation.PastCooperation.Agreed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Two invented neighbours of the fictional county, and what was agreed with them. */
@Component
@ConditionalOnProperty(name = "qinghe.mode", havingValue = "demo")
class DemoPartners {

    private final PastCooperation cooperation;
    private final InTheNameOf person;
    private final Clock clock;

    DemoPartners(PastCooperation cooperation, InTheNameOf person, Clock clock) {
        this.cooperation = cooperation;
        this.person = person;
        this.clock = clock;
    }

    void agree() {
        var year = LocalDate.now(clock).getYear();
        person.act("office", () -> {
            cooperation.partner(
                    "沐川县（虚构）",
                    "Muchuan County (fictional)",
                    "沐川县禁毒办（虚构），电话 0990-5561（虚构）",
                    new Agreed(
                            "六月联合宣传周",
                            "两县禁毒办共同准备材料，教育局互派讲师，各自统计参加人数。",
                            LocalDate.of(year, 1, 1),
                            LocalDate.of(year + 1, 12, 31),
                            false),
                    new Agreed(
                            "外出务工人员服务互助",
                            "双方就业部门互相提供岗位和维权信息，只交换公开信息。",
                            LocalDate.of(year - 1, 3, 1),
                            LocalDate.of(year, 12, 31),
                            false));
            cooperation.partner("河川市禁毒办（虚构）", "Hechuan Prefecture (fictional)", "河川市禁毒办（虚构），电话 0990-5500（虚构）");
        });
    }
}
