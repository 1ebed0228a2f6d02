package org.qinghe.units;

import java.util.Locale;
import java.util.Set;
import org.qinghe.web.FieldErrors;

/** What a password must be: long, not the name, not what everybody tries first. Length beats odd characters. */
final class PasswordRules {

    static final int SHORTEST = 10;

    private static final Set<String> TRIED_FIRST = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "password12",
            "password123",
            "qwertyuiop",
            "1q2w3e4r5t",
            "aaaaaaaaaa",
            "1111111111",
            "0000000000",
            "8888888888",
            "6666666666",
            "1qaz2wsx3edc",
            "qinghe12345",
            "qinghe123456");

    private PasswordRules() {}

    static FieldErrors errors(String fresh, String again, String current, String signInName) {
        var lower = fresh.toLowerCase(Locale.ROOT);
        var errors = FieldErrors.none();
        if (fresh.length() < SHORTEST) {
            errors = errors.with("fresh", "units.password.short", SHORTEST);
        }
        if (TRIED_FIRST.contains(lower) || containsName(lower, signInName)) {
            errors = errors.with("fresh", "units.password.guessable");
        }
        if (fresh.equals(current)) {
            errors = errors.with("fresh", "units.password.same");
        }
        return fresh.equals(again) ? errors : errors.with("again", "units.password.differs");
    }

    private static boolean containsName(String lower, String signInName) {
        return !signInName.isEmpty() && lower.contains(signInName.toLowerCase(Locale.ROOT));
    }
}
