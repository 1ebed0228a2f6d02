package org.qinghe.livelihood;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.web.Choices;
import org.qinghe.web.Words;

/**
 * Something offered to anyone in an area.
 *
 * @param title what it is called; Chinese, and English where there is any
 * @param what what it is, and for whom
 * @param provider the employer, school or office that offers it
 * @param apply where to ask for it
 * @param unit the unit that posted it
 * @param area the code of the area it is open in, and everything below
 * @param places how many can have it; nothing where there is no limit
 * @param firstDay from when
 * @param lastDay until when
 * @param decision who published or returned it, and when; nothing while it waits
 * @param answer why it was returned, or empty text
 */
public record Offer(
        UUID id,
        Kind kind,
        Text title,
        Text what,
        String provider,
        String apply,
        UUID unit,
        String area,
        Optional<Integer> places,
        LocalDate firstDay,
        LocalDate lastDay,
        State state,
        Step proposal,
        Optional<Step> decision,
        String answer) {

    /** Sorts of offer; the names are messages {@code livelihood.kind.<name>}. */
    public enum Kind {
        JOB,
        TRAINING,
        START_UP,
        ASSISTANCE,
        /** For people who go away to work: their rights, and how to get help elsewhere. */
        AWAY;

        public static Optional<Kind> of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        /** For a drop-down; the message stands first, for none of them. */
        public static Map<String, String> choices(String none, Words words) {
            return Choices.after(words.t(none), Arrays.asList(values()), Enum::name, kind -> words.t(kind.message()));
        }

        public String message() {
            return "livelihood.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come; the names are messages {@code livelihood.state.<name>}. */
    public enum State {
        PROPOSED,
        PUBLISHED,
        RETURNED,
        ENDED;

        public String message() {
            return "livelihood.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param english empty text where there is none */
    public record Text(String chinese, String english) {}

    /** Who did something to it, and when. */
    public record Step(UUID by, Instant at) {}

    public String path() {
        return LivelihoodAccess.OFFERS + "/" + id;
    }

    /** Whether anybody could ever ask for it; of what was changed since, that holds again once it is published again. */
    boolean published() {
        return state == State.PUBLISHED || state == State.ENDED && decision.isPresent() && answer.isEmpty();
    }

    public boolean open(LocalDate today) {
        return state == State.PUBLISHED && !today.isBefore(firstDay) && !today.isAfter(lastDay);
    }

    /** The key of how it stands: published offers that have run out say so. */
    public String standing(LocalDate today) {
        return state == State.PUBLISHED && lastDay.isBefore(today)
                ? "livelihood.state.over"
                : state == State.PUBLISHED && today.isBefore(firstDay) ? "livelihood.state.soon" : state.message();
    }

    /** Whoever proposed it cannot be the second person. */
    boolean couldBeDecidedBy(UUID account) {
        return state == State.PROPOSED && !proposal.by().equals(account);
    }
}
