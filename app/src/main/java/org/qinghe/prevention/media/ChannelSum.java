package org.qinghe.prevention.media;

import java.math.BigDecimal;
import org.qinghe.prevention.events.CommunityEvent;
import org.qinghe.prevention.events.Reach;

/**
 * What a channel came to, by one way of counting.
 *
 * @param planned how many were to be reached
 * @param reached how many were
 * @param cost what it cost, in yuan
 */
public record ChannelSum(
        CommunityEvent.Kind channel, Reach.Method method, long planned, long reached, BigDecimal cost) {}
