package org.qinghe.care.notes;

import java.util.Map;

/** A sheet as it was filled in: text by field. */
public record Written(Map<String, String> fields) {

    public Written {
        fields = Map.copyOf(fields);
    }

    public String of(Field field) {
        return of(field.name());
    }

    String of(String field) {
        return fields.getOrDefault(field, "");
    }
}
