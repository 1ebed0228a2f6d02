package org.qinghe.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CertificateTable {

    /** Of a certificate {@code c}: it ends by a day, and its holder has no later one of the same title. */
    private static final String ENDING = """
            c.valid_until <= :until
            and not exists (select from staff.certificate later
                            where later.holder = c.holder and later.title = c.title
                              and (later.valid_until is null or later.valid_until > c.valid_until))
            """;

    private final JdbcClient database;

    CertificateTable(JdbcClient database) {
        this.database = database;
    }

    /** Nothing happens where its holder has one of the same training. */
    void add(Certificate certificate, Optional<UUID> training, UUID by, Instant at) {
        database.sql("""
                        insert into staff.certificate (id, holder, title, issuer, issued_on, valid_until, training, made_at,
                            made_by)
                        values (:id, :holder, :title, :issuer, :issued, :until, :training, :at, :by)
                        on conflict (training, holder) do nothing
                        """)
                .param("training", training.orElse(null))
                .param("id", certificate.id())
                .param("holder", certificate.holder())
                .param("title", certificate.title())
                .param("issuer", certificate.issuer())
                .param("issued", certificate.issuedOn())
                .param("until", certificate.validUntil().orElse(null))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Whether there was one of one of these holders. */
    boolean remove(UUID id, Collection<UUID> holders) {
        return database.sql("delete from staff.certificate where id = :id and holder = any(:holders)")
                        .param("id", id)
                        .param("holders", holders.toArray(UUID[]::new))
                        .update()
                == 1;
    }

    /** Takes back those of a training whose holders are none of these. */
    void takeBack(UUID training, Collection<UUID> attended) {
        database.sql("delete from staff.certificate where training = :training and not holder = any(:attended)")
                .param("training", training)
                .param("attended", attended.toArray(UUID[]::new))
                .update();
    }

    /** Those that end first stand first. */
    List<Certificate> of(UUID holder) {
        return database.sql(
                        "select c.* from staff.certificate c where holder = :holder order by valid_until, title, id")
                .param("holder", holder)
                .query(CertificateTable::certificate)
                .list();
    }

    long count(Collection<UUID> holders, CertificateSearch search, LocalDate today) {
        return asked("select count(*)", "", holders, search, today)
                .query(Long.class)
                .single();
    }

    /** Those that end first stand first. */
    List<Certificate> page(Collection<UUID> holders, CertificateSearch search, LocalDate today, Paging paging) {
        return asked("select c.*", "order by valid_until, title, id limit :size offset :offset", holders, search, today)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(CertificateTable::certificate)
                .list();
    }

    private JdbcClient.StatementSpec asked(
            String selected, String order, Collection<UUID> holders, CertificateSearch search, LocalDate today) {
        return database.sql(selected + """
                         from staff.certificate c
                        where holder = any(:holders)
                          and (:words = '' or strpos(lower(title || ' ' || issuer), lower(:words)) > 0)
                          and (not :ending or
                        """ + ENDING + ") " + order)
                .param("holders", holders.toArray(UUID[]::new))
                .param("words", search.words())
                .param("ending", search.ending())
                .param("until", today.plusDays(Certificate.SOON));
    }

    /** Those whose last day is one of these and that were not renewed. */
    List<Certificate> ending(LocalDate from, LocalDate until) {
        return database.sql("select c.* from staff.certificate c where valid_until >= :from and " + ENDING)
                .param("from", from)
                .param("until", until)
                .query(CertificateTable::certificate)
                .list();
    }

    /** How many each of them has that hold on a day; whoever has none is missing. */
    Map<UUID, Integer> holding(Collection<UUID> holders, LocalDate day) {
        return numbers("(c.valid_until is null or c.valid_until >= :day)", holders, day);
    }

    /** How many of each of them end soon or have ended and were not renewed; whoever has none is missing. */
    Map<UUID, Integer> ending(Collection<UUID> holders, LocalDate today) {
        return numbers(ENDING.replace(":until", ":day"), holders, today.plusDays(Certificate.SOON));
    }

    private Map<UUID, Integer> numbers(String condition, Collection<UUID> holders, LocalDate day) {
        Map<UUID, Integer> numbers = new HashMap<>();
        database.sql("select holder, count(*) as number from staff.certificate c where holder = any(:holders) and "
                        + condition + " group by holder")
                .param("holders", holders.toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    numbers.put(row.getObject("holder", UUID.class), row.getInt("number"));
                });
        return numbers;
    }

    /** Lets those stand by themselves whose training ended before a day. */
    void letGo(LocalDate day) {
        database.sql("""
                        update staff.certificate c set training = null from staff.training t
                        where t.id = c.training and t.ends_on < :day
                        """).param("day", day).update();
    }

    /** Removes those that ended before a day; returns how many. */
    int forget(LocalDate day) {
        return database.sql("delete from staff.certificate where valid_until < :day")
                .param("day", day)
                .update();
    }

    private static Certificate certificate(ResultSet row, int index) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getObject("holder", UUID.class),
                row.getString("title"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
    }
}
