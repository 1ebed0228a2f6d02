package org.qinghe.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeTable {

    private final JdbcClient database;

    NoticeTable(JdbcClient database) {
        this.database = database;
    }

    /** Keeps it and returns its id; nothing where it was told before and still holds. What was settled holds again, unread. */
    Optional<UUID> tell(NewNotice notice, Audience audience, Instant now) {
        var told = database.sql("""
                        insert into notices.notice as n
                            (account, unit, permission, kind, path, title_zh, title_en, due, occasion, told_at)
                        values (:account, :unit, :permission, :kind, :path, :titleZh, :titleEn, :due, :occasion, :now)
                        on conflict (kind, path, occasion, account, unit, permission) do update
                        set told_at = excluded.told_at, settled_at = null,
                            title_zh = excluded.title_zh, title_en = excluded.title_en
                        where n.settled_at is not null
                        returning id
                        """)
                .param("account", audience instanceof Audience.One one ? one.account() : null)
                .param("unit", audience instanceof Audience.Those those ? those.unit() : null)
                .param("permission", audience instanceof Audience.Those those ? those.permission() : "")
                .param("kind", notice.kind().code())
                .param("path", notice.path())
                .param("titleZh", notice.titleZh())
                .param("titleEn", notice.titleEn())
                .param("due", notice.due().orElse(null))
                .param("occasion", notice.occasion())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
        told.ifPresent(id -> database.sql("delete from notices.reading where notice = :id")
                .param("id", id)
                .update());
        return told;
    }

    void settle(String subject, NoticeKind[] kinds, Instant now) {
        database.sql("""
                        update notices.notice set settled_at = :now
                        where path = any(:paths) and kind = any(:kinds) and settled_at is null
                        """)
                .param(
                        "paths",
                        Arrays.stream(kinds)
                                .map(kind -> kind.at(subject))
                                .distinct()
                                .toArray(String[]::new))
                .param("kinds", Arrays.stream(kinds).map(NoticeKind::code).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Forgets what was settled, or told, before these moments, with who has read it; returns how many there were. */
    int forget(Instant settledBefore, Instant toldBefore) {
        return database.sql("delete from notices.notice where settled_at < :settled or told_at < :told")
                .param("settled", Timestamp.from(settledBefore))
                .param("told", Timestamp.from(toldBefore))
                .update();
    }
}
