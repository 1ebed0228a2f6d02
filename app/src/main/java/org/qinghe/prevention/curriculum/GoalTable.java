package org.qinghe.prevention.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.qinghe.prevention.SchoolStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The goals; they come with the program. */
@Repository
class GoalTable {

    private final JdbcClient database;

    GoalTable(JdbcClient database) {
        this.database = database;
    }

    List<Goal> of(SchoolStage stage) {
        return database.sql("select * from prevention.goal where stage = :stage order by number")
                .param("stage", stage.name())
                .query(GoalTable::goal)
                .list();
    }

    List<Goal> all() {
        return database.sql("select * from prevention.goal order by number")
                .query(GoalTable::goal)
                .list();
    }

    private static Goal goal(ResultSet row, int index) throws SQLException {
        return new Goal(
                row.getString("code"),
                SchoolStage.valueOf(row.getString("stage")),
                row.getString("text_zh"),
                row.getString("text_en"),
                Approach.valueOf(row.getString("approach")));
    }
}
