package org.qinghe.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a training is about; the names are messages {@code staff.topic.<name>}. */
public enum Topic {
    PREVENTION,
    COUNSELLING,
    CRISIS,
    PRIVACY,
    FIGURES,
    LAW,
    SELF_CARE,
    OTHER;

    static Optional<Topic> of(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }

    public String message() {
        return "staff.topic." + name().toLowerCase(Locale.ROOT);
    }
}
