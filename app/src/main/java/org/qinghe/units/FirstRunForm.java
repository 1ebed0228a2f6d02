package org.qinghe.units;

import org.qinghe.web.FieldErrors;

/**
 * What the first administrator fills in.
 *
 * @param code the one-time code from the console
 * @param areaCode the county's six digits after GB/T 2260
 * @param areaName the county's name
 * @param unitName the name of the county office
 * @param name the administrator's name
 * @param signInName what the administrator types at sign-in
 * @param fresh the password
 * @param again the password again
 */
public record FirstRunForm(
        String code,
        String areaCode,
        String areaName,
        String unitName,
        String name,
        String signInName,
        String fresh,
        String again) {

    /** A county or a district: neither a province (ends in 0000) nor a prefecture (ends in 00). */
    private static final String COUNTY = "[1-8]\\d{3}(?!00)\\d{2}";

    public FirstRunForm {
        areaCode = areaCode.strip();
        areaName = areaName.strip();
        unitName = unitName.strip();
        name = name.strip();
        signInName = signInName.strip();
    }

    FieldErrors errors() {
        var errors = PasswordRules.errors(fresh, again, "", signInName);
        if (!areaCode.matches(COUNTY)) {
            errors = errors.with("areaCode", "units.firstRun.areaCode.wrong");
        }
        if (areaName.isEmpty()) {
            errors = errors.with("areaName", "units.required");
        }
        if (unitName.isEmpty()) {
            errors = errors.with("unitName", "units.required");
        }
        if (name.isEmpty()) {
            errors = errors.with("name", "units.required");
        }
        return SignInNames.fits(signInName) ? errors : errors.with("signInName", "units.signInName.wrong");
    }

    static FirstRunForm empty() {
        return new FirstRunForm("", "", "", "", "", "", "", "");
    }
}
