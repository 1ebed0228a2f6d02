package org.qinghe.units;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.qinghe.safeguards.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a role lets people do; it counts at once for whoever holds it. */
@Component
class RoleKeeping {

    private final RoleBook roles;
    private final Keyring keys;
    private final AuditTrail trail;

    RoleKeeping(RoleBook roles, Keyring keys, AuditTrail trail) {
        this.roles = roles;
        this.keys = keys;
        this.trail = trail;
    }

    /**
     * Adds the role or changes it.
     *
     * @throws Refused where enforcement would come to care or to the audit trail, or nobody could open accounts any more
     */
    @Transactional
    public void save(String code, String nameZh, String nameEn, boolean care, Collection<String> permissions) {
        if ((care || roles.closedToEnforcement(permissions)) && roles.heldByEnforcement(code)) {
            throw new Refused("units.refused.roleHeldByEnforcement");
        }
        roles.save(code, nameZh, nameEn, care);
        roles.permit(code, permissions);
        keys.mustStillHaveAHolder();
        trail.record(
                "units.roleSaved",
                "role/" + code,
                Map.of("care", String.valueOf(care), "permissions", String.join(" ", new TreeSet<>(permissions))));
    }
}
