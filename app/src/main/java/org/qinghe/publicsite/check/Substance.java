package org.qinghe.publicsite.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qinghe.care.instruments.AssistBand;
import org.qinghe.care.instruments.Question;
import org.qinghe.care.instruments.Wording;

/**
 * A group of substances as the self-check asks about it.
 *
 * @param name in words {@code care.scale.<name>}, with examples in {@code publicsite.check.<name>}
 * @param band from which sums on the risk is moderate or high
 */
public record Substance(String name, AssistBand band, List<Asked> questions) {

    public Substance {
        questions = List.copyOf(questions);
    }

    /**
     * A question.
     *
     * @param number as ASSIST counts it, 2 to 7
     * @param text the authors' words where the installation has leave to use them; otherwise empty, and our short label stands
     */
    public record Asked(Question question, String number, String text) {}

    static List<Substance> of(Wording.Spoken spoken) {
        Map<String, List<Question>> bySubstance = spoken.instrument().questions().stream()
                .collect(Collectors.groupingBy(Substance::substance, LinkedHashMap::new, Collectors.toList()));
        return bySubstance.entrySet().stream()
                .map(each -> new Substance(
                        each.getKey(),
                        AssistBand.of(each.getKey()),
                        each.getValue().stream()
                                .map(question -> asked(question, spoken))
                                .toList()))
                .toList();
    }

    private static Asked asked(Question question, Wording.Spoken spoken) {
        return new Asked(
                question,
                question.id().substring(question.id().indexOf('.') + 1),
                spoken.theirs(question).orElse(""));
    }

    private static String substance(Question question) {
        return question.id().substring(0, question.id().indexOf('.'));
    }
}
