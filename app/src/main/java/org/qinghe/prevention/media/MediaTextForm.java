package org.qinghe.prevention.media;

import java.util.Map;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.TypedText;

/** A text as it was typed. */
public record MediaTextForm(String kind, String title, String body) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 8_000;

    static MediaTextForm of(Map<String, String> typed) {
        return new MediaTextForm(
                TypedText.of(typed, "kind"),
                TypedText.of(typed, "title"),
                TypedText.of(typed, "body").replace("\r\n", "\n"));
    }

    static MediaTextForm of(MediaText text) {
        return new MediaTextForm(text.kind().name(), text.title(), text.body());
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (MediaText.Kind.of(kind).isEmpty()) {
            errors = errors.with("kind", "prevention.event.error.kind");
        }
        errors = words(errors, "title", title, LONGEST_TITLE);
        return words(errors, "body", body, LONGEST_BODY);
    }

    private static FieldErrors words(FieldErrors errors, String field, String text, int longest) {
        if (text.isEmpty()) {
            return errors.with(field, "prevention.event.error.empty");
        }
        return text.length() > longest ? errors.with(field, "prevention.event.error.long", longest) : errors;
    }
}
