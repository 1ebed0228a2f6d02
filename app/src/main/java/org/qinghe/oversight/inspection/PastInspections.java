package org.qinghe.oversight.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Carries over findings and inspections from before: the same steps by the same rules as on the pages, by whoever is signed
 * in, each in the history at the time it was taken. The audit trail says when it was carried over.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}; a time to come, an {@link IllegalArgumentException}.
 */
public interface PastInspections {

    /** Those in use. */
    List<Checklist> checklists();

    /** Plans the inspection, freezes its frame and draws. */
    void draw(Inspection inspection, Instant at);

    /** Orders it to be mended; returns the finding's id. */
    UUID issue(NewFinding found, Instant at);

    /** Hands in a file that shows that it was found, or that it is mended. */
    void show(UUID finding, Shown shown, String fileName, byte[] content, Instant at);

    /** Reports it as mended by the unit of whoever is signed in. */
    void answer(UUID finding, String words, String evidence, Instant at);

    void verify(UUID finding, String words, Instant at);

    void giveBack(UUID finding, String words, LocalDate due, Instant at);

    void close(UUID finding, Instant at);
}
