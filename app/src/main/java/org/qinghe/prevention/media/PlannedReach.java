package org.qinghe.prevention.media;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.prevention.events.Reach;

/**
 * What is planned for something in the media.
 *
 * @param people how many are to be reached
 * @param method how that will be counted
 * @param cost what it is to cost, in yuan
 * @param text the text that is to go out, if any
 * @param title its title, or empty text
 * @param approved whether that text is approved now; true where there is none
 */
public record PlannedReach(
        int people, Reach.Method method, BigDecimal cost, Optional<UUID> text, String title, boolean approved) {}
