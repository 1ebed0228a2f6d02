package org.qinghe.prevention.quiz;

import java.util.List;

/**
 * What a class knew.
 *
 * @param before which share of all answers was right before, of one
 * @param after the same after the lesson
 */
record ClassResult(double before, double after) {

    double difference() {
        return after - before;
    }

    /** One class over several lessons. */
    static ClassResult mean(List<ClassResult> ofOneClass) {
        return new ClassResult(
                ofOneClass.stream().mapToDouble(ClassResult::before).average().orElseThrow(),
                ofOneClass.stream().mapToDouble(ClassResult::after).average().orElseThrow());
    }
}
