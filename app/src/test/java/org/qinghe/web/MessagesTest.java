package org.qinghe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read: every sentence in both languages, none in the wrong one, and none outside the message files. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void everySentenceIsThereInBothLanguages() throws IOException {
        for (var bundle : bundles()) {
            var chinese = read(bundle + "_zh_CN.properties");
            var english = read(bundle + "_en.properties");
            assertThat(english.stringPropertyNames())
                    .as(bundle)
                    .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
        }
    }

    /** Of two sentences under one key one would be shown where the other is meant. */
    @Test
    void noKeyIsInTwoFiles() throws IOException {
        var keys = new ArrayList<String>();
        for (var bundle : bundles()) {
            keys.addAll(read(bundle + "_zh_CN.properties").stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void noEnglishSentenceHasAChineseWord() throws IOException {
        for (var bundle : bundles()) {
            var english = read(bundle + "_en.properties");
            assertThat(english.stringPropertyNames().stream()
                            .filter(key ->
                                    CHINESE.matcher(english.getProperty(key)).find()))
                    .as(bundle)
                    .isEmpty();
        }
    }

    @Test
    void everySentenceIsAValidFormat() throws IOException {
        for (var bundle : bundles()) {
            for (var language : List.of("_zh_CN", "_en")) {
                var sentences = read(bundle + language + ".properties");
                for (var key : sentences.stringPropertyNames()) {
                    assertThat(new MessageFormat(sentences.getProperty(key), Locale.ROOT).toPattern())
                            .as(key)
                            .isNotNull();
                }
            }
        }
    }

    /** A single apostrophe would vanish and take the placeholders after it with it. */
    @Test
    void everyApostropheIsReadAsOne() throws IOException {
        var single = Pattern.compile("(?<!')'(?!')");
        for (var bundle : bundles()) {
            for (var language : List.of("_zh_CN", "_en")) {
                var sentences = read(bundle + language + ".properties");
                assertThat(sentences.stringPropertyNames().stream()
                                .filter(key -> single.matcher(sentences.getProperty(key))
                                        .find()))
                        .as(bundle + language)
                        .isEmpty();
            }
        }
    }

    @Test
    void noSentenceNamesPeopleByWhatTheySufferFrom() throws IOException {
        var forbidden =
                Pattern.compile("吸毒人员|吸毒者|瘾君子|涉毒人员|\\baddicts?\\b|\\babusers?\\b|junkie", Pattern.CASE_INSENSITIVE);
        for (var bundle : bundles()) {
            for (var language : List.of("_zh_CN", "_en")) {
                var sentences = read(bundle + language + ".properties");
                assertThat(sentences.stringPropertyNames().stream()
                                .filter(key -> forbidden
                                        .matcher(sentences.getProperty(key))
                                        .find()))
                        .isEmpty();
            }
        }
    }

    /** A template's own text would be the same in both languages; only the names of the languages themselves may be. */
    @Test
    void noTemplateHasTextOfItsOwn() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                textOf(Files.readString(file)).forEach(text -> found.add(TEMPLATES.relativize(file) + ": " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    private static Stream<String> textOf(String template) {
        var seen = withoutConditions(template)
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?m)^\\s*@(import|param).*$", "")
                .replaceAll("(?s)<(script|style).*?</\\1>", "")
                .replaceAll("(?m)!\\{.*}\\s*$", "");
        return Pattern.compile(">([^<>]*)<")
                .matcher(seen)
                .results()
                .map(result -> result.group(1)
                        .replaceAll("(?s)\\$(unsafe)?\\{.*?}", " ")
                        .replaceAll("@(else|endif|endfor)", " ")
                        .replaceAll("(?m)^.*(@template\\.|`).*$", " ")
                        .strip())
                .filter(text ->
                        Pattern.compile("\\p{IsAlphabetic}{2}").matcher(text).find())
                .filter(text -> !Set.of("English", "中文", "KB", "SHA-256  …").contains(text));
    }

    /** Conditions and loops hold signs that look like tags. */
    private static String withoutConditions(String template) {
        var rest = new StringBuilder();
        var begins = Pattern.compile("@(if|elseif|for)\\s*\\(").matcher(template);
        int kept = 0;
        while (begins.find(kept)) {
            rest.append(template, kept, begins.start());
            int depth = 1;
            for (kept = begins.end(); depth > 0; kept++) {
                depth += template.charAt(kept) == '(' ? 1 : template.charAt(kept) == ')' ? -1 : 0;
            }
        }
        return rest.append(template.substring(kept)).toString();
    }

    private static Set<String> bundles() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            var bundles = new TreeSet<String>();
            files.forEach(
                    file -> bundles.add(file.getFileName().toString().replaceAll("_(zh_CN|en)\\.properties$", "")));
            assertThat(bundles).isNotEmpty();
            return bundles;
        }
    }

    private static Properties read(String name) throws IOException {
        var sentences = new Properties();
        try (var in = Files.newBufferedReader(MESSAGES.resolve(name), StandardCharsets.UTF_8)) {
            sentences.load(in);
        }
        return sentences;
    }
}
