package org.qinghe.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, field by field; each sentence stands beside its field. Immutable. */
public final class FieldErrors {

    private final Map<String, Sentence> byField;

    private FieldErrors(Map<String, Sentence> byField) {
        this.byField = byField;
    }

    /** A message key with what goes into it. */
    public record Sentence(String message, List<Object> arguments) {}

    public static FieldErrors none() {
        return new FieldErrors(Map.of());
    }

    /** These errors and one more; the first error of a field is kept. */
    public FieldErrors with(String field, String message, Object... arguments) {
        var more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, new Sentence(message, List.of(arguments)));
        return new FieldErrors(more);
    }

    /** These errors and those of another part of the page; the first error of a field is kept. */
    public FieldErrors and(FieldErrors others) {
        var all = new LinkedHashMap<>(byField);
        others.byField.forEach(all::putIfAbsent);
        return new FieldErrors(all);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public Optional<Sentence> of(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    public Map<String, Sentence> all() {
        return byField;
    }
}
