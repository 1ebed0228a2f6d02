package org.qinghe.files;

import java.util.List;
import org.qinghe.web.FieldErrors;

/**
 * Why a file is not taken.
 *
 * @param message the key of a sentence
 * @param arguments what goes into it
 */
public record FileRefused(String message, List<Object> arguments) {

    static final String TWICE = "files.refused.twice";

    private static final String SCAN = "files.refused.scan.";

    public static FileRefused of(String message, Object... arguments) {
        return new FileRefused(message, List.of(arguments));
    }

    static FileRefused byScan(VirusScan.Verdict verdict, String name) {
        return of(SCAN + verdict, name);
    }

    /** The same, beside the field the file was chosen in. */
    public FieldErrors beside(String field) {
        return FieldErrors.none().with(field, message, arguments.toArray());
    }

    /** Whether the very same content is there already. */
    public boolean twice() {
        return message.equals(TWICE);
    }

    /** Whether a virus was found, or could not be ruled out. */
    public boolean byScan() {
        return message.startsWith(SCAN);
    }
}
