package org.qinghe.safeguards;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredRetention implements Retention {

    private final JdbcClient database;

    StoredRetention(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<DataCategory, Integer> months() {
        var months = new EnumMap<DataCategory, Integer>(DataCategory.class);
        database.sql("""
                        select kept ->> 'category' as category, max((kept ->> 'months')::int) as months
                        from safeguards.processing_version, jsonb_array_elements(content -> 'kept') kept
                        where state in ('APPROVED', 'ENDED')
                        group by 1
                        """).query(row -> {
            months.put(DataCategory.valueOf(row.getString("category")), row.getInt("months"));
        });
        return months;
    }
}
