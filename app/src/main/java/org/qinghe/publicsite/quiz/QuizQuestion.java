package org.qinghe.publicsite.quiz;

import java.util.List;
import org.qinghe.publicsite.learn.Source;

/**
 * A question with three answers, one of them right. In words {@code publicsite.quiz.<name>}, its answers
 * {@code publicsite.quiz.<name>.a} to {@code .c}, and {@code publicsite.quiz.<name>.why}.
 */
public enum QuizQuestion {
    OVERDOSE("overdose", "b", Source.WHO_OVERDOSE),
    FRIENDS("friends", "c", Source.UNODC_PREVENTION),
    VAPE("vape", "a", Source.LISTED_2021, Source.LISTED_2023),
    GAS("gas", "b", Source.EMCDDA_NITROUS),
    TREATMENT("treatment", "a", Source.ANTI_DRUG_LAW, Source.REHABILITATION_REGULATIONS),
    SUDDENLY("suddenly", "c", Source.WHO_MHGAP),
    PARENTS("parents", "a", Source.UNODC_PREVENTION),
    SCHOOL("school", "b", Source.UNODC_PREVENTION);

    private static final List<String> ANSWERS = List.of("a", "b", "c");

    private final String name;
    private final String right;
    private final List<Source> sources;

    QuizQuestion(String name, String right, Source... sources) {
        this.name = name;
        this.right = right;
        this.sources = List.of(sources);
    }

    public String message() {
        return "publicsite.quiz." + name;
    }

    public List<String> answers() {
        return ANSWERS;
    }

    public boolean right(String answer) {
        return right.equals(answer);
    }

    public List<Source> sources() {
        return sources;
    }
}
