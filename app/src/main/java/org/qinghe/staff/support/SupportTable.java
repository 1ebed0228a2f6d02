package org.qinghe.staff.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Paging;
import org.springframework.stereotype.Repository;

/** Statements at the desk. None says whose rows are meant: the database chooses them. */
@Repository
class SupportTable {

    private static final String REQUESTS = """
            select r.*, staff_support.may_hear(r.contact, r.writer) as heard,
                   r.state = 'OPEN' and staff_support.account() <> coalesce(
                       (select a.author from staff_support.answer a where a.request = r.id order by a.number desc limit 1),
                       r.writer) as turn
            from staff_support.request r
            """;

    private final SupportDesk desk;

    SupportTable(SupportDesk desk) {
        this.desk = desk;
    }

    /** Those who agreed to be contacts and may hear the viewer. */
    List<UUID> contacts() {
        return desk.ofTheViewer(database -> database.sql("""
                        select account from staff_support.contact where account <> staff_support.account()
                        """).query(UUID.class).list());
    }

    boolean offers() {
        return desk.ofTheViewer(
                database -> database.sql("""
                        select exists (select from staff_support.contact where account = staff_support.account())
                        """).query(Boolean.class).single());
    }

    /** Whether the viewer could be a contact: not where they are first responsible for a unit. */
    boolean mayOffer() {
        return desk.ofTheViewer(database -> database.sql("select staff_support.may_hear(staff_support.account(), null)")
                .query(Boolean.class)
                .single());
    }

    void offer() {
        desk.ofTheViewer(database -> database.sql("""
                        insert into staff_support.contact (account) values (staff_support.account()) on conflict do nothing
                        """).update());
    }

    void stopOffering() {
        desk.ofTheViewer(
                database -> database.sql("delete from staff_support.contact where account = staff_support.account()")
                        .update());
    }

    void add(UUID id, UUID contact, LocalDate on, byte[] words) {
        desk.ofTheViewer(
                database -> database.sql("""
                        insert into staff_support.request (id, writer, contact, written_on, words)
                        values (?, staff_support.account(), ?, ?, ?)
                        """).params(id, contact, on, words).update());
    }

    Optional<SupportRequest> find(UUID id) {
        return desk.ofTheViewer(database -> database.sql(REQUESTS + "where r.id = ?")
                .param(id)
                .query(SupportTable::request)
                .optional());
    }

    long count(RequestList list) {
        return desk.ofTheViewer(
                database -> database.sql("select count(*) from staff_support.request r where " + list.condition())
                        .query(Long.class)
                        .single());
    }

    /** What is open and waits for the viewer first, then the newest. */
    List<SupportRequest> page(RequestList list, Paging paging) {
        return desk.ofTheViewer(database -> database.sql(REQUESTS + "where " + list.condition()
                        + " order by r.state desc, turn desc, r.written_on desc, r.id limit ? offset ?")
                .params(paging.size(), paging.offset())
                .query(SupportTable::request)
                .list());
    }

    /** How many wait for a word of the viewer. */
    long waiting() {
        return desk.ofTheViewer(database -> database.sql("select count(*) from (" + REQUESTS + "where "
                        + RequestList.WRITTEN.condition() + " or " + RequestList.RECEIVED.condition()
                        + ") mine where turn")
                .query(Long.class)
                .single());
    }

    List<Answer> answers(UUID request) {
        return desk.ofTheViewer(database -> database.sql(
                        "select * from staff_support.answer where request = ? order by number")
                .param(request)
                .query((row, index) -> new Answer(
                        row.getObject("id", UUID.class),
                        row.getObject("author", UUID.class),
                        row.getObject("written_on", LocalDate.class),
                        row.getBytes("words")))
                .list());
    }

    void answer(UUID request, UUID id, LocalDate on, byte[] words) {
        desk.ofTheViewer(
                database -> database.sql("""
                        insert into staff_support.answer (id, request, author, written_on, words)
                        values (?, ?, staff_support.account(), ?, ?)
                        """).params(id, request, on, words).update());
    }

    /** Whether there was an open one that is the viewer's. */
    boolean close(UUID id, LocalDate on) {
        return desk.ofTheViewer(database -> database.sql(
                                "update staff_support.request set state = 'CLOSED', closed_on = ? where id = ? and state = 'OPEN'")
                        .params(on, id)
                        .update())
                == 1;
    }

    void remove(UUID id) {
        desk.ofTheViewer(database -> database.sql("delete from staff_support.request where id = ?")
                .param(id)
                .update());
    }

    List<UUID> closedBy(LocalDate day) {
        return desk.ofNobody(database -> database.sql("select * from staff_support.closed_by(?)")
                .param(day)
                .query(UUID.class)
                .list());
    }

    void eraseClosed(UUID id, LocalDate day) {
        desk.ofNobody(database -> database.sql("select staff_support.erase_closed(?, ?)")
                .params(id, day)
                .query((row, index) -> true)
                .single());
    }

    private static SupportRequest request(ResultSet row, int index) throws SQLException {
        return new SupportRequest(
                row.getObject("id", UUID.class),
                row.getObject("writer", UUID.class),
                row.getObject("contact", UUID.class),
                row.getString("state").equals("OPEN"),
                row.getObject("written_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                row.getBoolean("heard"),
                row.getBoolean("turn"),
                row.getBytes("words"));
    }
}
