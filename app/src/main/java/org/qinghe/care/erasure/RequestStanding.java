package org.qinghe.care.erasure;

import java.time.Instant;

/**
 * How a person's request to be forgotten stands.
 *
 * @param reference for the person to keep: the certificate will carry it
 * @param approved whether a second person has approved it
 * @param held whether it waits for the review of an emergency opening
 */
public record RequestStanding(String reference, Instant askedAt, boolean approved, boolean held) {}
