package org.qinghe.testing;

import java.time.Duration;

/** How long tests wait for what must come: no machine is so slow, and nobody waits where all is well. */
public final class Patience {

    public static final Duration LIMIT = Duration.ofMinutes(2);

    private Patience() {}
}
