package org.qinghe.units;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who answers for a unit's work. */
public interface Responsible {

    /** The directly responsible person of each of the units; units that have none, or none with an account, are missing. */
    Map<UUID, Colleagues.Colleague> directly(Collection<UUID> units);
}
