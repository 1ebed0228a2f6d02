package org.qinghe.web;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A sentence shown once on the next page, such as "saved".
 *
 * @param message the key of the sentence
 * @param arguments what goes into it
 * @param kind how it is meant
 */
public record Notice(String message, List<String> arguments, Kind kind) implements java.io.Serializable {

    static final String ATTRIBUTE = "notice";

    /** How a notice is meant. */
    public enum Kind {
        DONE,
        REFUSED
    }

    public static void done(RedirectAttributes redirect, String message, Object... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice(message, texts(arguments), Kind.DONE));
    }

    public static void refused(RedirectAttributes redirect, String message, Object... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Notice(message, texts(arguments), Kind.REFUSED));
    }

    private static List<String> texts(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
