package org.qinghe.units;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that at least one person can always open accounts: nobody locks everybody out. */
@Component
class Keyring {

    /** Any number will do as long as nobody else locks it: "keyring" in ASCII. */
    private static final long LOCK = 0x6B657972696E67L;

    private final JdbcClient database;

    Keyring(JdbcClient database) {
        this.database = database;
    }

    /**
     * To be called after a change and within its transaction. Two changes at once wait for each other here, and the second
     * sees what the first did.
     *
     * @throws Refused where nobody would be left
     */
    void mustStillHaveAHolder() {
        database.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
        boolean held = database.sql("""
                        select exists (
                            select from units.account
                            join units.account_role held on held.account = account.id
                            join units.role_permission granted on granted.role = held.role
                            where not account.disabled and granted.permission = :accounts)
                        """)
                .param("accounts", UnitsAccess.ACCOUNTS)
                .query(Boolean.class)
                .single();
        if (!held) {
            throw new Refused("units.refused.lastKey");
        }
    }
}
