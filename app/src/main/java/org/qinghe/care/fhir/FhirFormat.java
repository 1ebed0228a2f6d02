package org.qinghe.care.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;

/** The two ways of writing a resource down. */
enum FhirFormat {
    JSON("json"),
    XML("xml");

    private final String ending;

    FhirFormat(String ending) {
        this.ending = ending;
    }

    MediaType type() {
        return new MediaType("application", "fhir+" + ending, StandardCharsets.UTF_8);
    }

    /**
     * What an answer is written in: JSON, unless XML is preferred.
     *
     * @param asked the parameter {@code _format}, or empty text
     * @param accepted the header {@code Accept}, or empty text
     */
    static FhirFormat wanted(String asked, String accepted) {
        if (!asked.isEmpty()) {
            return asked.contains(XML.ending) ? XML : JSON;
        }
        return weight(accepted, XML) > weight(accepted, JSON) ? XML : JSON;
    }

    /** What a resource that was sent is written in. */
    static FhirFormat sent(String contentType) {
        return contentType.contains(XML.ending) ? XML : JSON;
    }

    private static double weight(String accepted, FhirFormat format) {
        return types(accepted).stream()
                .filter(each -> each.getSubtype().contains(format.ending))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    private static List<MediaType> types(String accepted) {
        try {
            return MimeTypeUtils.parseMimeTypes(accepted).stream()
                    .map(MediaType::new)
                    .toList();
        } catch (InvalidMimeTypeException nonsense) {
            return List.of();
        }
    }
}
