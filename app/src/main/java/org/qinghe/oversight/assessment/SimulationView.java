package org.qinghe.oversight.assessment;

import java.util.List;

/**
 * A simulation in words.
 *
 * @param year the year whose figures, tasks and findings it rests on
 * @param summary who gains and who loses, in a sentence
 * @param lines a line per unit
 */
public record SimulationView(String year, String summary, List<Line> lines) {

    /**
     * A unit, in words.
     *
     * @param change with its sign, or empty text
     * @param rankBefore the rank, or empty text
     */
    public record Line(
            String unit,
            String before,
            String after,
            String change,
            String rankBefore,
            String rankAfter,
            String gradeBefore,
            String gradeAfter) {

        public boolean otherGrade() {
            return !gradeBefore.equals(gradeAfter);
        }
    }

    public SimulationView {
        lines = List.copyOf(lines);
    }
}
