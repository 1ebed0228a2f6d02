package org.qinghe.care.instruments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The instruments; which questions they ask and how the answers are scored. */
public enum Instrument {

    /**
     * Alcohol, Smoking and Substance Involvement Screening Test, version 3.1 (WHO, 2010): per substance the sum of questions 2
     * to 7, tobacco without 5; alcohol 0–10, 11–26, 27 and more, every other 0–3, 4–26, 27 and more.
     */
    ASSIST(Assist.questions(), Assist::scales, false),

    /** Patient Health Questionnaire (Kroenke, Spitzer, Williams 2001): 0–27; bands from 5, 10, 15 and 20. */
    PHQ9(frequencies(9), answers -> List.of(banded(answers, 9, 27, List.of(5, 10, 15, 20))), true),

    /** Generalised Anxiety Disorder scale (Spitzer, Kroenke, Williams, Löwe 2006): 0–21; bands from 5, 10 and 15. */
    GAD7(frequencies(7), answers -> List.of(banded(answers, 7, 21, List.of(5, 10, 15))), true),

    /**
     * Brief Addiction Monitor, with answers in five classes (Cacciola et al. 2013): use 4+5+6, risk 1+2+3+8+11+15, protection
     * 9+10+12+13+14+16; 7 and 17 are asked and not summed. No scale of it is a verdict, so none has bands.
     */
    BAM(frequencies(17, List.of(0, 1, 2, 3, 4), "bam"), Bam::scales, true);

    private static final List<String> SEVERITY = List.of("minimal", "mild", "moderate", "moderatelySevere", "severe");
    private static final List<String> ANXIETY = List.of("minimal", "mild", "moderate", "severe");

    private final List<Question> questions;
    private final Scoring scoring;
    private final boolean complete;

    Instrument(List<Question> questions, Scoring scoring, boolean complete) {
        this.questions = questions;
        this.scoring = scoring;
        this.complete = complete;
    }

    /** How answers are scored. */
    private interface Scoring {
        List<Scale> of(Map<String, Integer> answers);
    }

    public List<Question> questions() {
        return questions;
    }

    /** Whether every question must be answered; of the others, no answer means never. */
    public boolean complete() {
        return complete;
    }

    /**
     * What the answers come to.
     *
     * @param answers by the question's id; none counts as zero
     * @throws IllegalArgumentException where an answer is none of those offered
     */
    public List<Scale> scales(Map<String, Integer> answers) {
        for (var question : questions) {
            int answer = answers.getOrDefault(question.id(), 0);
            if (!question.values().contains(answer) && answers.containsKey(question.id())) {
                throw new IllegalArgumentException(this + " has no answer " + answer + " to " + question.id());
            }
        }
        return scoring.of(answers);
    }

    /** Whether the answers say that the person thought of being better off dead: then a safety plan is made together. */
    public boolean asksForSafety(Map<String, Integer> answers) {
        return this == PHQ9 && answers.getOrDefault("9", 0) > 0;
    }

    public static Optional<Instrument> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    private static List<Question> frequencies(int count) {
        return frequencies(count, List.of(0, 1, 2, 3), "fortnight");
    }

    private static List<Question> frequencies(int count, List<Integer> values, String answers) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Question(String.valueOf(number), values, answers))
                .toList();
    }

    private static Scale banded(Map<String, Integer> answers, int count, int most, List<Integer> from) {
        int score = IntStream.rangeClosed(1, count)
                .map(number -> answers.getOrDefault(String.valueOf(number), 0))
                .sum();
        int band = (int) from.stream().filter(each -> score >= each).count();
        return new Scale("total", score, most, (from.size() == 4 ? SEVERITY : ANXIETY).get(band));
    }
}
