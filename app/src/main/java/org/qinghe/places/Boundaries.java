package org.qinghe.places;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** The shapes of areas, in degrees of WGS-84. */
public interface Boundaries {

    /** Stores polygons or multi-polygons by area code, replacing those that are there, and finds out who borders on whom. */
    void store(Map<String, Geometry> shapes);

    /** A map of the areas directly below one, or of the roots for empty text; none where no shape is known. */
    Optional<AreaMap> mapBelow(String code);

    /** The areas of the same level that share a border with this one. */
    Set<String> neighbours(String code);
}
