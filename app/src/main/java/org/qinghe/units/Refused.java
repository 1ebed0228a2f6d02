package org.qinghe.units;

import java.util.List;

/** Something that may not be done; the message says why, in the reader's language. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Object> arguments;

    /**
     * The refusal.
     *
     * @param message the key of the sentence
     * @param arguments what goes into it
     */
    Refused(String message, Object... arguments) {
        super(message);
        this.arguments = List.of(arguments);
    }

    String message() {
        return String.valueOf(getMessage());
    }

    List<Object> arguments() {
        return arguments;
    }
}
