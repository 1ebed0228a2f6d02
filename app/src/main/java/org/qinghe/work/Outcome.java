package org.qinghe.work;

/** How a step went. */
sealed interface Outcome {

    record Taken() implements Outcome {}

    /** It was not taken; the message says why and what to do instead. */
    record Refused(String message) implements Outcome {}
}
