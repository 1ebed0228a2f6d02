package org.qinghe.web;

import java.util.Optional;

/**
 * What came of looking at a form: something to keep where there are no errors.
 *
 * @param errors what is wrong, by field
 * @param kept nothing where anything is wrong
 */
public record Checked<T>(FieldErrors errors, Optional<T> kept) {

    public static <T> Checked<T> wrong(FieldErrors errors) {
        return new Checked<>(errors, Optional.empty());
    }

    public static <T> Checked<T> right(T kept) {
        return new Checked<>(FieldErrors.none(), Optional.of(kept));
    }

    /**
     * What is to be kept, where nobody is there to mend a field.
     *
     * @throws IllegalStateException where anything is wrong, with what it is
     */
    public T required() {
        return kept.orElseThrow(() -> new IllegalStateException(errors.all().toString()));
    }
}
