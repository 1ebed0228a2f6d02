package org.qinghe.database;

import java.time.Duration;

/** What all pools of connections have in common. */
final class Connections {

    /** After a rush they are given back soon: a server has 40 of them for everything that speaks to it. */
    static final Duration LEFT_IDLE = Duration.ofMinutes(1);

    private Connections() {}
}
