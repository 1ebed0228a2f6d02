package org.qinghe.prevention.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VolunteerTrainingTable {

    private static final String TRAINING = """
            select t.*, (select count(*) from prevention.volunteer_trained a where a.training = t.id) as attended
              from prevention.volunteer_training t
            """;

    private final JdbcClient database;

    VolunteerTrainingTable(JdbcClient database) {
        this.database = database;
    }

    void add(VolunteerTraining training, UUID by, Instant at) {
        database.sql("""
                        insert into prevention.volunteer_training (id, unit, topic, day, hours, made_at, made_by)
                        values (:id, :unit, :topic, :day, :hours, :at, :by)
                        """)
                .param("id", training.id())
                .param("unit", training.unit())
                .param("topic", training.topic())
                .param("day", training.day())
                .param("hours", training.hours())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Optional<VolunteerTraining> find(UUID id, UUID unit) {
        return database.sql(TRAINING + " where t.id = :id and t.unit = :unit")
                .param("id", id)
                .param("unit", unit)
                .query(VolunteerTrainingTable::training)
                .optional();
    }

    long count(UUID unit) {
        return database.sql("select count(*) from prevention.volunteer_training where unit = ?")
                .param(unit)
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<VolunteerTraining> page(UUID unit, Paging paging) {
        return database.sql(TRAINING + " where t.unit = :unit order by t.day desc, t.id limit :size offset :offset")
                .param("unit", unit)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(VolunteerTrainingTable::training)
                .list();
    }

    /** What a volunteer attended, the latest first. */
    List<VolunteerTraining> of(UUID volunteer) {
        return database.sql(TRAINING + """
                         where t.id in (select a.training from prevention.volunteer_trained a where a.volunteer = ?)
                         order by t.day desc, t.id limit 100
                        """)
                .param(volunteer)
                .query(VolunteerTrainingTable::training)
                .list();
    }

    Set<UUID> attended(UUID training) {
        return Set.copyOf(database.sql(
                        "select volunteer from prevention.volunteer_trained where training = ? and volunteer is not null")
                .param(training)
                .query((row, index) -> row.getObject("volunteer", UUID.class))
                .list());
    }

    /** Of those who are kept, these and no others were there. */
    void attend(UUID training, UUID unit, Collection<UUID> volunteers) {
        database.sql("delete from prevention.volunteer_trained where training = ? and volunteer is not null")
                .param(training)
                .update();
        database.sql("""
                        insert into prevention.volunteer_trained (id, training, volunteer)
                        select gen_random_uuid(), :training, v.id from prevention.volunteer v
                        where v.id = any(:volunteers) and v.unit = :unit
                        """)
                .param("training", training)
                .param("unit", unit)
                .param("volunteers", volunteers.toArray(UUID[]::new))
                .update();
    }

    private static VolunteerTraining training(ResultSet row, int index) throws SQLException {
        return new VolunteerTraining(
                row.getObject("id", UUID.class),
                row.getObject("unit", UUID.class),
                row.getString("topic"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("hours"),
                row.getInt("attended"));
    }
}
