package org.qinghe.safeguards.release;

/**
 * How much was counted in an area, as it is: for {@link Countable} and {@link Protecting} only, and kept nowhere.
 *
 * @param area the area's code
 * @param nameZh its Chinese name
 * @param nameEn its English name, or empty text
 */
public record AreaCount(String area, String nameZh, String nameEn, long count) {}
