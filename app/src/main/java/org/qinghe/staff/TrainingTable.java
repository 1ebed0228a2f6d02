package org.qinghe.staff;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.database.Like;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrainingTable {

    /** Of a training {@code t}: the viewer's unit holds it, may come to it, or the viewer was put down for it. */
    static final String SEEN = """
            (t.open or t.organiser = :unit
             or exists (select from staff.attendance a where a.training = t.id and a.worker = :me))
            """;

    private static final String FOUND = """
             from staff.training t
            where %s
              and (:pattern = '' or t.title ilike :pattern or t.place ilike :pattern)
              and (:topic = '' or t.topic = :topic)
              and (:past or t.state = 'PLANNED')
            """.formatted(SEEN);

    private final JdbcClient database;

    TrainingTable(JdbcClient database) {
        this.database = database;
    }

    /** Somebody who was put down for a training. */
    record Attendance(UUID worker, boolean attended) {}

    /**
     * What somebody learnt.
     *
     * @param hours of teaching
     * @param trainings how many
     */
    record Learnt(BigDecimal hours, int trainings) {

        static final Learnt NOTHING = new Learnt(BigDecimal.ZERO, 0);
    }

    void add(Training training, UUID by, Instant at) {
        database.sql("""
                        insert into staff.training (id, organiser, title, topic, begins_on, ends_on, hours, place, open,
                            certificate, valid_months, state, made_at, made_by)
                        values (:id, :organiser, :title, :topic, :begins, :ends, :hours, :place, :open,
                            :certificate, :months, :state, :at, :by)
                        """)
                .param("id", training.id())
                .param("organiser", training.organiser())
                .param("title", training.title())
                .param("topic", training.topic().name())
                .param("begins", training.begins())
                .param("ends", training.ends())
                .param("hours", training.hours())
                .param("place", training.place())
                .param("open", training.open())
                .param(
                        "certificate",
                        training.certificate().map(Training.Award::title).orElse(""))
                .param(
                        "months",
                        training.certificate().flatMap(Training.Award::months).orElse(null))
                .param("state", training.state().name())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Whether it was in one of these states. */
    boolean move(UUID id, Training.State to, Training.State... from) {
        return database.sql("update staff.training set state = :to where id = :id and state = any(:from)")
                        .param("id", id)
                        .param("to", to.name())
                        .param("from", names(from))
                        .update()
                == 1;
    }

    Optional<Training> find(UUID id, Viewer viewer) {
        return database.sql("select t.* from staff.training t where t.id = :id and " + SEEN)
                .param("id", id)
                .param("unit", viewer.unit())
                .param("me", viewer.account())
                .query(TrainingTable::training)
                .optional();
    }

    long count(TrainingSearch search, Viewer viewer) {
        return asked("select count(*)", "", search, viewer).query(Long.class).single();
    }

    /** Those to come in their order, after them those that are over, the latest first. */
    List<Training> page(TrainingSearch search, Viewer viewer, Paging paging) {
        return asked("select t.*", """
                         order by t.state <> 'PLANNED', case when t.state = 'PLANNED' then t.begins_on end,
                                  t.begins_on desc, t.id limit :size offset :offset
                        """, search, viewer)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(TrainingTable::training)
                .list();
    }

    private JdbcClient.StatementSpec asked(String selected, String order, TrainingSearch search, Viewer viewer) {
        return database.sql(selected + FOUND + order)
                .param("unit", viewer.unit())
                .param("me", viewer.account())
                .param("pattern", search.words().isEmpty() ? "" : "%" + Like.literally(search.words()) + "%")
                .param("topic", search.topic())
                .param("past", search.past());
    }

    /** Those that begin on one of these days and are to be held. */
    List<Training> beginning(LocalDate from, LocalDate until) {
        return database.sql(
                        "select * from staff.training where state = 'PLANNED' and begins_on between :from and :until")
                .param("from", from)
                .param("until", until)
                .query(TrainingTable::training)
                .list();
    }

    /** Those that somebody attended, the latest first. */
    List<Training> attendedBy(UUID worker) {
        return database.sql("""
                        select t.* from staff.training t join staff.attendance a on a.training = t.id
                        where a.worker = :worker and a.attended order by t.begins_on desc, t.id
                        """)
                .param("worker", worker)
                .query(TrainingTable::training)
                .list();
    }

    /** Of those who attended a training that ended on one of these days. */
    Map<UUID, Learnt> learnt(Collection<UUID> workers, LocalDate from, LocalDate until) {
        Map<UUID, Learnt> learnt = new HashMap<>();
        database.sql("""
                        select a.worker, sum(t.hours) as hours, count(*) as trainings
                        from staff.attendance a join staff.training t on t.id = a.training
                        where a.worker = any(:workers) and a.attended and t.ends_on between :from and :until
                        group by a.worker
                        """)
                .param("workers", workers.toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    learnt.put(
                            row.getObject("worker", UUID.class),
                            new Learnt(row.getBigDecimal("hours"), row.getInt("trainings")));
                });
        return learnt;
    }

    /** Which of these trainings somebody is put down for. */
    Set<UUID> putDown(UUID worker, Collection<Training> trainings) {
        return Set.copyOf(database.sql(
                        "select training from staff.attendance where worker = :worker and training = any(:trainings)")
                .param("worker", worker)
                .param("trainings", trainings.stream().map(Training::id).toArray(UUID[]::new))
                .query((row, index) -> row.getObject("training", UUID.class))
                .list());
    }

    List<Attendance> attendance(UUID training) {
        return database.sql("select worker, attended from staff.attendance where training = :training order by worker")
                .param("training", training)
                .query((row, index) -> new Attendance(row.getObject("worker", UUID.class), row.getBoolean("attended")))
                .list();
    }

    /** Whether they were not yet. */
    boolean putDown(UUID training, UUID worker, UUID by, Instant at) {
        return database.sql("""
                                insert into staff.attendance (training, worker, made_at, made_by)
                                values (:training, :worker, :at, :by) on conflict do nothing
                                """)
                        .param("training", training)
                        .param("worker", worker)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Whether they were put down and did not attend. */
    boolean takeOff(UUID training, UUID worker) {
        return database.sql(
                                "delete from staff.attendance where training = :training and worker = :worker and not attended")
                        .param("training", training)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /** Of those who were put down these attended, and nobody else. */
    void note(UUID training, Collection<UUID> attended) {
        database.sql("update staff.attendance set attended = worker = any(:attended) where training = :training")
                .param("training", training)
                .param("attended", attended.toArray(UUID[]::new))
                .update();
    }

    /** Removes those that ended before a day, with who was put down for them; returns how many. */
    int forget(LocalDate day) {
        database.sql("""
                        delete from staff.attendance a using staff.training t
                        where t.id = a.training and t.ends_on < :day
                        """).param("day", day).update();
        return database.sql("delete from staff.training where ends_on < :day")
                .param("day", day)
                .update();
    }

    private static String[] names(Training.State... states) {
        return Arrays.stream(states).map(Enum::name).toArray(String[]::new);
    }

    private static Training training(ResultSet row, int index) throws SQLException {
        var certificate = row.getString("certificate");
        var months = Optional.ofNullable(row.getObject("valid_months", Integer.class));
        return new Training(
                row.getObject("id", UUID.class),
                row.getObject("organiser", UUID.class),
                row.getString("title"),
                Topic.valueOf(row.getString("topic")),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBigDecimal("hours"),
                row.getString("place"),
                row.getBoolean("open"),
                certificate.isEmpty() ? Optional.empty() : Optional.of(new Training.Award(certificate, months)),
                Training.State.valueOf(row.getString("state")));
    }
}
