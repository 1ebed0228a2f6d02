package org.qinghe.staff.pulse;

import java.util.List;

/**
 * What a group answered, before it is protected.
 *
 * @param answers how many of the group answered the survey, whichever questions they left open
 * @param spreads one per question, in order
 */
record Filled(long answers, List<Spread> spreads) {}
