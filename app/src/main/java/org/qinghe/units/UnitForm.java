package org.qinghe.units;

import java.util.Arrays;
import org.qinghe.web.FieldErrors;

/**
 * A unit as it was filled in.
 *
 * @param kind the name of a {@link Unit.Kind}
 * @param area the code of an area, or empty text for the whole installation
 */
public record UnitForm(String code, String nameZh, String nameEn, String kind, String area) {

    private static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}";

    public UnitForm {
        code = code.strip();
        nameZh = nameZh.strip();
        nameEn = nameEn.strip();
        area = area.strip();
    }

    static UnitForm empty() {
        return new UnitForm("", "", "", "", "");
    }

    static UnitForm of(Unit unit) {
        return new UnitForm(
                unit.code(), unit.nameZh(), unit.nameEn(), unit.kind().name(), unit.area());
    }

    FieldErrors errors() {
        var errors = FieldErrors.none();
        if (!code.matches(CODE)) {
            errors = errors.with("code", "units.unit.code.wrong");
        }
        if (nameZh.isEmpty()) {
            errors = errors.with("nameZh", "units.required");
        }
        boolean known =
                Arrays.stream(Unit.Kind.values()).anyMatch(each -> each.name().equals(kind));
        return known ? errors : errors.with("kind", "units.unit.kind.none");
    }
}
