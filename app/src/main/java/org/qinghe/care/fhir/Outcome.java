package org.qinghe.care.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpStatus;

/** Why a system is refused, in words of the messages {@code care.fhir.refused.*}; nothing of a person is in it. */
final class Outcome extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final IssueType type;
    private final String reason;
    private final String about;

    private Outcome(HttpStatus status, IssueType type, String reason, String about) {
        super(status + " " + reason);
        this.status = status;
        this.type = type;
        this.reason = reason;
        this.about = about;
    }

    /** Not there, not open to this system, or never was: to a system it is the same. */
    static Outcome notFound() {
        return new Outcome(HttpStatus.NOT_FOUND, IssueType.NOTFOUND, "notFound", "");
    }

    static Outcome noToken() {
        return new Outcome(HttpStatus.UNAUTHORIZED, IssueType.LOGIN, "noToken", "");
    }

    static Outcome notCovered(String scope) {
        return new Outcome(HttpStatus.FORBIDDEN, IssueType.FORBIDDEN, "notCovered", scope);
    }

    static Outcome unsupported() {
        return new Outcome(HttpStatus.METHOD_NOT_ALLOWED, IssueType.NOTSUPPORTED, "unsupported", "");
    }

    /**
     * A request that cannot be read.
     *
     * @param about a name of R4, such as a parameter's
     */
    static Outcome wrong(String reason, String about) {
        return new Outcome(HttpStatus.BAD_REQUEST, IssueType.INVALID, reason, named(about));
    }

    /**
     * A resource that can be read and not be taken.
     *
     * @param about the element that is wrong
     */
    static Outcome unfit(String reason, String about) {
        return new Outcome(HttpStatus.UNPROCESSABLE_CONTENT, IssueType.BUSINESSRULE, reason, named(about));
    }

    HttpStatus status() {
        return status;
    }

    IssueType type() {
        return type;
    }

    String message() {
        return "care.fhir.refused." + reason;
    }

    String about() {
        return about;
    }

    /** What came from outside is repeated only as far as it can be a name. */
    private static String named(String about) {
        var name = about.replaceAll("[^A-Za-z0-9_:.=/-]", "");
        return name.substring(0, Math.min(60, name.length()));
    }
}
