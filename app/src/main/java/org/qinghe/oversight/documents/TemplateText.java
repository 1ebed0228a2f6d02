package org.qinghe.oversight.documents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qinghe.web.TypedText;

/**
 * The words of a template; in each, {@code {{name}}} stands for what is put in its place.
 *
 * @param issuer what stands in red at the head and below the text
 * @param number the document number that is proposed
 * @param recipient whom it is for; may be blank
 * @param body one paragraph a line; {@code # } begins a heading, {@code ## } one of the second level; a table or a chart has a line
 *     of its own
 */
public record TemplateText(String issuer, String number, String title, String recipient, String body) {

    static final Set<String> NEEDED = Set.of("issuer", "title", "body");
    static final int LONGEST_LINE = 200;
    static final int LONGEST_BODY = 20_000;

    static TemplateText of(Map<String, String> typed) {
        return new TemplateText(
                TypedText.of(typed, "issuer"),
                TypedText.of(typed, "number"),
                TypedText.of(typed, "title"),
                TypedText.of(typed, "recipient"),
                typed.getOrDefault("body", "").replace("\r\n", "\n").strip());
    }

    /** Its parts by the name of their field. */
    Map<String, String> parts() {
        return Map.of("issuer", issuer, "number", number, "title", title, "recipient", recipient, "body", body);
    }

    List<String> lines() {
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
