package org.qinghe.field;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qinghe.web.FieldAnswer;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Words;

/**
 * What a phone is told of one record, in its reader's language.
 *
 * @param came {@code KEPT}, {@code BEFORE}, {@code REFUSED} or {@code CONFLICT}; only the first two may be forgotten
 * @param errors by blank, where it was refused
 * @param why what it is in conflict with, or empty text
 * @param path where that can be seen, or empty text
 * @param there what is known of that
 * @param instead what to send otherwise to take the place of that
 */
public record Told(
        UUID key,
        String came,
        Map<String, String> errors,
        String why,
        String path,
        List<FieldAnswer.Line> there,
        Map<String, String> instead) {

    static Told of(UUID key, FieldAnswer answer, Words words) {
        return switch (answer) {
            case FieldAnswer.Kept() -> new Told(key, "KEPT", Map.of(), "", "", List.of(), Map.of());
            case FieldAnswer.KeptBefore() -> new Told(key, "BEFORE", Map.of(), "", "", List.of(), Map.of());
            case FieldAnswer.Refused(var errors) ->
                new Told(key, "REFUSED", sentences(errors, words), "", "", List.of(), Map.of());
            case FieldAnswer.Conflict(var why, var path, var there, var instead) ->
                new Told(key, "CONFLICT", Map.of(), why, path, there, instead);
        };
    }

    private static Map<String, String> sentences(FieldErrors errors, Words words) {
        return errors.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> words.t(
                                each.getValue().message(),
                                each.getValue().arguments().toArray())));
    }
}
