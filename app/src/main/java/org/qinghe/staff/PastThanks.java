package org.qinghe.staff;

import java.util.UUID;

/**
 * Thanks that are carried over: the same steps by the same rules as on the pages, by whoever is signed in. The audit trail says
 * when it was carried over.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastThanks {

    /** Proposes thanks to a worker; returns their id. */
    UUID toWorker(UUID unit, UUID worker, String reason);

    /** Proposes to commend a team of a unit; returns the id. */
    UUID toTeam(UUID unit, String team, String reason);

    /** Agrees to what somebody else proposed. */
    void agree(UUID thanks);

    /** Lets everybody see it, as the one it is for. */
    void publish(UUID thanks);
}
