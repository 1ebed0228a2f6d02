package org.qinghe.care.erasure;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.care.lock.Room;
import org.qinghe.care.people.Consent;
import org.qinghe.safeguards.ErasureWords;
import org.springframework.stereotype.Component;

/** A person's request to be forgotten: by their own door, or noted down by their worker. It is a proposal at once. */
@Component
public class ErasureRequests {

    private final ErasureWords words;

    ErasureRequests(ErasureWords words) {
        this.words = words;
    }

    /** Notes the request; where there is one already, nothing changes. */
    public void ask(Room room, UUID person, Consent.Way way) {
        room.sql("""
                        insert into care.erasure_request (client, way, account) values (:person, :way, :account)
                        on conflict do nothing
                        """)
                .param("person", person)
                .param("way", way.name())
                .param("account", room.account().orElse(null), Types.OTHER)
                .update();
        words.asked(room.sql("select id from care.erasure_proposal where client = ? and basis = 'REQUEST'")
                .param(person)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list());
    }

    /** Takes the request back, as long as nothing was erased. */
    public void withdraw(Room room, UUID person) {
        room.sql("delete from care.erasure_request where client = ?")
                .param(person)
                .update();
    }

    /** How the request stands, where there is one. */
    public Optional<RequestStanding> standing(Room room, UUID person) {
        return room.sql("""
                        select proposal.reference, asked_at, approved_by is not null as approved,
                               care.held(proposal.id) as held
                        from care.erasure_request
                        join care.erasure_proposal proposal on proposal.client = erasure_request.client
                        where erasure_request.client = ? and basis = 'REQUEST'
                        """)
                .param(person)
                .query((row, number) -> new RequestStanding(
                        row.getString("reference"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("approved"),
                        row.getBoolean("held")))
                .optional();
    }
}
