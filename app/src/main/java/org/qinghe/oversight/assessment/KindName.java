package org.qinghe.oversight.assessment;

import java.util.Arrays;
import java.util.Optional;

/** The eight kinds of criterion, as forms name them. */
public enum KindName {
    COUNTS,
    TIERS,
    DEDUCTIONS,
    BONUS,
    AUDIT,
    SURVEY,
    VETO,
    AIM;

    static KindName of(Kind kind) {
        return switch (kind) {
            case Kind.Counts _ -> COUNTS;
            case Kind.Tiers _ -> TIERS;
            case Kind.Deductions _ -> DEDUCTIONS;
            case Kind.Bonus _ -> BONUS;
            case Kind.Audit _ -> AUDIT;
            case Kind.Survey _ -> SURVEY;
            case Kind.Veto _ -> VETO;
            case Kind.Aim _ -> AIM;
        };
    }

    static Optional<KindName> read(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether several things are counted, each with its points. */
    public boolean counting() {
        return this == COUNTS || this == DEDUCTIONS || this == BONUS;
    }

    /** Whether it is part of the scheme's total. */
    public boolean weighted() {
        return this != BONUS && this != VETO;
    }

    public String message() {
        return "assessment.kind." + name();
    }
}
