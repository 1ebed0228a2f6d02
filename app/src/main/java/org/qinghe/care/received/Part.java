package org.qinghe.care.received;

import java.util.Arrays;
import java.util.Optional;
import org.qinghe.care.entry.Kind;
import org.qinghe.safeguards.DataCategory;

/** The parts of a record that can be handed over, each by itself. In words {@code safeguards.category.<NAME>}. */
public enum Part {
    HEALTH(DataCategory.HEALTH),
    COUNSELLING(DataCategory.COUNSELLING),
    EMPLOYMENT(DataCategory.EMPLOYMENT),
    APPOINTMENTS(DataCategory.APPOINTMENTS);

    private final Kind<Received> kind;

    Part(DataCategory category) {
        this.kind = new Kind<>("RECEIVED_" + name(), category, category.sensitive(), Received.class);
    }

    /** The sort of entry it is kept as where it was received. */
    public Kind<Received> kind() {
        return kind;
    }

    public boolean sensitive() {
        return kind.sensitive();
    }

    /** The part of that name; nothing where there is none. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
