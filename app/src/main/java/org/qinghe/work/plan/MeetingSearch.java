package org.qinghe.work.plan;

import java.util.List;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings somebody reads the minutes of, by what they are called and what was on the agenda. */
@Repository
class MeetingSearch implements SearchSource {

    private final JdbcClient database;
    private final Meetings meetings;

    MeetingSearch(JdbcClient database, Meetings meetings) {
        this.database = database;
        this.meetings = meetings;
    }

    @Override
    public String message() {
        return "work.meetings";
    }

    @Override
    public String permission() {
        return PlanAccess.READ;
    }

    @Override
    public List<Hit> find(Sought sought, Viewer viewer, Words words) {
        var read = meetings.readBy(viewer).stream().map(ListedMeeting::id).toArray(UUID[]::new);
        return database.sql(Sought.among("""
                        select m.id::text as id, m.title_zh as zh, m.title_en as en, m.day::text as detail_zh, m.day::text as detail_en,
                               coalesce((select string_agg(i.title_zh || ' ' || i.title_en || ' ' || i.decision, ' ')
                                         from work.meeting_item i where i.meeting = m.id), '') as text,
                               m.day as newest
                        from work.meeting m where m.id = any(:read)
                        """))
                .param("left", sought.left())
                .param("right", sought.right())
                .param("read", read)
                .query((row, index) -> Hit.of(row, "/meetings/", words))
                .list();
    }
}
