package org.qinghe.safeguards;

import java.time.LocalDate;
import org.qinghe.safeguards.ActivityContent.Kept;
import org.qinghe.safeguards.ActivityContent.Level;
import org.qinghe.safeguards.ActivityContent.Risk;
import org.qinghe.safeguards.ActivityContent.Statute;
import org.qinghe.web.FieldErrors;

/** What keeps an activity from being proposed or approved, field by field; and what cannot even be kept as a draft. */
final class ActivityGaps {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_RETENTION = 600;

    /** PIPL 56 has the assessment kept three years; we read it as no reason to rely on one that is older. */
    static final int LONGEST_VALIDITY_YEARS = 3;

    private final ActivityContent content;
    private FieldErrors errors = FieldErrors.none();

    private ActivityGaps(ActivityContent content) {
        this.content = content;
    }

    /** Everything still open; nothing where the activity is complete. */
    static FieldErrors of(ActivityContent content, LocalDate today) {
        return new ActivityGaps(content).find(today);
    }

    /** Texts too long to be kept. */
    static FieldErrors tooLong(ActivityContent content) {
        return new ActivityGaps(content).lengths();
    }

    private FieldErrors find(LocalDate today) {
        lengths();
        words("nameZh", content.nameZh());
        words("nameEn", content.nameEn());
        unless(!content.purposes().isEmpty(), "purposes", "safeguards.gap.purposes");
        basis();
        words("agency", content.agency());
        words("contactName", content.contactName());
        words("contactWay", content.contactWay());
        data();
        words("persons", content.persons());
        words("recipients", content.recipients());
        words("storage", content.storage());
        words("measures", content.measures());
        unless(content.noTransferAbroad(), "noTransferAbroad", "safeguards.gap.noTransferAbroad");
        unless(content.noAutomatedDecision(), "noAutomatedDecision", "safeguards.gap.noAutomatedDecision");
        for (var question : ImpactQuestion.values()) {
            words("answer-" + question, content.answer(question));
        }
        risks();
        validity(today);
        return errors;
    }

    private void basis() {
        unless(content.consent() || !content.statutes().isEmpty(), "consent", "safeguards.gap.basis");
        unless(content.consent() || !content.sensitive(), "consent", "safeguards.gap.separateConsent");
        unless(content.statutes().stream().allMatch(ActivityGaps::whole), "statutes", "safeguards.gap.statutes");
    }

    private static boolean whole(Statute statute) {
        return !statute.law().isBlank() && !statute.articles().isEmpty();
    }

    private void data() {
        unless(!content.kept().isEmpty(), "kept", "safeguards.gap.kept");
        for (Kept each : content.kept()) {
            unless(
                    each.months() > 0 && each.months() <= LONGEST_RETENTION,
                    "months-" + each.category(),
                    "safeguards.gap.months",
                    LONGEST_RETENTION);
        }
    }

    private void risks() {
        unless(!content.risks().isEmpty(), "risks", "safeguards.gap.risks");
        for (int row = 0; row < content.risks().size(); row++) {
            var risk = content.risks().get(row);
            unless(!risk.risk().isBlank() && !risk.measure().isBlank(), "risk-" + row, "safeguards.gap.risk");
            unless(risk.remaining() != Level.HIGH, "risk-" + row, "safeguards.gap.remaining");
        }
    }

    private void validity(LocalDate today) {
        var fitting = content.validUntil()
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(LONGEST_VALIDITY_YEARS)))
                .isPresent();
        unless(fitting, "validUntil", "safeguards.gap.validUntil", LONGEST_VALIDITY_YEARS);
    }

    private FieldErrors lengths() {
        atMost(LONGEST_NAME, "nameZh", content.nameZh());
        atMost(LONGEST_NAME, "nameEn", content.nameEn());
        atMost(LONGEST_LINE, "agency", content.agency());
        atMost(LONGEST_LINE, "contactName", content.contactName());
        atMost(LONGEST_LINE, "contactWay", content.contactWay());
        atMost(LONGEST_TEXT, "persons", content.persons());
        atMost(LONGEST_TEXT, "recipients", content.recipients());
        atMost(LONGEST_TEXT, "storage", content.storage());
        atMost(LONGEST_TEXT, "measures", content.measures());
        for (Statute statute : content.statutes()) {
            atMost(LONGEST_LINE, "statutes", statute.law());
            atMost(LONGEST_LINE, "statutes", String.join("", statute.articles()));
        }
        content.answers().forEach((question, answer) -> atMost(LONGEST_TEXT, "answer-" + question, answer));
        for (int row = 0; row < content.risks().size(); row++) {
            Risk risk = content.risks().get(row);
            atMost(LONGEST_TEXT, "risk-" + row, risk.risk() + risk.measure());
        }
        return errors;
    }

    private void words(String field, String text) {
        unless(!text.isBlank(), field, "safeguards.gap.words");
    }

    private void atMost(int longest, String field, String text) {
        unless(text.length() <= longest, field, "safeguards.gap.tooLong", longest);
    }

    private void unless(boolean fine, String field, String message, Object... arguments) {
        if (!fine) {
            errors = errors.with(field, message, arguments);
        }
    }
}
