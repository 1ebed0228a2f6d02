package org.qinghe.oversight.assessment;

/**
 * A scheme in the list, by its newest version.
 *
 * @param path its page
 * @param title what it is called
 * @param units the sort of units it is for, in words
 * @param state where it stands, in words
 * @param criteria how many it has
 */
public record SchemeLine(String path, String title, String units, String state, int criteria) {}
