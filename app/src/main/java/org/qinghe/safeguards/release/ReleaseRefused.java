package org.qinghe.safeguards.release;

import java.util.List;

/** A table that is not made or not let go; the message is the key of the sentence that says why. */
public final class ReleaseRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final transient List<Object> arguments;

    /** @param field beside which the sentence stands */
    ReleaseRefused(String field, String message, Object... arguments) {
        super(message);
        this.field = field;
        this.arguments = List.of(arguments);
    }

    String field() {
        return field;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
