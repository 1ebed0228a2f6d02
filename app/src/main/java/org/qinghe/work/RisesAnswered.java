package org.qinghe.work;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.qinghe.figures.Period;

/**
 * Says which rise a response answers to, so that what came of it can be judged by the same counts. A module whose origins are
 * rises offers a bean of this.
 */
public interface RisesAnswered {

    /**
     * Counts above what was expected.
     *
     * @param indicator what was counted
     * @param first the first period out of the ordinary
     * @param last the newest one
     */
    record Rise(UUID indicator, Period first, Period last) {}

    /** The kind of origin this bean speaks of, as in {@link ResponseOrigin#kind()}. */
    String originKind();

    /** The rises by the ids of their origins; unknown ones are left out. */
    Map<UUID, Rise> of(Collection<UUID> origins);
}
