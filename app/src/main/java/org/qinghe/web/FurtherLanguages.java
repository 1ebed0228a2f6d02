package org.qinghe.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.stereotype.Component;

/**
 * Languages that a county adds to the public pages, such as Yi: each a file {@code languages/<tag>.properties} of the data
 * folder with the keys of the message files, in UTF-8. What a file does not say is said in Chinese.
 */
@Component
final class FurtherLanguages {

    private static final String ENDING = ".properties";

    /** The language's own name for itself, as the switch shows it. */
    private static final String OWN_NAME = "web.language.own";

    private final Path folder;
    private final StaticMessageSource sentences = new StaticMessageSource();
    private List<Language> languages = List.of();

    FurtherLanguages(@Value("${qinghe.data:data}") Path data) {
        this.folder = data.resolve("languages");
        sentences.setAlwaysUseMessageFormat(true);
        read();
    }

    /** Reads the files anew. */
    void read() {
        var found = new ArrayList<Language>();
        for (var file : files()) {
            var name = String.valueOf(file.getFileName());
            var locale = Locale.forLanguageTag(name.substring(0, name.length() - ENDING.length()));
            if (!locale.getLanguage().isEmpty() && !Language.SHIPPED.contains(locale.getLanguage())) {
                found.add(add(locale, file));
            }
        }
        languages = List.copyOf(found);
    }

    private Language add(Locale locale, Path file) {
        var given = new Properties();
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            given.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the language in " + file + " cannot be read", unreadable);
        }
        given.stringPropertyNames().forEach(key -> sentences.addMessage(key, locale, given.getProperty(key)));
        return new Language(locale.toLanguageTag(), given.getProperty(OWN_NAME, locale.getDisplayLanguage(locale)));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the languages in " + folder + " cannot be read", unreadable);
        }
    }

    /** Their sentences; what they lack is asked of the parent. */
    StaticMessageSource sentences() {
        return sentences;
    }

    List<Language> all() {
        return languages;
    }

    /** The further language that an address asks for. */
    Optional<Locale> named(String tag) {
        return languages.stream()
                .filter(each -> each.tag().equalsIgnoreCase(tag))
                .map(each -> Locale.forLanguageTag(each.tag()))
                .findFirst();
    }
}
