package org.qinghe.cooperation.plans;

import java.time.Instant;

/**
 * A letter of either side.
 *
 * @param at when ours was written, or theirs taken
 * @param says what was new in it; in words {@code cooperation.letter.says.<word>}
 */
public record ListedLetter(Side side, Instant at, String says) {

    public String key() {
        return "cooperation.letter.says." + says;
    }
}
