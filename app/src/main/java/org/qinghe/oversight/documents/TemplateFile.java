package org.qinghe.oversight.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qinghe.files.FileRefused;
import org.qinghe.web.OfficialStyles;
import org.qinghe.web.Placeholders;
import org.qinghe.web.WordLine;
import org.qinghe.web.WordTemplate;

/**
 * A template as a file of Word or WPS.
 *
 * @param content the file, sound and packed anew
 * @param lines its paragraphs
 */
record TemplateFile(byte[] content, List<WordLine> lines) {

    private static final int MOST_FAULTS = 12;
    private static final int QUOTED = 16;
    private static final int MOST_SHOWN = 60;
    private static final String ERROR = "documents.word.error.";

    /** @throws RefusedFile where it is no document, or one with something in it that a letter does not need */
    static TemplateFile of(byte[] sent) throws RefusedFile {
        var sound = WordFile.sound(sent);
        try (var template = WordTemplate.open(sound)) {
            return new TemplateFile(sound, template.lines());
        } catch (IOException | RuntimeException unreadable) {
            throw RefusedFile.of("damaged");
        }
    }

    Stream<String> names() {
        return lines.stream().flatMap(line -> Placeholders.names(line.text()));
    }

    /** What is wrong with its names, paragraph by paragraph. */
    List<FileRefused> faults(TemplateNames names) {
        List<FileRefused> faults = new ArrayList<>();
        for (var line : lines) {
            if (Placeholders.leftOpen(line.text())) {
                faults.add(FileRefused.of(ERROR + "braces", line.number(), quoted(line)));
            }
            Placeholders.names(line.text())
                    .distinct()
                    .forEach(name -> fault(name, line, names).ifPresent(faults::add));
        }
        if (titles().isEmpty()) {
            faults.add(FileRefused.of(ERROR + "title"));
        }
        if (names().noneMatch(TemplateNames.SOURCES::equals)) {
            faults.add(FileRefused.of(ERROR + "sources"));
        }
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    private static Optional<FileRefused> fault(String name, WordLine line, TemplateNames names) {
        if (!names.knows(name) && !name.equals(TemplateNames.SOURCES)) {
            var like = names.like(name).stream().map(each -> "{{" + each + "}}").collect(Collectors.joining(" "));
            return Optional.of(FileRefused.of(ERROR + "name", line.number(), quoted(line), shown(name), like));
        }
        boolean alone = line.alone().isPresent() && line.place() == WordLine.Place.TEXT;
        return names.alone(name) && !alone
                ? Optional.of(FileRefused.of(ERROR + "place", line.number(), quoted(line), name))
                : Optional.empty();
    }

    /**
     * What stands in it, part by part, told by the styles.
     *
     * @param before where a part has no style of its own
     * @param number that is proposed
     * @param documentMark what follows the issuer at the head of a document
     */
    TemplateText words(TemplateText before, String number, String documentMark) {
        var issuer = joined(styled(OfficialStyles.ISSUER));
        return new TemplateText(
                issuer.isEmpty() ? before.issuer() : without(issuer, documentMark),
                number,
                joined(titles()),
                joined(styled(OfficialStyles.RECIPIENT)).replaceFirst("[：:]$", ""),
                String.join("\n", body()));
    }

    private List<String> titles() {
        return styled(OfficialStyles.NAME);
    }

    private List<String> styled(OfficialStyles style) {
        return lines.stream()
                .filter(line -> style.is(line.style()))
                .map(line -> line.text().strip())
                .toList();
    }

    /** Of tables a row becomes a line. */
    private List<String> body() {
        List<String> body = new ArrayList<>();
        int row = 0;
        for (var line : lines) {
            if (line.place() == WordLine.Place.TABLE && line.row() == row) {
                body.add(body.removeLast() + "　" + line.text().strip());
            } else if (line.place() != WordLine.Place.ASIDE && inBody(line)) {
                body.add(mark(line) + line.text().strip());
                row = line.row();
            }
        }
        return body;
    }

    private static boolean inBody(WordLine line) {
        return Stream.of(
                                OfficialStyles.NAME,
                                OfficialStyles.ISSUER,
                                OfficialStyles.NUMBER,
                                OfficialStyles.RECIPIENT,
                                OfficialStyles.SIGNATURE,
                                OfficialStyles.ANNEX)
                        .noneMatch(style -> style.is(line.style()))
                && line.alone().filter(TemplateNames.SOURCES::equals).isEmpty();
    }

    private static String mark(WordLine line) {
        if (OfficialStyles.HEADING_1.is(line.style())) {
            return "# ";
        }
        return OfficialStyles.HEADING_2.is(line.style()) ? "## " : "";
    }

    private static String joined(List<String> lines) {
        var joined = new StringBuilder();
        for (var line : lines) {
            boolean latin = !joined.isEmpty() && joined.charAt(joined.length() - 1) < 0x2000 && !line.isEmpty();
            joined.append(latin ? " " : "").append(line);
        }
        return joined.toString();
    }

    private static String without(String text, String end) {
        return text.endsWith(end) && text.length() > end.length()
                ? text.substring(0, text.length() - end.length())
                : text;
    }

    private static String quoted(WordLine line) {
        var text = line.text().strip();
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }

    private static String shown(String name) {
        return name.length() <= MOST_SHOWN ? name : name.substring(0, MOST_SHOWN) + "…";
    }
}
