package org.qinghe.cooperation.plans;

import java.util.Map;
import java.util.UUID;
import org.qinghe.cooperation.Agreement;

/**
 * What we propose.
 *
 * @param agreement under which agreement, and so to whom
 * @param units which of our units is to do which of our tasks; the other side is told what the unit is called
 */
record Proposal(Agreement agreement, Terms terms, Map<UUID, UUID> units) {

    Proposal {
        units = Map.copyOf(units);
    }
}
