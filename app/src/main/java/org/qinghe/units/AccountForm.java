package org.qinghe.units;

import java.util.Set;
import org.qinghe.web.FieldErrors;

/**
 * An account as it was filled in.
 *
 * @param unit the unit's id as text
 * @param email the address by which an organisation's own sign-in names the person, or empty text
 * @param roles the codes of the roles that were ticked
 */
public record AccountForm(String signInName, String name, String unit, String email, Set<String> roles) {

    public AccountForm {
        signInName = signInName.strip();
        name = name.strip();
        email = email.strip();
        roles = Set.copyOf(roles);
    }

    static AccountForm empty() {
        return new AccountForm("", "", "", "", Set.of());
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (!SignInNames.fits(signInName)) {
            errors = errors.with("signInName", "units.signInName.wrong");
        }
        if (name.isEmpty()) {
            errors = errors.with("name", "units.required");
        }
        if (unit.isEmpty()) {
            errors = errors.with("unit", "units.account.unit.none");
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            errors = errors.with("email", "units.account.email.wrong");
        }
        return roles.isEmpty() ? errors.with("roles", "units.account.roles.none") : errors;
    }
}
