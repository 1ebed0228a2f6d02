package org.qinghe.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Carries over responses from before: the same steps by the same rules as on the pages, by whoever is signed in, each in the
 * diary at the time it was taken. The audit trail says when it was carried over.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}; a time to come, an {@link IllegalArgumentException}.
 */
public interface PastWork {

    /** A task that was given to a unit. */
    record Given(UUID id, UUID unit) {}

    /** Starts a response from a template whose due dates count from then; returns its id. */
    UUID start(ResponseOrigin origin, String template, Instant at);

    /** Gives a task of a measure; it may have been due already. Returns its id. */
    UUID give(TaskParent.Kind kind, UUID parent, PlannedTask task, Instant at);

    /** The tasks of a response in order. */
    List<Given> tasks(UUID response);

    void take(UUID task, TaskMove move, String words, Instant at);

    void comment(UUID task, String words, Instant at);

    void handIn(UUID task, String fileName, byte[] content, Instant at);

    void close(UUID response, String result, Instant at);
}
