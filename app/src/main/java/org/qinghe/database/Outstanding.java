package org.qinghe.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was published and not yet dealt with by all who listen. */
@Component
public class Outstanding {

    private final JdbcClient database;

    Outstanding(JdbcClient database) {
        this.database = database;
    }

    public long events() {
        return database.sql("select count(*) from platform.event_publication where completion_date is null")
                .query(Long.class)
                .single();
    }
}
