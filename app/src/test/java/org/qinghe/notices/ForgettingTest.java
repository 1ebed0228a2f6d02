package org.qinghe.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class ForgettingTest {

    @Autowired
    Forgetting forgetting;

    @Autowired
    Notices notices;

    @Autowired
    NoticeKinds kinds;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    UUID account = UUID.randomUUID();

    @Test
    void whatWasSettledHalfAYearAgoGoesAndWhatStillHoldsStaysForTwoYears() {
        tell("刚办结");
        tell("早已办结");
        tell("仍未办结");
        tell("两年前的事");
        database.sql("""
                        update notices.notice set
                            settled_at = case title_zh when '刚办结' then now() - interval '179 days'
                                                       when '早已办结' then now() - interval '181 days' end,
                            told_at = case title_zh when '两年前的事' then now() - interval '731 days'
                                                    else now() - interval '729 days' end
                        where account = :account
                        """).param("account", account).update();
        database.sql("insert into notices.reading (notice, account, at) select id, account, now() from notices.notice"
                        + " where account = :account")
                .param("account", account)
                .update();

        forgetting.forget();

        assertThat(database.sql("select title_zh from notices.notice where account = :account")
                        .param("account", account)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("刚办结", "仍未办结");
        assertThat(database.sql("select count(*) from notices.reading where account = :account")
                        .param("account", account)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void messagesThatEndedHalfAYearAgoGoAndThoseThatWaitStayHoweverOldTheyAre() {
        for (var state : List.of("SENT", "FAILED", "DROPPED", "WAITING")) {
            database.sql("""
                            insert into notices.delivery
                                (account, slot, state, next_at, attempts, made_at, changed_at)
                            select :account, now() + make_interval(days => days), :state, now() + interval '9 years',
                                1, now(), now() - make_interval(days => days)
                            from unnest(array[179, 181]) days
                            """).param("account", account).param("state", state).update();
        }

        forgetting.forget();

        assertThat(database.sql("delete from notices.delivery where account = :account returning state")
                        .param("account", account)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("SENT", "FAILED", "DROPPED", "WAITING", "WAITING");
    }

    private void tell(String title) {
        var kind = kinds.find("work.overdue").orElseThrow();
        var notice = new NewNotice(kind, UUID.randomUUID().toString(), title, title, Optional.empty(), "");
        transaction.executeWithoutResult(status -> notices.tell(notice, Audience.one(account)));
    }
}
