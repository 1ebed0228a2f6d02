package org.qinghe.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class Preferences {

    private static final Duration BETWEEN_TESTS = Duration.ofMinutes(1);

    private final JdbcClient database;

    Preferences(JdbcClient database) {
        this.database = database;
    }

    Preference of(UUID account) {
        return found("account = any(:accounts)", List.of(account)).stream()
                .findFirst()
                .orElseGet(() -> Preference.untouched(account));
    }

    /** Those of them who can be written to. */
    List<Preference> reachable(Collection<UUID> accounts) {
        return found("account = any(:accounts) and email <> ''", accounts);
    }

    private List<Preference> found(String where, Collection<UUID> accounts) {
        var ids = accounts.toArray(UUID[]::new);
        Map<UUID, Map<String, Rhythm>> chosen = new HashMap<>();
        database.sql("select account, kind, rhythm from notices.chosen_rhythm where account = any(:accounts)")
                .param("accounts", ids)
                .query(row -> {
                    chosen.computeIfAbsent(row.getObject("account", UUID.class), one -> new HashMap<>())
                            .put(row.getString("kind"), Rhythm.valueOf(row.getString("rhythm")));
                });
        return database.sql("select * from notices.preference where " + where + " order by account")
                .param("accounts", ids)
                .query((row, index) -> preference(row, chosen))
                .list();
    }

    @Transactional
    public void keep(Preference preference) {
        database.sql("""
                        insert into notices.preference
                            (account, email, english, quiet_from, quiet_until, digest_at, digest_day)
                        values (:account, :email, :english, :from, :until, :at, :day)
                        on conflict (account) do update set email = excluded.email, english = excluded.english,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            digest_at = excluded.digest_at, digest_day = excluded.digest_day
                        """)
                .param("account", preference.account())
                .param("email", preference.email())
                .param("english", preference.english())
                .param("from", preference.pace().quiet().from())
                .param("until", preference.pace().quiet().until())
                .param("at", preference.pace().digestAt())
                .param("day", preference.pace().digestDay().getValue())
                .update();
        database.sql("delete from notices.chosen_rhythm where account = :account")
                .param("account", preference.account())
                .update();
        preference
                .chosen()
                .forEach((kind, rhythm) -> database.sql(
                                "insert into notices.chosen_rhythm (account, kind, rhythm) values (:account, :kind, :rhythm)")
                        .param("account", preference.account())
                        .param("kind", kind)
                        .param("rhythm", rhythm.name())
                        .update());
    }

    /** Whether somebody may have a message sent to try it; not twice within a minute, on whichever instance. */
    boolean mayTest(UUID account, Instant now) {
        return database.sql("""
                        update notices.preference set tested_at = :now
                        where account = :account and (tested_at is null or tested_at <= :before)
                        """)
                        .param("account", account)
                        .param("now", Timestamp.from(now))
                        .param("before", Timestamp.from(now.minus(BETWEEN_TESTS)))
                        .update()
                == 1;
    }

    private static Preference preference(ResultSet row, Map<UUID, Map<String, Rhythm>> chosen) throws SQLException {
        var account = row.getObject("account", UUID.class);
        return new Preference(
                account,
                row.getString("email"),
                row.getBoolean("english"),
                new Pace(
                        new QuietHours(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class)),
                        row.getObject("digest_at", LocalTime.class),
                        DayOfWeek.of(row.getInt("digest_day"))),
                chosen.getOrDefault(account, Map.of()));
    }
}
