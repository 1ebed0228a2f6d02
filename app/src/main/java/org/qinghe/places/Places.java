package org.qinghe.places;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The areas, by code and by hierarchy. Lists are in code order. Empty text stands above every root. */
public interface Places {

    /** Stands for the whole installation where a code is asked for: every area lies within it. */
    String EVERYWHERE = "";

    Optional<Area> find(String code);

    /** Those of the codes that are known, by code. */
    Map<String, Area> findAll(Collection<String> codes);

    /** The area itself and everything below it. */
    List<Area> within(String code);

    /** The area itself and everything it lies in. */
    List<Area> above(String code);

    /** The areas directly below. */
    List<Area> children(String code);

    /** The areas directly below each of the codes; those that have none are missing. */
    Map<String, List<Area>> childrenOf(Collection<String> codes);

    /** The areas that lie in no other. */
    List<Area> roots();

    /** The codes of those areas that lie in no other which are among these areas or around them. */
    Set<String> rootsOf(Collection<String> codes);

    /** The areas of a level within an area, the area itself included. */
    List<Area> within(String code, AreaLevel level);

    /** Whether the first area is the second or lies in it. */
    boolean liesWithin(String code, String ancestor);

    /**
     * Adds the areas that are new and updates those that are not; parents may stand anywhere in the list.
     *
     * @throws IllegalArgumentException where an area would come to lie in itself; nothing is stored then
     */
    void save(Collection<Area> areas);
}
