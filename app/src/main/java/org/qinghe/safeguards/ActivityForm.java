package org.qinghe.safeguards;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.qinghe.safeguards.ActivityContent.Kept;
import org.qinghe.safeguards.ActivityContent.Level;
import org.qinghe.safeguards.ActivityContent.Risk;
import org.qinghe.safeguards.ActivityContent.Statute;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into the guided form. Rows left empty are left out; what cannot be read, such as a day that does not exist, is
 * left open and shows as a gap.
 *
 * @param sent the form's fields
 */
record ActivityForm(MultiValueMap<String, String> sent) {

    ActivityContent content() {
        return new ActivityContent(
                text("nameZh"),
                text("nameEn"),
                Arrays.stream(Purpose.values())
                        .filter(each -> texts("purposes").contains(each.name()))
                        .toList(),
                ticked("consent"),
                statutes(),
                text("agency"),
                text("contactName"),
                text("contactWay"),
                kept(),
                text("persons"),
                text("recipients"),
                text("storage"),
                text("measures"),
                ticked("noTransferAbroad"),
                ticked("noAutomatedDecision"),
                day("validUntil"),
                answers(),
                risks());
    }

    private List<Statute> statutes() {
        var statutes = new ArrayList<Statute>();
        for (int row = 0; row < texts("law").size(); row++) {
            var articles = Arrays.stream(at("articles", row).split("[,，、;；]"))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
            if (!at("law", row).isEmpty() || !articles.isEmpty()) {
                statutes.add(new Statute(at("law", row), articles));
            }
        }
        return statutes;
    }

    private List<Kept> kept() {
        return Arrays.stream(DataCategory.values())
                .filter(each -> texts("kept").contains(each.name()))
                .map(each -> new Kept(each, number("months-" + each)))
                .toList();
    }

    private EnumMap<ImpactQuestion, String> answers() {
        var answers = new EnumMap<ImpactQuestion, String>(ImpactQuestion.class);
        for (var question : ImpactQuestion.values()) {
            if (!text("answer-" + question).isEmpty()) {
                answers.put(question, text("answer-" + question));
            }
        }
        return answers;
    }

    private List<Risk> risks() {
        var risks = new ArrayList<Risk>();
        for (int row = 0; row < texts("risk").size(); row++) {
            if (!at("risk", row).isEmpty() || !at("measure", row).isEmpty()) {
                risks.add(new Risk(
                        at("risk", row),
                        level("likelihood", row),
                        level("severity", row),
                        at("measure", row),
                        level("remaining", row)));
            }
        }
        return risks;
    }

    /** The gravest where nothing sensible was sent. */
    private Level level(String name, int row) {
        return Arrays.stream(Level.values())
                .filter(each -> each.name().equals(at(name, row)))
                .findFirst()
                .orElse(Level.HIGH);
    }

    private boolean ticked(String name) {
        return !texts(name).isEmpty();
    }

    private int number(String name) {
        return text(name).matches("\\d{1,4}") ? Integer.parseInt(text(name)) : 0;
    }

    private Optional<LocalDate> day(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        return at(name, 0);
    }

    private String at(String name, int row) {
        return row < texts(name).size() ? texts(name).get(row).strip().replace("\r\n", "\n") : "";
    }

    private List<String> texts(String name) {
        return sent.getOrDefault(name, List.of());
    }
}
