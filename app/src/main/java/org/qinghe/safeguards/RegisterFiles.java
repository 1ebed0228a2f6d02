package org.qinghe.safeguards;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.qinghe.web.DataTable;
import org.qinghe.web.WordDocument;
import org.qinghe.web.Words;

/**
 * The register as a table and as a document, with the same words as the pages.
 *
 * @param today the day the standing is told of
 */
record RegisterFiles(Words words, LocalDate today) {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    DataTable table(List<ActivityVersion> versions) {
        var headings = List.of(
                "code",
                "nameZh",
                "nameEn",
                "version",
                "state",
                "purposes",
                "basis",
                "agency",
                "contactName",
                "contactWay",
                "kept",
                "persons",
                "recipients",
                "storage",
                "measures",
                "abroad",
                "automated",
                "approved",
                "validUntil",
                "ended");
        return new DataTable(
                words.t("safeguards.register"),
                headings.stream()
                        .map(each -> words.t("safeguards.field." + each))
                        .toList(),
                versions.stream().map(this::row).toList());
    }

    private List<Object> row(ActivityVersion version) {
        var content = version.content();
        var text = new ActivityText(words);
        var lines = text.flat(content);
        return List.of(
                version.code(),
                content.nameZh(),
                content.nameEn(),
                version.version(),
                words.t(version.standing(today)),
                text.purposes(content),
                text.basisInShort(content),
                content.agency(),
                content.contactName(),
                content.contactWay(),
                line(lines, "kept"),
                content.persons(),
                content.recipients(),
                content.storage(),
                content.measures(),
                line(lines, "abroad"),
                line(lines, "automated"),
                version.state().wasApproved()
                        ? version.decided().<Object>map(hand -> day(hand)).orElse("")
                        : "",
                content.validUntil().<Object>map(day -> day).orElse(""),
                version.ended().<Object>map(hand -> day(hand)).orElse(""));
    }

    private String line(java.util.Map<String, String> lines, String field) {
        return lines.getOrDefault(words.t("safeguards.field." + field), "");
    }

    private static LocalDate day(ActivityVersion.Hand hand) {
        return hand.at().atZone(HERE).toLocalDate();
    }

    /** The impact assessment with everything it is about, to be kept and signed. */
    byte[] document(ActivityVersion version) {
        var text = new ActivityText(words);
        var content = version.content();
        var document = WordDocument.titled(
                text.name(content),
                words.t(
                        "safeguards.document.lead",
                        version.code(),
                        version.version(),
                        words.t(version.standing(today))));
        text.parts(content).forEach(part -> {
            document.heading(words.t(part.part().message()))
                    .table(
                            List.of(words.t("safeguards.document.field"), words.t("safeguards.document.content")),
                            part.lines().stream()
                                    .map(line -> List.of(line.label(), line.text()))
                                    .toList());
            if (part.part() == ActivityPart.ASSESSMENT) {
                document.heading(words.t(ActivityPart.RISKS.message()))
                        .table(
                                text.riskHeadings(),
                                content.risks().stream().map(text::cells).toList());
            }
        });
        document.heading(words.t("safeguards.steps"))
                .table(
                        List.of(
                                words.t("safeguards.step"),
                                words.t("safeguards.step.who"),
                                words.t("safeguards.step.when")),
                        ActivityStep.of(version).stream()
                                .map(step -> List.of(
                                        words.t(step.message()), step.hand().name(), words.date(day(step.hand()))))
                                .toList());
        return document.paragraph(words.t("safeguards.document.kept")).bytes();
    }
}
