package org.qinghe.safeguards;

import java.util.Arrays;
import java.util.List;
import org.qinghe.web.FieldErrors;

/** The parts of the guided form, in their order; in words {@code safeguards.part.<NAME>}. */
public enum ActivityPart {
    WHAT("nameZh", "nameEn", "purposes"),
    BASIS("consent", "statutes"),
    AGENCY("agency", "contactName", "contactWay"),
    DATA("kept", "months-", "persons", "recipients", "storage", "measures", "noTransferAbroad", "noAutomatedDecision"),
    ASSESSMENT("answer-"),
    RISKS("risks", "risk-"),
    VALIDITY("validUntil");

    private final List<String> fields;

    ActivityPart(String... fields) {
        this.fields = List.of(fields);
    }

    /** How many fields of this part are among those. */
    public long among(FieldErrors gaps) {
        return gaps.all().keySet().stream()
                .filter(field -> fields.stream().anyMatch(field::startsWith))
                .count();
    }

    public String message() {
        return "safeguards.part." + name();
    }

    public static long open(FieldErrors gaps) {
        return Arrays.stream(values()).filter(part -> part.among(gaps) > 0).count();
    }
}
