package org.qinghe.units;

/**
 * Which accounts are asked for.
 *
 * @param words a part of a name, a sign-in name or a unit's name; empty text is all
 * @param role the code of a role, or empty text
 * @param standing the name of a standing, or empty text
 */
public record AccountSearch(String words, String role, String standing) {}
