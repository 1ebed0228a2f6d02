package org.qinghe.prevention.teaching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which role somebody teaches, without a name; the names are messages {@code prevention.teacher.<name>}. */
public enum Teacher {
    HEAD_TEACHER,
    SUBJECT_TEACHER,
    COUNSELLOR,
    RULE_OF_LAW_VICE_HEAD,
    TRAINED_PEER,
    FROM_OUTSIDE;

    static Optional<Teacher> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    public String message() {
        return "prevention.teacher." + name().toLowerCase(Locale.ROOT);
    }
}
