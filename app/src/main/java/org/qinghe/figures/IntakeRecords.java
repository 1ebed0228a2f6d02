package org.qinghe.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinghe.database.Like;
import org.qinghe.figures.IntakeRecord.State;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the book of intakes. */
@Repository
class IntakeRecords {

    /** A running import reports several times a second; one that has been silent for so long is dead. */
    private static final Duration SILENCE = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    IntakeRecords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<IntakeRecord> find(UUID id) {
        return database.sql("select * from figures.intake where id = ?")
                .param(id)
                .query(this::intake)
                .optional();
    }

    /** How many there are, of one account or of all. */
    long count(String search, Optional<UUID> account) {
        return database.sql(
                        "select count(*) from figures.intake where name ilike ? and (?::uuid is null or account = ?)")
                .params(parameters(search, account))
                .query(Long.class)
                .single();
    }

    List<IntakeRecord> newest(String search, Optional<UUID> account, Paging paging) {
        var parameters = parameters(search, account);
        parameters.add(paging.size());
        parameters.add(paging.offset());
        return database.sql("""
                        select * from figures.intake where name ilike ? and (?::uuid is null or account = ?)
                        order by received_at desc, number desc limit ? offset ?
                        """).params(parameters).query(this::intake).list();
    }

    List<ImportProblem> problems(UUID intake, Paging paging) {
        return database.sql("""
                        select * from figures.intake_problem where intake = ? order by place limit ? offset ?
                        """)
                .params(intake, paging.size(), paging.offset())
                .query((row, index) -> new ImportProblem(
                        row.getInt("line"),
                        row.getString("heading"),
                        row.getString("cell"),
                        ImportProblem.Kind.valueOf(row.getString("kind")),
                        List.of(texts(row.getArray("details")))))
                .list();
    }

    long listedProblems(UUID intake) {
        return database.sql("select count(*) from figures.intake_problem where intake = ?")
                .param(intake)
                .query(Long.class)
                .single();
    }

    Optional<byte[]> workbook(UUID intake) {
        return database.sql("select content from figures.intake_workbook where intake = ?")
                .param(intake)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    private IntakeRecord intake(ResultSet row, int index) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var seen = row.getObject("seen_at", OffsetDateTime.class).toInstant();
        return new IntakeRecord(
                row.getObject("id", UUID.class),
                FigureIntake.Origin.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                Optional.ofNullable(row.getString("sha256")),
                state == State.RUNNING && seen.plus(SILENCE).isBefore(clock.instant()) ? State.BROKEN : state,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("bytes"),
                row.getInt("percent"),
                new FigureImport.Counts(
                        row.getLong("rows"),
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getInt("new_areas"),
                        row.getInt("new_indicators")),
                row.getLong("problems"),
                Optional.ofNullable(row.getObject("same_as", UUID.class)));
    }

    private static List<@Nullable Object> parameters(String search, Optional<UUID> account) {
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(like(search));
        parameters.add(account.orElse(null));
        parameters.add(account.orElse(null));
        return parameters;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static String like(String search) {
        return "%" + Like.literally(search) + "%";
    }
}
