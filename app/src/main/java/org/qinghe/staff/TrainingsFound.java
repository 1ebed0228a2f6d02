package org.qinghe.staff;

import java.util.List;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trainings somebody may come to or was put down for; nobody who came. */
@Repository
class TrainingsFound implements SearchSource {

    private final JdbcClient database;

    TrainingsFound(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String message() {
        return "staff.trainings";
    }

    @Override
    public String permission() {
        return StaffAccess.OWN;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        return database.sql(Sought.among("""
                        select t.id::text as id, t.title as zh, '' as en, t.begins_on::text as detail_zh, t.begins_on::text as detail_en,
                               t.place as text, t.begins_on as newest
                        from staff.training t where %s
                        """.formatted(TrainingTable.SEEN)))
                .param("left", sought.left())
                .param("right", sought.right())
                .param("unit", viewer.unit())
                .param("me", viewer.account())
                .query((row, index) -> Hit.of(row, "/staff/trainings/", words))
                .list();
    }
}
