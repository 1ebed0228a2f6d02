package org.qinghe.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one of several instances on the same database do a job; held until the end of the caller's transaction. */
@Component
public class JobLock {

    private final JdbcClient database;

    JobLock(JdbcClient database) {
        this.database = database;
    }

    /** Waits until no other transaction does the job. */
    public void await(String job) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(job)
                .query((row, number) -> true)
                .single();
    }

    /** Whether this transaction may do the job; false where another is at it. */
    public boolean tryTake(String job) {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(job)
                .query(Boolean.class)
                .single();
    }
}
