package org.qinghe.publicsite.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.care.instruments.Instrument;
import org.qinghe.care.instruments.Question;
import org.qinghe.testing.QingheTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The self-check as it works without a script: what it says at each border of WHO's table, and what becomes of the answers. */
@QingheTest
class SelfCheckTest {

    @Autowired
    MockMvc web;

    /** Drugs 0–3, 4–26, 27 and more; alcohol 0–10, 11–26, 27 and more (The ASSIST manual, 2010). */
    @ParameterizedTest
    @CsvSource({
        "tobacco, 3, low",
        "tobacco, 4, moderateRisk",
        "tobacco, 26, moderateRisk",
        "tobacco, 27, high",
        "alcohol, 4, low",
        "alcohol, 10, low",
        "alcohol, 11, moderateRisk",
        "alcohol, 26, moderateRisk",
        "alcohol, 27, high",
        "cannabis, 3, low",
        "cannabis, 4, moderateRisk",
        "cannabis, 26, moderateRisk",
        "cannabis, 27, high",
        "cocaine, 3, low",
        "cocaine, 4, moderateRisk",
        "cocaine, 26, moderateRisk",
        "cocaine, 27, high",
        "stimulants, 3, low",
        "stimulants, 4, moderateRisk",
        "stimulants, 26, moderateRisk",
        "stimulants, 27, high",
        "inhalants, 3, low",
        "inhalants, 4, moderateRisk",
        "inhalants, 26, moderateRisk",
        "inhalants, 27, high",
        "sedatives, 3, low",
        "sedatives, 4, moderateRisk",
        "sedatives, 26, moderateRisk",
        "sedatives, 27, high",
        "hallucinogens, 3, low",
        "hallucinogens, 4, moderateRisk",
        "hallucinogens, 26, moderateRisk",
        "hallucinogens, 27, high",
        "opioids, 0, low",
        "opioids, 3, low",
        "opioids, 4, moderateRisk",
        "opioids, 26, moderateRisk",
        "opioids, 27, high",
        "opioids, 39, high",
        "other, 3, low",
        "other, 4, moderateRisk",
        "other, 26, moderateRisk",
        "other, 27, high"
    })
    void eachSumFallsIntoTheBandOfTheTableAndNoOtherBandIsShown(String substance, int sum, String band)
            throws Exception {
        var asked = Instrument.ASSIST.questions().stream()
                .filter(question -> question.id().startsWith(substance + "."))
                .toList();
        var form = post("/open/check");
        var chosen = summingTo(sum, asked).orElseThrow();
        for (int each = 0; each < asked.size(); each++) {
            form.param(asked.get(each).id(), chosen.get(each).toString());
        }
        var page = page(form);
        assertThat(shownResults(page)).containsExactly(substance);
        var result = page.substring(page.indexOf("data-result=\"" + substance), page.length())
                .split("</article>")[0];
        assertThat(shownBands(result)).containsExactly(band);
        assertThat(result).contains("<span data-score>" + sum + "</span>");
    }

    @Test
    void whoeverAnswersNothingIsToldSoAndSeesNoResult() throws Exception {
        var page = page(post("/open/check"));
        assertThat(shownResults(page)).isEmpty();
        assertThat(page).contains("您没有选任何一类");
        assertThat(shownResults(page(get("/open/check")))).isEmpty();
    }

    @Test
    void stoppingAlcoholOrSedativesSuddenlyIsWarnedOfAndOpioidsAreNot() throws Exception {
        assertThat(page(post("/open/check").param("alcohol.2", "6").param("alcohol.3", "6")))
                .contains("不要自己突然停，可能抽搐");
        assertThat(page(post("/open/check?lang=en").param("sedatives.2", "6")))
                .contains("do not stop suddenly by yourself");
        var opioids = page(post("/open/check").param("opioids.2", "6"));
        assertThat(opioids.substring(opioids.indexOf("data-result=\"opioids")).split("</article>")[0])
                .doesNotContain("不要自己突然停");
    }

    /** G10. */
    @Test
    void answersAreKeptNowhereAndStandInNoLog() throws Exception {
        var mark = "悄悄话" + UUID.randomUUID();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        try {
            var answer = answer(post("/open/check")
                    .param("opioids.2", "6")
                    .param("opioids.3", mark)
                    .param(mark, "1"));
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
            assertThat(answer.getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
            assertThat(answer.getContentAsString()).doesNotContain(mark);
            LoggerFactory.getLogger(getClass()).warn("the appender hears");
            assertThat(log.list)
                    .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
                    .anyMatch(line -> line.contains("the appender hears"))
                    .noneMatch(line -> line.contains(mark) || line.contains("opioids"));
        } finally {
            root.detachAppender(log);
        }
        assertThat(shownResults(page(get("/open/check")))).isEmpty();
    }

    /** One answer to each question, so that they come to the sum. */
    private static Optional<List<Integer>> summingTo(int sum, List<Question> questions) {
        if (questions.isEmpty()) {
            return sum == 0 ? Optional.of(List.of()) : Optional.empty();
        }
        for (int value : questions.getFirst().values()) {
            var rest = value > sum
                    ? Optional.<List<Integer>>empty()
                    : summingTo(sum - value, questions.subList(1, questions.size()));
            if (rest.isPresent()) {
                var all = new ArrayList<>(List.of(value));
                all.addAll(rest.get());
                return Optional.of(all);
            }
        }
        return Optional.empty();
    }

    private static List<String> shownResults(String page) {
        return shown("<article data-result=\"([^\"]+)\"([^>]*)>", page);
    }

    private static List<String> shownBands(String result) {
        return shown("<div data-band=\"([^\"]+)\"([^>]*)>", result);
    }

    private static List<String> shown(String element, String page) {
        return Pattern.compile(element)
                .matcher(page)
                .results()
                .filter(found -> !found.group(2).contains("hidden"))
                .map(found -> found.group(1))
                .toList();
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
