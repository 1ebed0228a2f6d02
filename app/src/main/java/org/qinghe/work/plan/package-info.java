/**
 * What the county promises: plans of one year or several, their objectives, and how far the figures are on the way there.
 *
 * <p>Owns plans, objectives, measures, requests for a change, and the committee's meetings. Progress is always read from the figures; nobody can report it in per cent.
 */
@NullMarked
package org.qinghe.work.plan;

import org.jspecify.annotations.NullMarked;
