/**
 * Interrupted time series with control areas: what the counts of some areas did after a response began, beside what their own
 * past and the areas without it make likely.
 *
 * <p>Owns the studies and the figures each rests on. Says how uncertain it is and how often such a difference arises where nothing
 * was done. Never names a cause.
 */
@NullMarked
@NamedInterface("effect")
package org.qinghe.oversight.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
