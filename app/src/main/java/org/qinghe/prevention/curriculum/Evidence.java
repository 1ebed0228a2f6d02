package org.qinghe.prevention.curriculum;

import java.util.Locale;

/**
 * What UNODC and WHO, <i>International Standards on Drug Use Prevention</i>, second updated edition (Vienna, 2018), found about a kind
 * of intervention or a way of teaching; the names are messages {@code prevention.evidence.<name>}.
 */
public enum Evidence {
    /** Linked with positive outcomes in good studies. */
    WORKS,
    /** Linked with no outcome, or nobody could show one. */
    UNPROVEN,
    /** Linked with no or negative outcomes. */
    HARMFUL;

    public String message() {
        return "prevention.evidence." + name().toLowerCase(Locale.ROOT);
    }

    /** How the mark looks; its words say the same. */
    public String look() {
        return switch (this) {
            case WORKS -> "qh-state-done";
            case UNPROVEN -> "";
            case HARMFUL -> "qh-state-late";
        };
    }
}
