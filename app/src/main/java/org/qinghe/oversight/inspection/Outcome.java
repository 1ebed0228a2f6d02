package org.qinghe.oversight.inspection;

/** How a step went. */
sealed interface Outcome {

    record Taken() implements Outcome {}

    /** It was not taken; the message says why. */
    record Refused(String message) implements Outcome {}
}
