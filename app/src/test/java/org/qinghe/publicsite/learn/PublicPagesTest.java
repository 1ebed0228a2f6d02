package org.qinghe.publicsite.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qinghe.publicsite.PublicPart;
import org.qinghe.testing.QingheTest;
import org.qinghe.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What the public pages say: all of it in both languages, with its sources, short, and for anybody. */
@QingheTest
class PublicPagesTest {

    /** A sentence that a reader of 12 years follows. */
    private static final int LONGEST_CHINESE = 60;

    private static final int LONGEST_ENGLISH_IN_WORDS = 32;

    @Autowired
    MockMvc web;

    @Autowired
    MessageSource messages;

    static Stream<String> paths() {
        return Stream.concat(
                Arrays.stream(PublicPart.values()).map(PublicPart::path),
                Arrays.stream(Topic.values()).map(Topic::path));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyPageIsReadInBothLanguagesWithoutACookieAndSaysWhomToCall(String path) throws Exception {
        for (var language : List.of("", "?lang=en")) {
            var answer = answer(path + language);
            assertThat(answer.getStatus()).as(path + language).isEqualTo(200);
            assertThat(answer.getCookies()).as(path + language).isEmpty();
            assertThat(answer.getContentAsString())
                    .contains("12356")
                    .contains(language.isEmpty() ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">")
                    .doesNotContainPattern(">[^<]*(publicsite|care|safeguards)\\.[a-z]+\\.[^<]*<");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPartOfATopicIsSaidInBothLanguagesAndNamesItsSources(Topic topic) throws Exception {
        assertThat(topic.parts()).hasSize(3).allMatch(part -> !part.sources().isEmpty());
        for (var words : both()) {
            var page = answer(words.at(topic.path())).getContentAsString();
            for (var part : topic.parts()) {
                assertThat(words.t(topic.message() + "." + part.name()).lines())
                        .hasSizeBetween(1, 5)
                        .allSatisfy(line -> assertThat(page).contains(line.replace("\"", "&#34;")));
                part.sources().forEach(source -> assertThat(page).contains(words.t(source.message())));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sentencesAreShortEnoughForAReaderOfTwelve(Topic topic) {
        for (var part : topic.parts()) {
            sentences(new Words(messages, Locale.SIMPLIFIED_CHINESE), topic, part, "[。！？\\n]")
                    .forEach(each -> assertThat(each.length()).as(each).isLessThanOrEqualTo(LONGEST_CHINESE));
            sentences(new Words(messages, Locale.ENGLISH), topic, part, "[.!?:;\\n]")
                    .forEach(each -> assertThat(each.strip().split("\\s+").length)
                            .as(each)
                            .isLessThanOrEqualTo(LONGEST_ENGLISH_IN_WORDS));
        }
    }

    @Test
    void everyArticleIsToldInBothLanguagesAndThePageIsNoAdvice() throws Exception {
        for (var words : both()) {
            var page = answer(words.at("/open/law")).getContentAsString();
            assertThat(page).contains(words.t("publicsite.law.noAdvice"));
            for (var law : Law.values()) {
                law.articles()
                        .forEach(article -> assertThat(page)
                                .contains(words.t("publicsite.law.article", article))
                                .contains(words.t(law.message() + "." + article).replace("\"", "&#34;")));
            }
        }
        assertThat(answer("/open/law").getContentAsString()).contains("第62条").contains("不予处罚");
    }

    /** G13: what the register says at this moment, all guarantees, and the ways on. */
    @Test
    void whatQingheKnowsTellsEveryPurposeAndEveryGuarantee() throws Exception {
        var page = answer("/open/known").getContentAsString();
        var chinese = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        for (var purpose : org.qinghe.safeguards.Purpose.values()) {
            assertThat(page).contains(chinese.t("safeguards.purpose." + purpose + ".explained"));
        }
        for (int number = 1; number <= 13; number++) {
            assertThat(page)
                    .contains("<dt>G" + number + "</dt>")
                    .contains(chinese.t("safeguards.guarantee.G" + number));
        }
        assertThat(page).contains("/register", "/open/guarantees", "/open/releases");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(answer("/open/learn/nothing").getStatus()).isEqualTo(404);
        assertThat(answer("/open/statistics/nothing").getStatus()).isEqualTo(404);
        assertThat(answer("/open/statistics/nothing/csv").getStatus()).isEqualTo(404);
        assertThat(answer("/open/statistics/nothing/dataValueSets.json").getStatus())
                .isEqualTo(404);
    }

    /** Only the page that sorts by distance may ask for a position, and only its own script. */
    @Test
    void thePositionMayBeAskedForOnOnePageOnly() throws Exception {
        assertThat(answer("/open/find").getHeaders("Permissions-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("geolocation=(self)"));
        assertThat(answer("/open").getHeader("Permissions-Policy")).contains("geolocation=()");
    }

    private List<Words> both() {
        return List.of(new Words(messages, Locale.SIMPLIFIED_CHINESE), new Words(messages, Locale.ENGLISH));
    }

    private static List<String> sentences(Words words, Topic topic, Part part, String ends) {
        return Pattern.compile(ends)
                .splitAsStream(words.t(topic.message() + "." + part.name()))
                .filter(each -> !each.isBlank())
                .toList();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }
}
