package org.qinghe.care.handover;

import java.time.Instant;
import java.util.UUID;

/**
 * What another county handed over and nobody has agreed to here yet.
 *
 * @param county what it was called when the letter came
 * @param until when it is erased by itself
 * @param sealed what can be read of it only with its own key
 */
public record Arrival(UUID id, UUID partner, String county, Instant arrivedAt, Instant until, byte[] sealed) {

    /** What is sealed: the bundle as it came. */
    record Content(String bundle) {}
}
