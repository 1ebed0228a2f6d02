package org.qinghe.cooperation.plans;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one side proposed.
 *
 * @param digest what both sides call it: SHA-256 of it as it was written
 * @param number higher than that of every version its writer knew
 * @param by who proposed it
 * @param made when it was written
 * @param content as it was written
 * @param answer what the other side said to it
 */
public record Version(
        String digest, int number, Side by, Instant made, Terms terms, String content, Optional<Answer> answer) {

    /**
     * The last word comes first: the highest number, and of two with the same number the one that was written earlier. Both sides
     * reckon it from what is signed, so they find the same.
     */
    static final Comparator<Version> LAST_FIRST = Comparator.comparingInt(Version::number)
            .reversed()
            .thenComparing(Version::made)
            .thenComparing(Version::digest);

    /** @param reason why it was declined, or empty text */
    public record Answer(boolean accepted, String reason, Instant at) {}

    boolean accepted() {
        return answer.filter(Answer::accepted).isPresent();
    }
}
