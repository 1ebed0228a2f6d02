package org.qinghe.cooperation.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.qinghe.web.PrivateTelephone;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that one side has to say about a plan, so that its newest letter is enough and none before it is missed.
 *
 * @param format {@link #FORMAT}
 * @param to the public key of the side it is meant for
 * @param from what the writer is called, for whoever reads the file
 * @param number higher than that of every letter before
 * @param proposal what the writer proposed last, word for word as {@link WrittenTerms}
 * @param accepted the digest of the other side's version that the writer accepted last
 * @param declined what the writer declined last
 * @param states how the writer's own tasks stand
 */
record Letter(
        String format,
        String to,
        String from,
        UUID plan,
        long number,
        Instant made,
        @Nullable String proposal,
        @Nullable String accepted,
        @Nullable Declined declined,
        List<State> states,
        @Nullable End ended) {

    static final String FORMAT = "qinghe-joint-plan/1";

    /** Higher than any clock can bring it, and far enough from the end that a writer can go on counting. */
    private static final long HIGHEST_NUMBER = 1L << 62;

    private static final JsonMapper JSON = JsonMapper.shared();

    Letter {
        Stream.of(format, to, from, plan, made).forEach(Objects::requireNonNull);
        states = List.copyOf(states);
    }

    record Declined(String digest, String reason) {
        Declined {
            Stream.of(digest, reason).forEach(Objects::requireNonNull);
        }
    }

    /** @param since the day the task came to stand so */
    record State(UUID task, TaskTold state, LocalDate since) {
        State {
            Stream.of(task, state, since).forEach(Objects::requireNonNull);
        }
    }

    record End(Instant at, String why) {
        End {
            Stream.of(at, why).forEach(Objects::requireNonNull);
        }
    }

    /** Nothing where it is no letter of this format, or more than a letter can be. */
    static Optional<Letter> read(byte[] content) {
        try {
            return Optional.ofNullable(JSON.readValue(content, Letter.class)).filter(Letter::isOne);
        } catch (JacksonException | NullPointerException none) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /** What it says, whenever it is written: two that say the same have the same. */
    String digest() {
        return DigestUtils.sha256Hex(
                new Letter(format, to, from, plan, 0, Instant.EPOCH, proposal, accepted, declined, states, ended)
                        .bytes());
    }

    /** Whether somebody's own telephone stands in what it says beside the proposal. */
    boolean namesSomebody() {
        return Stream.concat(
                        Stream.ofNullable(declined).map(Declined::reason),
                        Stream.ofNullable(ended).map(End::why))
                .anyMatch(PrivateTelephone::isIn);
    }

    private boolean isOne() {
        return FORMAT.equals(format)
                && number > 0
                && number < HIGHEST_NUMBER
                && !made.isBefore(Instant.EPOCH)
                && states.size() <= TermsRules.MOST_TASKS
                && states.stream().allMatch(each -> TermsRules.isYear(each.since()))
                && states.stream().map(State::task).distinct().count() == states.size()
                && (declined == null || TermsRules.isText(declined.reason(), TermsRules.LONGEST_REASON))
                && (ended == null || TermsRules.isText(ended.why(), TermsRules.LONGEST_REASON));
    }
}
