package org.qinghe.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told and still holds, as each reader sees it. */
@Repository
class Inbox {

    /** A notice {@code n} is for the reader; what was told a unit is for whoever works there now. */
    static final String FOR_READER = """
            (n.account = :reader
             or n.unit = :unit and (n.permission = '' or n.permission = any(:permissions)))
            """;

    private static final String FOUND = """
            from notices.notice n
            left join notices.reading r on r.notice = n.id and r.account = :reader
            where n.settled_at is null and n.kind = any(:kinds) and %s
              and (not :unread or r.notice is null)
              and (:words = '' or position(lower(:words) in lower(n.title_zh || ' ' || n.title_en)) > 0)
            """.formatted(FOR_READER);

    private final JdbcClient database;
    private final NoticeKinds kinds;

    Inbox(JdbcClient database, NoticeKinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    long count(Viewer reader, InboxSearch search) {
        return asked("select count(*) " + FOUND, reader, search)
                .query(Long.class)
                .single();
    }

    /** Unread ones first, then the newest. */
    List<InboxLine> page(Viewer reader, InboxSearch search, Paging paging) {
        return asked(
                        "select n.*, r.notice is not null as read " + FOUND
                                + " order by r.notice is not null, n.told_at desc, n.id limit :size offset :offset",
                        reader,
                        search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::line)
                .list();
    }

    /** A notice of the reader's, whether it still holds or not. */
    Optional<String> pathOf(UUID notice, Viewer reader) {
        return database.sql("select n.path from notices.notice n where n.id = :notice and " + FOR_READER)
                .param("notice", notice)
                .param("reader", reader.account())
                .param("unit", reader.unit())
                .param("permissions", reader.permissions().toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    /** Notes that the reader has read it; nothing happens where it is not for them. */
    void read(UUID notice, Viewer reader, Instant now) {
        database.sql("""
                        insert into notices.reading (notice, account, at)
                        select n.id, :reader, :now from notices.notice n where n.id = :notice and %s
                        on conflict do nothing
                        """.formatted(FOR_READER))
                .param("notice", notice)
                .param("reader", reader.account())
                .param("unit", reader.unit())
                .param("permissions", reader.permissions().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Notes that the reader has read what is found, except the newest of it, and returns how many were new to them. */
    int readAll(Viewer reader, InboxSearch search, int except, Instant now) {
        return asked(
                        "insert into notices.reading (notice, account, at) select n.id, :reader, :now " + FOUND
                                + " order by n.told_at desc, n.id offset :except on conflict do nothing",
                        reader,
                        search)
                .param("except", except)
                .param("now", Timestamp.from(now))
                .update();
    }

    private JdbcClient.StatementSpec asked(String statement, Viewer reader, InboxSearch search) {
        return database.sql(statement)
                .param("reader", reader.account())
                .param("unit", reader.unit())
                .param("permissions", reader.permissions().toArray(String[]::new))
                .param("kinds", kinds.all().stream().map(NoticeKind::code).toArray(String[]::new))
                .param("unread", search.unread())
                .param("words", search.words());
    }

    private InboxLine line(ResultSet row, int index) throws SQLException {
        return new InboxLine(
                row.getObject("id", UUID.class),
                kinds.find(row.getString("kind")).orElseThrow(),
                row.getString("path"),
                row.getString("title_zh"),
                row.getString("title_en"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getTimestamp("told_at").toInstant(),
                row.getBoolean("read"));
    }
}
