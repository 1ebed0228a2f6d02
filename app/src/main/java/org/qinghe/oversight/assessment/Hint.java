package org.qinghe.oversight.assessment;

/**
 * Something for a person to look at. Never a verdict: chance and honest work make such patterns too.
 *
 * @param found what was seen
 * @param limit what it does not show
 * @param source where the method is from
 */
public record Hint(Said found, Said limit, Said source) {

    static Hint of(String check, Object... found) {
        return new Hint(
                Said.of("hint." + check, found),
                Said.of("hint." + check + ".limit"),
                Said.of("hint." + check + ".source"));
    }
}
