package org.qinghe.safeguards.release;

/**
 * Which tables are looked for.
 *
 * @param indicator its code; any where empty
 * @param state the name of a state; any where empty
 */
public record ReleaseSearch(String indicator, String state) {

    static final ReleaseSearch LET_GO = new ReleaseSearch("", Release.State.LET_GO.name());
    static final ReleaseSearch WAITING = new ReleaseSearch("", Release.State.PREPARED.name());
}
