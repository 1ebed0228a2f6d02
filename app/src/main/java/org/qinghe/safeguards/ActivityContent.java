package org.qinghe.safeguards;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a version of a processing activity says. A draft may leave anything open; {@link ActivityGaps} says what.
 *
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param purposes what it covers, in the order of {@link Purpose}
 * @param consent whether the person is asked, separately for sensitive data
 * @param statutes on which statutes it rests besides
 * @param agency the owning agency
 * @param contactName who answers for personal information there
 * @param contactWay how that person is reached
 * @param kept which data, and how long
 * @param persons whose data
 * @param recipients who else receives them, or that nobody does
 * @param storage where they are kept
 * @param measures how they are protected
 * @param noTransferAbroad the declaration that nothing leaves the country
 * @param noAutomatedDecision the declaration that no score and no decision is made of a person by a program
 * @param validUntil the last day it may be in force
 * @param answers the impact assessment
 * @param risks the risks found in it
 */
public record ActivityContent(
        String nameZh,
        String nameEn,
        List<Purpose> purposes,
        boolean consent,
        List<Statute> statutes,
        String agency,
        String contactName,
        String contactWay,
        List<Kept> kept,
        String persons,
        String recipients,
        String storage,
        String measures,
        boolean noTransferAbroad,
        boolean noAutomatedDecision,
        Optional<LocalDate> validUntil,
        Map<ImpactQuestion, String> answers,
        List<Risk> risks) {

    public ActivityContent {
        purposes = purposes.stream().distinct().sorted().toList();
        statutes = List.copyOf(statutes);
        kept = kept.stream().sorted(Comparator.comparing(Kept::category)).toList();
        answers = answers.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(answers));
        risks = List.copyOf(risks);
    }

    /**
     * A statute the activity rests on.
     *
     * @param law its name
     * @param articles the articles, such as {@code 13(1)}
     */
    public record Statute(String law, List<String> articles) {
        public Statute {
            articles = List.copyOf(articles);
        }
    }

    /**
     * A kind of data and its retention.
     *
     * @param months how long after the closing of a person's record; 0 where a draft does not say yet
     */
    public record Kept(DataCategory category, int months) {}

    /** A risk before and after the measure against it. */
    public record Risk(String risk, Level likelihood, Level severity, String measure, Level remaining) {}

    /** How likely or how grave; in words {@code safeguards.level.<NAME>}. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    static ActivityContent empty() {
        return new ActivityContent(
                "",
                "",
                List.of(),
                false,
                List.of(),
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                false,
                false,
                Optional.empty(),
                Map.of(),
                List.of());
    }

    public boolean covers(Purpose purpose) {
        return purposes.contains(purpose);
    }

    public Optional<Kept> kept(DataCategory category) {
        return kept.stream().filter(each -> each.category() == category).findFirst();
    }

    public String answer(ImpactQuestion question) {
        return answers.getOrDefault(question, "");
    }

    boolean sensitive() {
        return kept.stream().anyMatch(each -> each.category().sensitive());
    }

    long answered() {
        return Arrays.stream(ImpactQuestion.values())
                .filter(each -> !answer(each).isBlank())
                .count();
    }
}
