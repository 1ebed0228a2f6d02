package org.qinghe.testing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approves a processing activity for every purpose, where none is in force yet, as the services leave one behind. */
public final class Lawful {

    private static final List<String> EVERY_PURPOSE = List.of(
            "FIRST_CONTACT", "CARE", "TREATMENT", "JOB_SUPPORT", "FOLLOW_UP", "SUPERVISION", "HAND_OVER", "STATISTICS");

    private Lawful() {}

    public static void everything(JdbcClient database) {
        boolean known = database.sql(
                        "select exists (select from safeguards.processing_version where state = 'APPROVED' and cardinality(purposes) = 8)")
                .query(Boolean.class)
                .single();
        if (known) {
            return;
        }
        approved(database, EVERY_PURPOSE, "[]");
    }

    /**
     * Approves an activity beside whatever is in force.
     *
     * @param kept what is kept how long, as the register writes it down
     */
    public static void approved(JdbcClient database, List<String> purposes, String kept) {
        var activity = UUID.randomUUID();
        database.sql("insert into safeguards.processing_activity (id, code, made_at) values (?, ?, now())")
                .params(
                        activity,
                        "LAWFUL-" + activity.toString().substring(0, 8).toUpperCase(Locale.ROOT))
                .update();
        database.sql("""
                        insert into safeguards.processing_version
                            (activity, version, state, purposes, valid_until, content, written_by, written_name, written_at)
                        values (:activity, 1, 'DRAFT', array[:purposes], current_date + 365,
                                jsonb_build_object(
                                    'noTransferAbroad', true, 'noAutomatedDecision', true,
                                    'nameZh', '测试活动', 'nameEn', 'Trial', 'consent', true, 'statutes', '[]'::jsonb,
                                    'agency', '测试单位', 'contactName', '测试员', 'contactWay', '0000',
                                    'kept', cast(:kept as jsonb),
                                    'persons', '', 'recipients', '', 'storage', '', 'measures', '',
                                    'answers', '{}'::jsonb, 'risks', '[]'::jsonb,
                                    'purposes', array[:purposes],
                                    'validUntil', to_char(current_date + 365, 'YYYY-MM-DD')),
                                gen_random_uuid(), '测试员', now())
                        """)
                .param("activity", activity)
                .param("purposes", purposes)
                .param("kept", kept)
                .update();
        database.sql("""
                        update safeguards.processing_version
                        set state = 'PROPOSED', proposed_by = gen_random_uuid(), proposed_name = '测试员', proposed_at = now()
                        where activity = ?
                        """).param(activity).update();
        database.sql("""
                        update safeguards.processing_version
                        set state = 'APPROVED', decided_by = gen_random_uuid(), decided_name = '测试员', decided_at = now()
                        where activity = ?
                        """).param(activity).update();
    }
}
