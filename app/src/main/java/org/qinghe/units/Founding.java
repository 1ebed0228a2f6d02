package org.qinghe.units;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qinghe.access.StandardRole;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the county, its office and the first administrator, once. */
@Component
class Founding {

    static final String OFFICE = "office";

    private final JdbcClient database;
    private final Places places;
    private final Units units;
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final AuditTrail trail;

    Founding(
            JdbcClient database,
            Places places,
            Units units,
            Accounts accounts,
            PasswordEncoder passwords,
            AuditTrail trail) {
        this.database = database;
        this.places = places;
        this.units = units;
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
    }

    /** Does so and returns true; returns false where somebody was quicker. */
    @Transactional
    boolean found(FirstRunForm form) {
        database.sql("lock table units.account in share row exclusive mode").update();
        if (!accounts.none()) {
            return false;
        }
        places.save(List.of(new Area(
                form.areaCode(),
                AreaLevel.COUNTY,
                form.areaName(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
        var office = units.save(OFFICE, form.unitName(), "", Unit.Kind.COUNTY_OFFICE, Places.EVERYWHERE);
        var account = accounts.add(
                office.id(), form.signInName(), form.name(), String.valueOf(passwords.encode(form.fresh())), false);
        accounts.give(account, List.of(StandardRole.SYSTEM_ADMINISTRATOR.name(), StandardRole.COUNTY_OFFICE.name()));
        trail.record("units.founded", "account/" + account, Map.of("area", form.areaCode(), "unit", OFFICE));
        return true;
    }
}
