package org.qinghe.units;

import java.util.List;
import java.util.UUID;

/** The posts of units and who holds them, kept by the same rules as on the unit's page. */
public interface UnitPosts {

    /** The posts of a unit, those who answer for it first. */
    List<Post> of(UUID unit);

    /**
     * Adds or changes a post; a unit has one first responsible person at most.
     *
     * @return whether the first responsibility passed to it from another
     */
    boolean save(Post post);
}
