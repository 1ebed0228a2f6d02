package org.qinghe.web;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How many wrong codes are answered properly: so many from one network and so many altogether. Right ones are never counted and
 * never refused, so nobody can keep a person out by guessing. No address is kept: each falls into one of a thousand counts, by a
 * number that is drawn anew at every start.
 */
public final class Guesses {

    private static final int COUNTS = 1024;
    private static final int AT_ONCE = 10;
    private static final Duration ONE_EACH = Duration.ofSeconds(10);
    private static final int AT_ONCE_ALTOGETHER = 60;
    private static final Duration ONE_EACH_ALTOGETHER = Duration.ofSeconds(1);

    /** Of an address of the sixth version, who holds one holds all that begin with the same eight bytes. */
    private static final int NETWORK = 8;

    private final int drawn = new SecureRandom().nextInt();
    private final Pace altogether;
    private final Pace[] counts;

    public Guesses(Clock clock) {
        this(new Pace(AT_ONCE_ALTOGETHER, ONE_EACH_ALTOGETHER, clock), AT_ONCE, clock);
    }

    public Guesses(Pace altogether, int atOnce, Clock clock) {
        this.altogether = altogether;
        this.counts = Stream.generate(() -> new Pace(atOnce, ONE_EACH, clock))
                .limit(COUNTS)
                .toArray(Pace[]::new);
    }

    /** Counts one more from there; says whether it is still among those that are answered properly. */
    public synchronized boolean count(String address) {
        var ofNetwork = counts[Math.floorMod(drawn ^ network(address), COUNTS)];
        if (!ofNetwork.allows() || !altogether.allows()) {
            return false;
        }
        ofNetwork.count();
        altogether.count();
        return true;
    }

    /** Whether one more from there would be; nothing is counted. */
    public synchronized boolean allows(String address) {
        return counts[Math.floorMod(drawn ^ network(address), COUNTS)].allows();
    }

    private static int network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.hashCode(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK)));
        } catch (IllegalArgumentException none) {
            return address.hashCode();
        }
    }
}
