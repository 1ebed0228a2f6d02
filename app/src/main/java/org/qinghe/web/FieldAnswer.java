package org.qinghe.web;

import java.util.List;
import java.util.Map;

/** What became of something that was typed in the field. */
public sealed interface FieldAnswer {

    /** It is kept. */
    record Kept() implements FieldAnswer {}

    /** It had been kept already when it came again. */
    record KeptBefore() implements FieldAnswer {}

    /** It is not kept; each error stands beside its blank. */
    record Refused(FieldErrors errors) implements FieldAnswer {

        public static Refused of(String field, String message, Object... arguments) {
            return new Refused(FieldErrors.none().with(field, message, arguments));
        }
    }

    /**
     * It is not kept, since something else stands there.
     *
     * @param why in the reader's language
     * @param path where what stands there can be seen
     * @param there what stands there, in the reader's language
     * @param instead what to send otherwise to put it in the place of that; none where it cannot be
     */
    record Conflict(String why, String path, List<Line> there, Map<String, String> instead) implements FieldAnswer {}

    /** One thing that is known about it. */
    record Line(String label, String value) {}
}
