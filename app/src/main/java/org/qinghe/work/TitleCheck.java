package org.qinghe.work;

import org.qinghe.web.FieldErrors;

/** What a title has to be: something, and no longer than fits. */
public final class TitleCheck {

    private static final int LONGEST = 200;

    private TitleCheck() {}

    /** The errors so far, and what is wrong with the title typed into that field. */
    public static FieldErrors of(FieldErrors errors, String field, String title) {
        if (title.isEmpty()) {
            return errors.with(field, "work.error.title");
        }
        return title.length() > LONGEST ? errors.with(field, "work.error.long", LONGEST, title.length()) : errors;
    }
}
