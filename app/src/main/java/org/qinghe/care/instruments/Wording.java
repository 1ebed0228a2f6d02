package org.qinghe.care.instruments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
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

        public String question(Question question) {
            var theirs = given.getProperty(question.id());
            if (theirs != null) {
                return theirs;
            }
            int dot = question.id().indexOf('.');
            return dot < 0
                    ? words.t("care.instrument." + instrument + "." + question.id())
                    : words.t("care.scale." + question.id().substring(0, dot)) + " · "
                            + words.t("care.instrument." + instrument + "."
                                    + question.id().substring(dot + 1));
        }

        public String answer(Question question, int value) {
            return words.t("care.answers." + question.answers() + "." + value);
        }
    }
}
