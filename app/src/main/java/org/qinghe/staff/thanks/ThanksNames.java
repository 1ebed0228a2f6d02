package org.qinghe.staff.thanks;

import java.util.Map;
import java.util.UUID;

/**
 * What the workers and units of some thanks are called.
 *
 * @param people the names of workers, by account
 * @param units the names of units, by id
 */
public record ThanksNames(Map<UUID, String> people, Map<UUID, String> units) {

    public String person(UUID account) {
        return people.getOrDefault(account, "");
    }

    public String unit(UUID unit) {
        return units.getOrDefault(unit, "");
    }

    /** The worker, or the team. */
    public String whom(Thanks thanks) {
        return thanks.worker().map(this::person).orElse(thanks.team());
    }
}
