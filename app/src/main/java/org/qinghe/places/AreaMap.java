package org.qinghe.places;

import java.util.List;

/**
 * A map ready to be drawn.
 *
 * @param width in drawing units
 * @param height in drawing units
 * @param shapes the areas, in code order
 */
public record AreaMap(int width, int height, List<Shape> shapes) {

    /**
     * One area.
     *
     * @param code its code
     * @param path its outline as SVG path data
     * @param x where a name stands that lies inside, in drawing units from the left
     * @param y the same from the top
     */
    public record Shape(String code, String path, int x, int y) {}
}
