package org.qinghe.staff.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.database.JobLock;
import org.qinghe.safeguards.AuditTrail;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class ThanksForgettingTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Autowired
    ThanksTable table;

    @Autowired
    JobLock lock;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    final UUID unit = UUID.randomUUID();
    final UUID proposer = UUID.randomUUID();

    @Test
    void whatCameToNothingGoesAfterAYearAndAllOtherThanksAfterFive() {
        var lastYear = LocalDate.of(2009, 2, 28);
        declined("一年多前未同意", lastYear);
        table.withdraw(proposed("一年多前撤回", lastYear));
        declined("不到一年前未同意", LocalDate.of(2009, 3, 2));
        agreed("五年多前同意", LocalDate.of(2005, 2, 28));
        agreed("不到五年前同意", LocalDate.of(2005, 3, 2));
        proposed("五年多前提出", LocalDate.of(2005, 2, 28));
        proposed("一年多前提出", lastYear);

        var clock =
                Clock.fixed(LocalDate.of(2010, 3, 1).atTime(3, 30).atZone(HERE).toInstant(), HERE);
        transaction.executeWithoutResult(status -> new ThanksForgetting(table, lock, trail, clock).forget());

        assertThat(database.sql("delete from staff.thanks where unit = :unit returning reason")
                        .param("unit", unit)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("不到一年前未同意", "不到五年前同意", "一年多前提出");
    }

    private void declined(String reason, LocalDate day) {
        decide(reason, day, Thanks.State.DECLINED, "重复");
    }

    private void agreed(String reason, LocalDate day) {
        decide(reason, day, Thanks.State.AGREED, "");
    }

    private void decide(String reason, LocalDate day, Thanks.State state, String answer) {
        var at = day.atTime(12, 0).atZone(HERE).toInstant();
        table.decide(proposed(reason, day), state, UUID.randomUUID(), answer, at);
    }

    private UUID proposed(String reason, LocalDate day) {
        var id = UUID.randomUUID();
        table.add(new Thanks(
                id,
                Thanks.Sort.THANKS,
                unit,
                Optional.empty(),
                "宣传小组",
                reason,
                day.atTime(9, 0).atZone(HERE).toInstant(),
                proposer,
                Thanks.State.PROPOSED,
                Optional.empty(),
                "",
                false));
        return id;
    }
}
