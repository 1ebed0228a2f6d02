package org.qinghe.units;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who answers for a unit's work. */
public interface Responsible {

    /**
     * The people who answer for a unit, by name.
     *
     * @param first the first responsible person, or empty text
     * @param direct the directly responsible people, or empty text
     */
    record Leaders(String first, String direct) {}

    /** Who answers for each of the units; units where nobody does are missing. */
    Map<UUID, Leaders> leaders(Collection<UUID> units);

    /** The directly responsible person of each of the units; units that have none, or none with an account, are missing. */
    Map<UUID, Colleagues.Colleague> directly(Collection<UUID> units);
}
