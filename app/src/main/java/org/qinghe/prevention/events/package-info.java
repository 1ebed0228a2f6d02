/**
 * Campaigns, community events and what is published: planned, held, and how many people they reached by which way of counting.
 *
 * <p>Never knows who came, and never adds up numbers that were counted in different ways without saying so.
 */
@NamedInterface("events")
@NullMarked
package org.qinghe.prevention.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
