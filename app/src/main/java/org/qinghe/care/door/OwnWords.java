package org.qinghe.care.door;

import org.qinghe.web.FieldErrors;

/** The sentences of a form that workers fill in for a person, said to the person: {@code care.own.<rest>} for {@code care.<rest>}. */
final class OwnWords {

    private OwnWords() {}

    static FieldErrors of(FieldErrors forWorkers) {
        var own = FieldErrors.none();
        for (var each : forWorkers.all().entrySet()) {
            own = own.with(
                    each.getKey(),
                    each.getValue().message().replaceFirst("^care\\.", "care.own."),
                    each.getValue().arguments().toArray());
        }
        return own;
    }
}
