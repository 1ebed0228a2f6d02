package org.qinghe.prevention.curriculum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a lesson is taught. The {@linkplain Evidence Standards} link interactive methods, a structured series of sessions and trained
 * facilitators, peers included, with positive outcomes; lecturing, information alone, arousing fear and testimonials of people who
 * used drugs with none or negative ones. The names are messages {@code prevention.teaching.<name>}.
 */
public enum Teaching {
    INTERACTIVE(Evidence.WORKS),
    SERIES(Evidence.WORKS),
    PEER_LED(Evidence.WORKS),
    LECTURE(Evidence.UNPROVEN),
    ONE_OFF_TALK(Evidence.UNPROVEN),
    SCARE(Evidence.HARMFUL),
    TESTIMONIAL(Evidence.HARMFUL);

    private final Evidence evidence;

    Teaching(Evidence evidence) {
        this.evidence = evidence;
    }

    static Optional<Teaching> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Those that work. */
    public static List<Teaching> working() {
        return Arrays.stream(values())
                .filter(each -> each.evidence == Evidence.WORKS)
                .toList();
    }

    public Evidence evidence() {
        return evidence;
    }

    public String message() {
        return "prevention.teaching." + name().toLowerCase(Locale.ROOT);
    }
}
