package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G10 and G13 on the public site: light, readable by everybody, and nothing remembered, sent on or stored. */
@DemoInBrowser
class PublicSiteInBrowserTest {

    private static final long LIGHT = 150 * 1024;

    private static final List<String> PAGES = List.of(
            "/open",
            "/open/find",
            "/open/work",
            "/open/check",
            "/open/learn",
            "/open/learn/emergency",
            "/open/law",
            "/open/quiz",
            "/open/statistics",
            "/open/statistics/care_sessions",
            "/open/known");

    @LocalServerPort
    int port;

    static Stream<String> inBothLanguages() {
        return PAGES.stream().flatMap(page -> Stream.of(page, page + "?lang=en"));
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void everyPageIsAccessibleOnAPhoneAndAnOldScreenAndRemembersNobody(String path) {
        try (var visit = Visit.onPhone(port)) {
            var hosts = new TreeSet<String>();
            visit.page()
                    .onRequest(request ->
                            hosts.add(String.valueOf(URI.create(request.url()).getHost())));
            visit.open(path).accessible();
            assertThat(visit.page().locator("main")).containsText("12356");
            visit.page().setViewportSize(1366, 768);
            visit.accessible();
            visit.page().waitForLoadState();
            rememberNothing(visit.page());
            assertThat(visit.context().cookies()).isEmpty();
            assertThat(hosts).containsExactly("localhost");
        }
    }

    /** As a newcomer's browser has nothing of it yet; compressed, with headers. */
    @ParameterizedTest
    @ValueSource(strings = {"/open", "/open/find", "/open/check", "/open/known", "/open/statistics/care_sessions"})
    void theFirstPageIsLightAndPaintedSoon(String path) {
        try (var visit = Visit.onPhone(port)) {
            var finished = new ArrayList<Request>();
            visit.page().onRequestFinished(finished::add);
            visit.open(path);
            visit.page().waitForLoadState();
            visit.page().waitForCondition(() -> paints(visit.page()) > 0);
            var paint = (Number)
                    visit.page().evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
            var asked = List.copyOf(finished);
            long weight = asked.stream()
                    .map(Request::sizes)
                    .mapToLong(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                    .sum();
            System.out.printf(
                    "%s: %d bytes, %d requests, first paint after %d ms%n",
                    path, weight, asked.size(), paint.longValue());
            assertThat(weight).as("bytes of " + path).isBetween(5_000L, LIGHT);
            assertThat(asked).as("requests of " + path).hasSizeBetween(4, 7);
            assertThat(paint.longValue()).as("first paint of " + path).isLessThan(10_000);
        }
    }

    @Test
    void theSelfCheckIsAddedUpInTheBrowserAndNoAnswerLeavesIt() {
        try (var visit = Visit.onPhone(port)) {
            // A colour on its way to another has the contrast of neither.
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            visit.open("/open/check");
            visit.page().waitForLoadState();
            var requests = new ArrayList<String>();
            visit.page().onRequest(request -> requests.add(request.method() + " " + request.url()));
            answer(visit.page(), "alcohol", "6", "4");
            see(visit.page());
            assertThat(visit.page().locator("[data-result=alcohol] [data-band=low]"))
                    .isVisible();
            assertThat(visit.page().locator("[data-result=alcohol] [data-band=low] [data-score]"))
                    .hasText("10");
            visit.page().selectOption("[id='q-alcohol.3']", "5");
            answer(visit.page(), "opioids", "6", "6");
            visit.page().selectOption("[id='q-opioids.4']", "7");
            visit.page().selectOption("[id='q-opioids.5']", "8");
            see(visit.page());
            assertThat(visit.page().locator("[data-result=alcohol] [data-band=moderateRisk]"))
                    .isVisible();
            assertThat(visit.page().locator("[data-result=alcohol] [data-band=low]"))
                    .isHidden();
            assertThat(visit.page().locator("[data-result=opioids] [data-band=high]"))
                    .isVisible();
            assertThat(visit.page().locator("[data-result=cannabis]")).isHidden();
            visit.accessible();
            assertThat(requests).allMatch(PublicSiteInBrowserTest::isTheIcon);
            assertThat(visit.context().cookies()).isEmpty();
            rememberNothing(visit.page());
            visit.page().reload();
            assertThat(visit.page().locator("#result")).isHidden();
            assertThat(visit.page().locator("[id='q-alcohol.3']")).hasValue("");
        }
    }

    @Test
    void howFarAServiceIsIsWorkedOutInTheBrowserAndThePositionIsSentToNobody() {
        try (var context = Chromium.standingAt("http://localhost:" + port, 1, 1)) {
            var page = context.newPage();
            page.navigate("/open/find");
            page.waitForLoadState();
            var requests = new ArrayList<String>();
            page.onRequest(request -> requests.add(request.url()));
            page.click("[data-near] button");
            assertThat(page.locator("[data-near] [role=status]")).containsText("没有得到位置");
            context.grantPermissions(List.of("geolocation"));
            page.click("[data-near] button");
            assertThat(page.locator("[data-near] [role=status]")).containsText("最近的在最上面");
            var service = page.locator("[data-services] article").first();
            double north = Double.parseDouble(String.valueOf(service.getAttribute("data-north")));
            double east = Double.parseDouble(String.valueOf(service.getAttribute("data-east")));
            // Near the equator a degree is 111.19 km both ways, so Pythagoras will do.
            long km = Math.round(111.19 * Math.hypot(1 - north, 1 - east));
            assertThat(service.locator("[data-distance]").innerText().replaceAll("\\D", ""))
                    .satisfies(said ->
                            assertThat(Math.abs(Long.parseLong(said) - km)).isLessThanOrEqualTo(1));
            assertThat(requests).allMatch(PublicSiteInBrowserTest::isTheIcon);
            assertThat(context.cookies()).isEmpty();
            rememberNothing(page);
        }
    }

    @Test
    void everythingCanBeReadAndUsedWithoutAScript() {
        try (var context = Chromium.withoutScripts("http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/open");
            page.click("main a:has-text('法律怎么说') >> nth=0");
            assertThat(page.locator("main")).containsText("不予处罚");
            page.navigate("/open/find");
            assertThat(page.locator("[data-services] article").first()).isVisible();
            assertThat(page.locator("[data-near]")).isHidden();
            page.navigate("/open/quiz");
            page.click("summary:has-text('打 120')");
            assertThat(page.locator("details[open]")).containsText("对。");
            page.navigate("/open/check");
            answer(page, "cannabis", "4", "");
            see(page);
            assertThat(page.locator("[data-result=cannabis] [data-band=moderateRisk]"))
                    .isVisible();
            assertThat(page.locator("[data-result=alcohol]")).isHidden();
            page.navigate("/open/statistics/care_sessions");
            assertThat(page.locator(".qh-public-bars svg").first()).isVisible();
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void thePublicSiteIsFoundFromTheSignInPageAndFromTheOwnDoor() {
        try (var visit = Visit.onPhone(port)) {
            visit.open("/sign-in").page().click("a[href='/open']");
            assertThat(visit.page().locator("h1")).containsText("清禾");
            visit.open("/door?lang=en").page().click("main a[href='/open?lang=en']");
            assertThat(visit.page().locator("h1")).containsText("less harm");
            visit.page().click("nav a:has-text('What Qinghe knows')");
            assertThat(visit.page().locator("main")).containsText("No watch list");
        }
    }

    private static int paints(Page page) {
        return ((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint').length")).intValue();
    }

    /** Browsers ask for it when they like, also long after the page. */
    private static boolean isTheIcon(String request) {
        return request.endsWith("/favicon.svg");
    }

    private static void answer(Page page, String substance, String second, String third) {
        page.click("[data-substance=" + substance + "] summary");
        page.selectOption("[id='q-" + substance + ".2']", second);
        page.selectOption("[id='q-" + substance + ".3']", third);
    }

    private static void see(Page page) {
        page.click("form[data-check] button");
        assertThat(page.locator("#result")).isVisible();
    }

    private static void rememberNothing(Page page) {
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(page.evaluate("async () => (await caches.keys()).length + (await indexedDB.databases()).length"))
                .isEqualTo(0);
    }
}
