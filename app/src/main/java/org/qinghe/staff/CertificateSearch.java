package org.qinghe.staff;

import java.util.Map;
import org.qinghe.web.TypedText;

/**
 * What somebody looks for among their unit's certificates.
 *
 * @param words part of a title or an issuer, or empty text
 * @param ending whether only those that end soon or ended and were not renewed
 */
public record CertificateSearch(String words, boolean ending) {

    static CertificateSearch of(Map<String, String> typed) {
        return new CertificateSearch(
                TypedText.of(typed, "words"), typed.getOrDefault("ending", "").equals("true"));
    }
}
