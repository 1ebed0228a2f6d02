package org.qinghe.staff;

import java.util.Map;
import org.qinghe.web.TypedText;

/** The form of a certificate, as it was typed. */
public record CertificateForm(String holder, String title, String issuer, String issuedOn, String validUntil) {

    static CertificateForm of(Map<String, String> typed) {
        return new CertificateForm(
                TypedText.of(typed, "holder"),
                TypedText.of(typed, "title"),
                TypedText.of(typed, "issuer"),
                TypedText.of(typed, "issuedOn"),
                TypedText.of(typed, "validUntil"));
    }
}
