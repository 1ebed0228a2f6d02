package org.qinghe.earlywarning.spark;

/** A command line that cannot be followed; the message says what is wrong and what it must be. */
final class InvalidTask extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidTask(String message) {
        super(message);
    }
}
