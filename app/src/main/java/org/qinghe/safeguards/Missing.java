package org.qinghe.safeguards;

import java.util.List;
import org.qinghe.web.Words;

/**
 * Something that must be done before a purpose is lawful.
 *
 * @param message the key of the sentence
 * @param arguments what goes into it
 */
public record Missing(String message, List<Object> arguments) {

    public Missing {
        arguments = List.copyOf(arguments);
    }

    static Missing of(String message, Object... arguments) {
        return new Missing(message, List.of(arguments));
    }

    /** The sentence in the reader's language. */
    public String in(Words words) {
        return words.t(message, arguments.toArray());
    }
}
