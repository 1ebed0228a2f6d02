package org.qinghe.units;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who signed in and who was refused, and what follows for the account. */
@Repository
class SignIns {

    private static final int KEPT = 20;

    private final JdbcClient database;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;

    SignIns(JdbcClient database, Accounts accounts, AuditTrail trail, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Somebody is in, all factors given. */
    @Transactional
    public void succeeded(UUID account, SignInWay way) {
        var now = clock.instant();
        accounts.signedIn(account, now);
        database.sql("insert into units.sign_in (account, at, way) values (:account, :at, :way) on conflict do nothing")
                .param("account", account)
                .param("at", OffsetDateTime.now(clock))
                .param("way", way.name())
                .update();
        database.sql("""
                        delete from units.sign_in where account = :account and at not in
                            (select at from units.sign_in where account = :account order by at desc limit :kept)
                        """).param("account", account).param("kept", KEPT).update();
        trail.record("units.signedIn", "account/" + account, Map.of("way", way.name()));
    }

    /** A password or a code was wrong: after some of them the account waits. */
    @Transactional
    public void failed(Account account) {
        int failures = account.failures() + 1;
        accounts.failed(account.id(), clock.instant().plus(LockOut.after(failures)));
        trail.record("units.signInRefused", "account/" + account.id(), Map.of("failures", String.valueOf(failures)));
    }

    List<PastSignIn> latest(UUID account, int most) {
        return database.sql("select at, way from units.sign_in where account = :account order by at desc limit :most")
                .param("account", account)
                .param("most", most)
                .query((row, index) -> new PastSignIn(
                        row.getObject("at", OffsetDateTime.class).toInstant(), SignInWay.valueOf(row.getString("way"))))
                .list();
    }
}
