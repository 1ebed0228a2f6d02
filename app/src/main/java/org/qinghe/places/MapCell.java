package org.qinghe.places;

/**
 * What a map says of an area.
 *
 * @param title the area's name and its numbers, as a reader hears or hovers it
 * @param shade from 0 for nothing known to 5 for the strongest
 * @param href where a click leads, or empty text
 * @param here whether this is the area the page is about
 */
public record MapCell(String title, int shade, String href, boolean here) {

    /** The name that stands on the map: the title up to its numbers. */
    public String name() {
        return title.split("[：:]", 2)[0];
    }
}
