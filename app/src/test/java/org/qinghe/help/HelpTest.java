package org.qinghe.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.web.NavItem;
import org.qinghe.web.Stage;
import org.qinghe.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class HelpTest {

    private static final Path FOLDER = Path.of("../docs/guide");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    private final Viewer reader = SignedIn.viewer(UUID.randomUUID(), "", "work.plans");

    @Autowired
    MockMvc web;

    @Autowired
    Guides guides;

    @Autowired
    HelpTopics topics;

    @Autowired
    List<NavItem> menu;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyGuideOfTheDocumentsCanBeReadHereInBothLanguages(String language) throws IOException {
        var words = new Words(messages, Locale.forLanguageTag(language));
        try (Stream<Path> files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString().replaceAll("(\\.zh-CN)?\\.md$", ""))
                    .collect(Collectors.toSet());
            assertThat(guides.in(words)).extracting(Guide::name).containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(guides.in(words)).allSatisfy(guide -> {
            assertThat(guide.title()).isNotEqualTo(guide.name());
            assertThat(guide.passages()).hasSizeGreaterThan(2);
            assertThat(guide.html()).doesNotContain("<img", "<script", "<h1");
            assertThat(LINK.matcher(guide.html()).results().map(link -> link.group(1)))
                    .allMatch(link -> link.startsWith("https://")
                            || guides.find(link.replace("/guides/", ""), words).isPresent());
        });
    }

    @Test
    void everyPageOfTheMenuHasAGuideThatExists() {
        var words = new Words(messages, Locale.ENGLISH);
        assertThat(menu)
                .allSatisfy(item -> assertThat(topics.guideOf(item.path()).flatMap(name -> guides.find(name, words)))
                        .as(item.path())
                        .isPresent());
    }

    @Test
    void theFirstWalkHasASentenceForEveryStageInBothLanguages() {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = new Words(messages, language);
            assertThat(Stage.values())
                    .allSatisfy(
                            stage -> assertThat(words.t("help.tour." + stage)).isNotEqualTo("help.tour." + stage));
        }
    }

    @Test
    void helpWithAPageIsTheGuideOfTheLongestBeginningOfItsAddress() throws Exception {
        read("/guides?at=/plans/" + UUID.randomUUID()).andExpect(redirectedUrl("/guides/plans"));
        read("/guides?at=/care/erasures").andExpect(redirectedUrl("/guides/erasure"));
        read("/guides?at=/planets").andExpect(status().isOk());
        read("/guides?at=https://elsewhere.example/").andExpect(status().isOk());
        read("/guides/nonsense").andExpect(status().isNotFound());
    }

    @Test
    void aGuideIsReadInTheReadersLanguage() throws Exception {
        read("/guides/plans?lang=en").andExpect(content().string(containsString("the trajectory runs straight")));
        read("/guides/plans?lang=zh-CN")
                .andExpect(content().string(not(containsString("the trajectory runs straight"))));
    }

    @Test
    void theFirstWalkShowsWhatTheViewerMayOpenAndNothingElse() throws Exception {
        read("/guides/tour?lang=en")
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/plans\""),
                                containsString("A first walk"),
                                not(containsString("href=\"/accounts\"")))));
    }

    @Test
    void whatIsWrittenInAGuideCannotBecomeAScript() {
        var guide = GuideText.read("x", """
                # Title

                [Other](x.zh-CN.md)

                <script>alert(1)</script>

                [bad](javascript:alert(1)) [up](../secret.md) [own](plans.md) ![p](p.png)

                | a | b |
                |---|---|
                | 1 | 2 |
                """);
        assertThat(guide.title()).isEqualTo("Title");
        assertThat(guide.html())
                .contains(
                        "&lt;script&gt;",
                        "href=\"/guides/plans\"",
                        "<table class=\"table table-vcenter\">",
                        "bad",
                        "up")
                .doesNotContain("javascript:", "<script>", "<img", "secret", "Other");
    }

    private ResultActions read(String path) throws Exception {
        return web.perform(get(path).with(as(reader)));
    }
}
