package org.qinghe.cooperation;

/** A file is not taken over, and nothing of it is. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Outcome outcome;

    Refusal(Outcome outcome) {
        super(outcome.message() + " " + outcome.detail(), null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
