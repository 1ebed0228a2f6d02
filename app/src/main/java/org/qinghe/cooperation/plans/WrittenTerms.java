package org.qinghe.cooperation.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version as both sides keep it: written once by whoever proposes it, and kept word for word, so that both reckon the same digest
 * from it.
 *
 * @param by the proposer's public key
 */
record WrittenTerms(
        UUID plan,
        int number,
        String by,
        Instant made,
        String title,
        String purpose,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Task> tasks) {

    private static final JsonMapper JSON = JsonMapper.shared();

    WrittenTerms {
        Stream.of(plan, by, made, title, purpose, firstDay, lastDay).forEach(Objects::requireNonNull);
        tasks = List.copyOf(tasks);
    }

    /** @param proposers whether it is the proposer's own task */
    record Task(UUID id, boolean proposers, String what, String who, LocalDate due) {

        Task {
            Stream.of(id, what, who, due).forEach(Objects::requireNonNull);
        }
    }

    /** As we write it. */
    static String text(UUID plan, int number, String key, Instant made, Terms terms) {
        var tasks = terms.items().stream()
                .map(item -> new Task(item.id(), item.side() == Side.OURS, item.what(), item.who(), item.due()))
                .toList();
        return JSON.writeValueAsString(new WrittenTerms(
                plan, number, key, made, terms.title(), terms.purpose(), terms.firstDay(), terms.lastDay(), tasks));
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException where it is none
     */
    static WrittenTerms read(String text) {
        try {
            return Objects.requireNonNull(JSON.readValue(text, WrittenTerms.class));
        } catch (JacksonException | NullPointerException none) {
            throw new IllegalArgumentException("no version of a plan", none);
        }
    }

    /** What it says to us, where it was proposed by that side. */
    Terms terms(Side proposer) {
        return new Terms(
                title,
                purpose,
                firstDay,
                lastDay,
                tasks.stream()
                        .map(task -> new Terms.Item(
                                task.id(),
                                task.proposers() ? proposer : proposer.other(),
                                task.what(),
                                task.who(),
                                task.due()))
                        .toList());
    }
}
