package org.qinghe.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.AccountAltered;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@QingheTest
class ToldByOthersTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void whoeverHasTheirPasswordResetByAnotherIsTold() throws Exception {
        var account = UUID.randomUUID();
        transaction.executeWithoutResult(status ->
                events.publishEvent(new AccountAltered(account, AccountAltered.What.PASSWORD_RESET, Instant.now())));
        assertThat(told(account)).containsExactly("notices.passwordReset /account");
    }

    private List<String> told(UUID account) throws InterruptedException {
        for (var waited = Duration.ZERO; waited.toSeconds() < 20; waited = waited.plusMillis(50)) {
            var told = database.sql("select kind || ' ' || path from notices.notice where account = :account")
                    .param("account", account)
                    .query(String.class)
                    .list();
            if (!told.isEmpty()) {
                return told;
            }
            Thread.sleep(50);
        }
        return List.of();
    }
}
