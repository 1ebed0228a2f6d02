package org.qinghe.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What a phone sends at once.
 *
 * @param account whose phone it was when the records were typed
 * @param records in the order in which they were typed
 */
public record Sent(UUID account, List<Typed> records) {

    /** More than a phone of ours ever sends in one request. */
    static final int MOST = 50;

    /**
     * One record as it was typed.
     *
     * @param key made on the phone when it was typed; the same whenever it is sent
     * @param form the name of the form
     * @param values by blank
     */
    public record Typed(UUID key, String form, Map<String, String> values) {

        public Typed {
            Objects.requireNonNull(key);
            Objects.requireNonNull(form);
            values = Map.copyOf(values);
        }
    }

    public Sent {
        Objects.requireNonNull(account);
        records = List.copyOf(records);
    }
}
