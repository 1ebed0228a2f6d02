package org.qinghe.figures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the book of intakes, as its page shows it.
 *
 * @param id its id
 * @param kind by which way it came
 * @param name the report or the file
 * @param reason why, in the sender's words, or empty text
 * @param account who sent it; nobody where the system did
 * @param sha256 of the file, once it was read
 * @param state how it stands
 * @param at when it came
 * @param bytes the file's size
 * @param percent how much of a running import is done, of 100
 * @param problems how many places have to be mended
 * @param sameAs the earlier intake of the same file
 */
public record IntakeRecord(
        UUID id,
        FigureIntake.Origin.Kind kind,
        String name,
        String reason,
        Optional<UUID> account,
        Optional<String> sha256,
        State state,
        Instant at,
        long bytes,
        int percent,
        FigureImport.Counts counts,
        long problems,
        Optional<UUID> sameAs) {

    /** How an intake stands. */
    public enum State {
        RUNNING,
        CHECKED,
        ACCEPTED,
        KNOWN,
        REFUSED,
        BROKEN
    }

    /** Whether it is still under way. */
    public boolean running() {
        return state == State.RUNNING;
    }
}
