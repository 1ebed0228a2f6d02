package org.qinghe.oversight.documents;

import java.util.Arrays;
import java.util.Optional;

/** The sorts of documents, in words {@code documents.kind.<NAME>}. */
public enum DocumentKind {
    MONTHLY_BULLETIN,
    QUARTERLY_REPORT,
    ANNUAL_REPORT,
    MEETING_MINUTES,
    RECTIFICATION_LETTER,
    ASSESSMENT_RESULT;

    public String message() {
        return "documents.kind." + name();
    }

    /** The sentence at the head, in red, with the issuer in it. */
    public String head() {
        return this == MEETING_MINUTES ? "documents.head.minutes" : "documents.head";
    }

    static Optional<DocumentKind> at(String typed) {
        return Arrays.stream(values()).filter(each -> each.name().equals(typed)).findFirst();
    }
}
