package org.qinghe.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Surveys among workers that are carried over: the same steps by the same rules as on the pages, by whoever is signed in. The audit
 * trail says when they were carried over, and nothing of the answers.
 *
 * <p>Whatever the pages would refuse throws an {@link IllegalStateException}.
 */
public interface PastPulse {

    /** How many questions the usual survey has. */
    int QUESTIONS = 7;

    /** Writes a survey with the usual questions, by sorts of unit, and opens it; returns its id. */
    UUID open(String titleZh, String titleEn, LocalDate opensOn, LocalDate closesOn);

    /**
     * Counts an answer.
     *
     * @param unit for which the account works
     * @param values one per question, from 1 to 5, and 0 where it is left open
     */
    void answer(UUID survey, UUID account, UUID unit, List<Integer> values);

    void close(UUID survey);
}
