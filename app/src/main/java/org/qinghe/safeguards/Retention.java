package org.qinghe.safeguards;

import java.util.Map;

/** How long personal data may be kept after a person's record was closed, as the register says. */
public interface Retention {

    /**
     * The months of each category in the approved activities, or those that were ended last; where two activities say
     * different things of one category, the longer. A category that no activity names is not in it.
     */
    Map<DataCategory, Integer> months();
}
