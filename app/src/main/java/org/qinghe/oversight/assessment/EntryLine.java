package org.qinghe.oversight.assessment;

/**
 * An entry in words.
 *
 * @param id its place on the page
 * @param unit the unit's name
 * @param what what it is of
 * @param day when it was
 * @param reading what was read
 * @param evidence where it can be looked up
 * @param by who entered it and when
 * @param counts whether it is the newest of its unit, datum and day
 */
public record EntryLine(
        String id, String unit, String what, String day, String reading, String evidence, String by, boolean counts) {}
