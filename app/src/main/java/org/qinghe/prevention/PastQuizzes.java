package org.qinghe.prevention;

import java.util.List;
import java.util.UUID;

/**
 * Questions, and quizzes that classes answered on paper, carried over by the same checks as on the pages; what those would refuse
 * throws an {@link IllegalStateException}.
 */
public interface PastQuizzes {

    /**
     * Adds a question to a lesson.
     *
     * @param right which choice is right, from 1
     */
    void question(UUID lesson, String text, List<String> choices, int right);

    /**
     * Counts what a class of the running school year answered before and after.
     *
     * @param grade such as {@code JUNIOR-1}
     * @param pupils the size of the class
     * @param before the choices of each pupil by question, from 1; 0 is left open
     */
    void answered(
            UUID school,
            UUID lesson,
            String grade,
            String classLabel,
            int pupils,
            List<List<Integer>> before,
            List<List<Integer>> after);
}
