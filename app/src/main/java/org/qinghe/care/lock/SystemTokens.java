package org.qinghe.care.lock;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qinghe.database.CareConnections;
import org.qinghe.safeguards.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens of care systems. The database compares hashes and shows none; nobody's record is shown by it. */
@Component
public final class SystemTokens {

    private final JdbcClient database;

    SystemTokens(CareConnections connections) {
        this.database = JdbcClient.create(connections.source());
    }

    /** What became of a system's wish for a token. */
    public sealed interface Answer {

        /** It has one for five minutes, for these scopes. */
        record Given(Purpose purpose, List<String> scopes) implements Answer {}

        /** There is no such system, or the secret is wrong. */
        record Wrong(boolean known) implements Answer {}

        /** The grant is not approved, over or ended. */
        record Over() implements Answer {}

        /** Too many wrong secrets a moment ago. */
        record Paused() implements Answer {}

        /** Nothing of what it asks is granted to it. */
        record NoScope() implements Answer {}
    }

    /**
     * Gives out a token where the secret is the system's.
     *
     * @param scopes what it asks of its grant, such as {@code Patient.rs} or {@code *.rs}; all of it where there are none
     */
    public Answer issue(UUID system, byte[] secretHash, byte[] tokenHash, Collection<String> scopes) {
        return database.sql("select state, purpose, scopes from care.issue_token(?, ?, ?, ?)")
                .params(system, secretHash, tokenHash, scopes.toArray(String[]::new))
                .query(SystemTokens::answer)
                .single();
    }

    /** Whose token that is, while it lasts and the grant does. */
    public Optional<CareSystem> holder(byte[] tokenHash) {
        return database.sql("select id, unit, name, purpose, scopes from care.token_holder(?)")
                .param(tokenHash)
                .query((row, number) -> new CareSystem(
                        row.getObject("id", UUID.class),
                        row.getObject("unit", UUID.class),
                        row.getString("name"),
                        Purpose.valueOf(row.getString("purpose")),
                        Set.copyOf(texts(row.getArray("scopes")))))
                .optional();
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return switch (row.getString("state")) {
            case "GIVEN" -> new Answer.Given(Purpose.valueOf(row.getString("purpose")), texts(row.getArray("scopes")));
            case "WRONG" -> new Answer.Wrong(true);
            case "UNKNOWN" -> new Answer.Wrong(false);
            case "PAUSED" -> new Answer.Paused();
            case "NO_SCOPE" -> new Answer.NoScope();
            default -> new Answer.Over();
        };
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
