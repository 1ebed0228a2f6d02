package org.qinghe.safeguards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.safeguards.ActivityContent.Risk;
import org.qinghe.safeguards.ActivityContent.Statute;
import org.qinghe.web.Words;

/** An activity as people read it: labels and texts in the reader's language, the same on every page and in every file. */
public record ActivityText(Words words) {

    /** A part with its lines; the risks are a table of their own. */
    public record Part(ActivityPart part, List<Line> lines) {}

    /**
     * A line.
     *
     * @param typed whether the text is in the words of whoever wrote the activity, and so in the agency's language
     */
    public record Line(String label, String text, boolean typed) {}

    /** A line that differs between two versions; empty text where one has no such line. */
    public record Difference(String label, String before, String after) {}

    public String name(ActivityContent content) {
        return content.nameZh().isEmpty() && content.nameEn().isEmpty()
                ? words.t("safeguards.unnamed")
                : words.name(content.nameZh(), content.nameEn());
    }

    public List<Part> parts(ActivityContent content) {
        return List.of(
                new Part(ActivityPart.WHAT, what(content)),
                new Part(ActivityPart.BASIS, basis(content)),
                new Part(ActivityPart.AGENCY, agency(content)),
                new Part(ActivityPart.DATA, data(content)),
                new Part(ActivityPart.ASSESSMENT, assessment(content)),
                new Part(ActivityPart.VALIDITY, List.of(line("validUntil", validUntil(content)))));
    }

    public List<Difference> differences(ActivityContent before, ActivityContent after) {
        var old = flat(before);
        var now = flat(after);
        return Stream.concat(old.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(label -> new Difference(label, old.getOrDefault(label, ""), now.getOrDefault(label, "")))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }

    /** Every line by its label, the risks numbered among them. */
    Map<String, String> flat(ActivityContent content) {
        var lines = new LinkedHashMap<String, String>();
        parts(content).forEach(part -> part.lines().forEach(line -> lines.put(line.label(), line.text())));
        for (int number = 1; number <= content.risks().size(); number++) {
            lines.put(
                    words.t("safeguards.risk.number", number),
                    String.join("; ", cells(content.risks().get(number - 1))));
        }
        return lines;
    }

    public List<String> riskHeadings() {
        return Stream.of("risk", "likelihood", "severity", "measure", "remaining")
                .map(each -> words.t("safeguards.risk." + each))
                .toList();
    }

    public List<String> cells(Risk risk) {
        return List.of(
                risk.risk(),
                words.t("safeguards.level." + risk.likelihood()),
                words.t("safeguards.level." + risk.severity()),
                risk.measure(),
                words.t("safeguards.level." + risk.remaining()));
    }

    public String purposes(ActivityContent content) {
        return content.purposes().stream()
                .map(each -> words.t("safeguards.purpose." + each))
                .collect(Collectors.joining(words.t("safeguards.listed")));
    }

    public String basisInShort(ActivityContent content) {
        return basis(content).stream()
                .map(Line::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    public String validUntil(ActivityContent content) {
        return content.validUntil().map(words::date).orElse("");
    }

    private List<Line> what(ActivityContent content) {
        return List.of(
                typed("nameZh", content.nameZh()),
                typed("nameEn", content.nameEn()),
                line("purposes", purposes(content)));
    }

    private List<Line> basis(ActivityContent content) {
        var consent = !content.consent()
                ? ""
                : words.t(content.sensitive() ? "safeguards.consent.separate" : "safeguards.consent.plain");
        return List.of(
                line("consent", consent),
                typed("statutes", content.statutes().stream().map(this::cited).collect(Collectors.joining("\n"))));
    }

    private String cited(Statute statute) {
        return statute.articles().isEmpty()
                ? statute.law()
                : words.t(
                        "safeguards.cited",
                        statute.law(),
                        String.join(words.t("safeguards.listed"), statute.articles()));
    }

    private List<Line> agency(ActivityContent content) {
        return List.of(
                typed("agency", content.agency()),
                typed("contactName", content.contactName()),
                typed("contactWay", content.contactWay()));
    }

    private List<Line> data(ActivityContent content) {
        var lines = new ArrayList<Line>();
        lines.add(line(
                "kept",
                content.kept().stream()
                        .map(each -> words.t(
                                "safeguards.kept.months",
                                words.t("safeguards.category." + each.category()),
                                each.months()))
                        .collect(Collectors.joining("\n"))));
        lines.add(typed("persons", content.persons()));
        lines.add(typed("recipients", content.recipients()));
        lines.add(typed("storage", content.storage()));
        lines.add(typed("measures", content.measures()));
        lines.add(line("abroad", content.noTransferAbroad() ? words.t("safeguards.none") : ""));
        lines.add(line("automated", content.noAutomatedDecision() ? words.t("safeguards.none") : ""));
        return lines;
    }

    private List<Line> assessment(ActivityContent content) {
        return Arrays.stream(ImpactQuestion.values())
                .map(each -> new Line(words.t("safeguards.question." + each), content.answer(each), true))
                .toList();
    }

    private Line line(String field, String text) {
        return new Line(words.t("safeguards.field." + field), text, false);
    }

    private Line typed(String field, String text) {
        return new Line(words.t("safeguards.field." + field), text, true);
    }
}
