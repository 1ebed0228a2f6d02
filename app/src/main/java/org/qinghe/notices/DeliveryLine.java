package org.qinghe.notices;

/**
 * A message that leaves, as the administration sees it: to whom and how it went, and nothing of what it says.
 *
 * @param delivery the message
 * @param to the name of the person or of the group, or empty text where they are gone
 */
public record DeliveryLine(Delivery delivery, String to) {}
