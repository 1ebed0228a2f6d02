package org.qinghe.units;

import java.util.Set;
import org.qinghe.web.FieldErrors;

/**
 * A role as it was filled in.
 *
 * @param permissions the codes of the permissions that were ticked
 */
public record RoleForm(String code, String nameZh, String nameEn, boolean care, Set<String> permissions) {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    public RoleForm {
        code = code.strip();
        nameZh = nameZh.strip();
        nameEn = nameEn.strip();
        permissions = Set.copyOf(permissions);
    }

    static RoleForm of(Role role) {
        return new RoleForm(role.code(), role.nameZh(), role.nameEn(), role.care(), role.permissions());
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (!code.matches(CODE)) {
            errors = errors.with("code", "units.role.code.wrong");
        }
        if (nameZh.isEmpty()) {
            errors = errors.with("nameZh", "units.required");
        }
        return nameEn.isEmpty() ? errors.with("nameEn", "units.required") : errors;
    }
}
