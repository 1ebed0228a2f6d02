package org.qinghe.care.instruments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.qinghe.database.DataFolder;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/**
 * The words of a question: the authors', where the installation has leave to use them and keeps them in
 * {@code instruments/<NAME>_zh_CN.properties} or {@code _en} of the data folder (question id = text); otherwise our short label.
 */
@Component
public class Wording {

    private final Path folder;

    Wording(DataFolder folder) {
        this.folder = folder.root().resolve("instruments");
    }

    /** The words of a reader's language for the questions of an instrument. */
    public Spoken of(Instrument instrument, Words words) {
        var given = new Properties();
        var file = folder.resolve(instrument + (words.chinese() ? "_zh_CN" : "_en") + ".properties");
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                given.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the wording in " + file + " cannot be read", unreadable);
            }
        }
        return new Spoken(instrument, given, words);
    }

    /** The questions of an instrument in words. */
    public record Spoken(Instrument instrument, Properties given, Words words) {

        /** The questions in their order, by the name of the substance they ask about; by empty text where they ask about none. */
        public Map<String, List<Question>> groups() {
            return instrument.questions().stream()
                    .collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
        }

        private String group(Question question) {
            int dot = question.id().indexOf('.');
            return dot < 0 ? "" : words.t("care.scale." + question.id().substring(0, dot));
        }

        /** The authors' words, where the installation has them. */
        public Optional<String> theirs(Question question) {
            return Optional.ofNullable(given.getProperty(question.id()));
        }

        public String question(Question question) {
            return theirs(question).orElseGet(() -> ours(question));
        }

        private String ours(Question question) {
            var number = question.id().substring(question.id().indexOf('.') + 1);
            var label = words.t("care.instrument." + instrument + "." + number);
            var group = group(question);
            return group.isEmpty() ? label : group + " · " + label;
        }

        public String answer(Question question, int value) {
            return words.t("care.answers." + question.answers() + "." + value);
        }
    }
}
