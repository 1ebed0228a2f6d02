package org.qinghe.notices;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PreferencesCarriedOver implements PastPreferences {

    private final Preferences preferences;
    private final AuditTrail trail;

    PreferencesCarriedOver(Preferences preferences, AuditTrail trail) {
        this.preferences = preferences;
        this.trail = trail;
    }

    @Override
    @Transactional
    public void carryOver(UUID account, String email, LocalTime quietFrom, LocalTime quietUntil, LocalTime digestAt) {
        var pace = new Pace(new QuietHours(quietFrom, quietUntil), digestAt, DayOfWeek.MONDAY);
        preferences.keep(new Preference(account, email, false, pace, Map.of()));
        trail.record("notices.settingsKept", "account/" + account);
    }
}
