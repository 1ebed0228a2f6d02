package org.qinghe.safeguards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.safeguards.ActivityVersion.Hand;
import org.qinghe.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of processing activities; the database keeps what was proposed and approved as it was. */
@Repository
class ActivityVersions {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT = """
            select registered.code, version.*, encode(sha256(convert_to(content::text, 'UTF8')), 'hex') as fingerprint
            from safeguards.processing_version version
            join safeguards.processing_activity registered on registered.id = version.activity
            """;

    private static final String FOUND = """
            where version.version = (select max(later.version) from safeguards.processing_version later
                    where later.activity = version.activity)
              and (:words = '' or code ilike '%' || :words || '%' or content ->> 'nameZh' ilike '%' || :words || '%'
                   or content ->> 'nameEn' ilike '%' || :words || '%' or content ->> 'agency' ilike '%' || :words || '%')
              and (:state = '' or exists (select from safeguards.processing_version any_version
                    where any_version.activity = version.activity and any_version.state = :state))
            """;

    private final JdbcClient database;

    ActivityVersions(JdbcClient database) {
        this.database = database;
    }

    boolean known(String code) {
        return database.sql("select exists (select from safeguards.processing_activity where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /** Every version of an activity, newest first; nothing where there is no such activity. */
    List<ActivityVersion> of(UUID activity) {
        return database.sql(SELECT + "where activity = ? order by version desc")
                .param(activity)
                .query(ActivityVersions::version)
                .list();
    }

    ActivityVersion newest(UUID activity) {
        return of(activity).stream().findFirst().orElseThrow(() -> new NoSuchElementException("activity " + activity));
    }

    /** The newest version; nobody else changes the activity until the end of this transaction. */
    ActivityVersion locked(UUID activity) {
        database.sql("select id from safeguards.processing_activity where id = ? for update")
                .param(activity)
                .query(UUID.class)
                .optional();
        return newest(activity);
    }

    Optional<ActivityVersion> inForce(UUID activity) {
        return database.sql(SELECT + "where activity = ? and state = 'APPROVED'")
                .param(activity)
                .query(ActivityVersions::version)
                .optional();
    }

    /** Which version of each activity is in force, where one is. */
    Map<UUID, Integer> inForce() {
        var inForce = new HashMap<UUID, Integer>();
        database.sql("select activity, version from safeguards.processing_version where state = 'APPROVED'")
                .query(row -> {
                    inForce.put(row.getObject("activity", UUID.class), row.getInt("version"));
                });
        return inForce;
    }

    /** What the public is told of: per activity the version in force or, where there is none, the one ended last. */
    List<ActivityVersion> published() {
        return database.sql(SELECT + """
                        where state in ('APPROVED', 'ENDED') and version.version =
                            (select max(later.version) from safeguards.processing_version later
                             where later.activity = version.activity and later.state in ('APPROVED', 'ENDED'))
                        order by state, code
                        """).query(ActivityVersions::version).list();
    }

    long count(ActivitySearch search) {
        return sought("select count(*) from (" + SELECT + FOUND + ") found", search)
                .query(Long.class)
                .single();
    }

    /** The newest version of each activity sought, by code. */
    List<ActivityVersion> page(ActivitySearch search, Paging paging) {
        return sought(SELECT + FOUND + " order by code limit :size offset :offset", search)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(ActivityVersions::version)
                .list();
    }

    private JdbcClient.StatementSpec sought(String sql, ActivitySearch search) {
        return database.sql(sql).param("words", search.words()).param("state", search.state());
    }

    /** What waits for a second person, oldest first. */
    List<ActivityVersion> proposed() {
        return database.sql(SELECT + "where state = 'PROPOSED' order by proposed_at")
                .query(ActivityVersions::version)
                .list();
    }

    void begin(UUID activity, String code, Hand hand) {
        database.sql("insert into safeguards.processing_activity (id, code, made_at) values (?, ?, ?)")
                .params(activity, code, at(hand))
                .update();
    }

    void insert(UUID activity, int version, ActivityContent content, Hand hand) {
        written("""
                insert into safeguards.processing_version (activity, version, state, purposes, valid_until, content,
                    written_by, written_name, written_at)
                values (:activity, :version, 'DRAFT', :purposes, :until, cast(:content as jsonb), :account, :name, :at)
                """, activity, version, content, hand);
    }

    void rewrite(ActivityVersion draft, ActivityContent content, Hand hand) {
        written("""
                update safeguards.processing_version
                set state = 'DRAFT', purposes = :purposes, valid_until = :until, content = cast(:content as jsonb),
                    written_by = :account, written_name = :name, written_at = :at
                where activity = :activity and version = :version
                """, draft.activity(), draft.version(), content, hand);
    }

    private void written(String sql, UUID activity, int version, ActivityContent content, Hand hand) {
        database.sql(sql)
                .param("activity", activity)
                .param("version", version)
                .param("purposes", content.purposes().stream().map(Enum::name).toArray(String[]::new))
                .param("until", content.validUntil().orElse(null), Types.DATE)
                .param("content", JSON.writeValueAsString(content))
                .param("account", hand.account())
                .param("name", hand.name())
                .param("at", at(hand))
                .update();
    }

    void propose(ActivityVersion draft, Hand hand) {
        step(
                "state = 'PROPOSED', proposed_by = :account, proposed_name = :name, proposed_at = :at, decided_by = null,"
                        + " decided_name = '', decided_at = null, reason = :reason",
                draft,
                "",
                hand);
    }

    void approve(ActivityVersion proposal, Hand hand) {
        step(
                "state = 'APPROVED', decided_by = :account, decided_name = :name, decided_at = :at, reason = :reason",
                proposal,
                "",
                hand);
    }

    void giveBack(ActivityVersion proposal, String reason, Hand hand) {
        step(
                "state = 'RETURNED', decided_by = :account, decided_name = :name, decided_at = :at, reason = :reason",
                proposal,
                reason,
                hand);
    }

    void end(ActivityVersion inForce, String reason, Hand hand) {
        step(
                "state = 'ENDED', ended_by = :account, ended_name = :name, ended_at = :at, end_reason = :reason",
                inForce,
                reason,
                hand);
    }

    private void step(String changes, ActivityVersion version, String reason, Hand hand) {
        database.sql("update safeguards.processing_version set " + changes
                        + " where activity = :activity and version = :version")
                .param("activity", version.activity())
                .param("version", version.version())
                .param("account", hand.account())
                .param("name", hand.name())
                .param("at", at(hand))
                .param("reason", reason)
                .update();
    }

    void replace(ActivityVersion inForce) {
        database.sql("update safeguards.processing_version set state = 'REPLACED' where activity = ? and version = ?")
                .params(inForce.activity(), inForce.version())
                .update();
    }

    void discard(ActivityVersion draft) {
        database.sql("delete from safeguards.processing_version where activity = ? and version = ?")
                .params(draft.activity(), draft.version())
                .update();
        database.sql("""
                        delete from safeguards.processing_activity
                        where id = ? and not exists (select from safeguards.processing_version where activity = id)
                        """).param(draft.activity()).update();
    }

    static ActivityVersion version(ResultSet row, int index) throws SQLException {
        return new ActivityVersion(
                row.getObject("activity", UUID.class),
                row.getString("code"),
                row.getInt("version"),
                ActivityState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("content"), ActivityContent.class),
                row.getString("fingerprint"),
                hand(row, "written").orElseThrow(),
                hand(row, "proposed"),
                hand(row, "decided"),
                row.getString("reason"),
                hand(row, "ended"),
                row.getString("end_reason"));
    }

    private static Optional<Hand> hand(ResultSet row, String what) throws SQLException {
        var account = row.getObject(what + "_by", UUID.class);
        return account == null
                ? Optional.empty()
                : Optional.of(new Hand(
                        account,
                        row.getString(what + "_name"),
                        row.getObject(what + "_at", OffsetDateTime.class).toInstant()));
    }

    private static OffsetDateTime at(Hand hand) {
        return OffsetDateTime.ofInstant(hand.at(), ZoneOffset.UTC);
    }
}
