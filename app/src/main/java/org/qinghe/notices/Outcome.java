package org.qinghe.notices;

import java.time.Instant;

/** What became of an attempt to send. */
sealed interface Outcome {

    /** The other side took it. */
    record Sent() implements Outcome {}

    /**
     * The other side did not take it, or could not be reached.
     *
     * @param error the key of a sentence
     * @param detail what the other side answered, or empty text
     * @param forGood whether another attempt would end the same
     */
    record Failed(String error, String detail, boolean forGood) implements Outcome {}

    /** There was nothing left to say, or nobody to say it to. */
    record Dropped() implements Outcome {}

    /** It falls into quiet hours. */
    record Quiet(Instant until) implements Outcome {}
}
