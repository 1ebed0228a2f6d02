package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a menu leads to, and the first thing each of those pages lists, holds what every page promises. */
@DemoInBrowser
class EveryPageTest {

    /** A county clerk's line is slow: what the very first page may weigh, compressed, scripts and styles included. */
    private static final long LIGHT = 150 * 1024;

    /** Lists that no menu leads to, or whose first line is another one there: findings with files, budget lines. */
    private static final List<String> MORE_LISTS = List.of("/findings?list=WAITING", "/funds/lines");

    /** A page that is a list itself: what was booked on a budget line. */
    private static final Pattern LIST_IN_A_LIST = Pattern.compile("/funds/lines/[0-9a-f-]{36}");

    /** The first page of somebody's record, which leads to all its parts. */
    private static final Pattern RECORD = Pattern.compile("/care/[0-9a-f-]{36}\\?for=CARE");

    @LocalServerPort
    int port;

    /** What leads an auditor to a page that the office has as well leads them to the same page. */
    @Test
    void isAccessibleQuietFromHereOnlyAndFitsAPhone() {
        var checked = new HashSet<String>();
        for (var name : List.of("office", "auditor")) {
            try (var visit = Visit.onOldScreen(port)) {
                visit.signIn(name);
                Accessibility.checkFrame(visit.page());
                var complaints = complaintsOf(visit.page());
                onEveryPage(visit, checked, MORE_LISTS, path -> {
                    visit.accessible();
                    assertThat(visit.page().locator("h1").count())
                            .as("titles of " + path)
                            .isEqualTo(1);
                    assertThat(visit.page().locator(".qh-menu a[aria-current]").count())
                            .as("places in the menu of " + path)
                            .isLessThanOrEqualTo(1);
                    visit.page().setViewportSize(390, 844);
                    Accessibility.checkWidth(visit.page());
                    visit.page().setViewportSize(1366, 768);
                });
                assertThat(complaints).isEmpty();
            }
        }
        assertThat(checked).hasSizeGreaterThan(50);
    }

    /** What only whoever helps people sees: the lists of care, and every part of a record, the hand-over to another county too. */
    @Test
    void pagesOfCareAreAccessibleAndFitAPhone() {
        try (var visit = Visit.onOldScreen(port)) {
            visit.signIn("care");
            Accessibility.checkFrame(visit.page());
            var checked = new HashSet<String>();
            onEveryPage(visit, checked, List.of(), path -> {
                visit.accessible();
                visit.page().setViewportSize(390, 844);
                Accessibility.checkWidth(visit.page());
                visit.page().setViewportSize(1366, 768);
            });
            assertThat(checked)
                    .contains("/care/arrivals")
                    .anyMatch(path -> path.matches("/care/[0-9a-f-]{36}/hand-overs.*"))
                    .anyMatch(path -> path.matches("/care/[0-9a-f-]{36}/received.*"));
        }
    }

    @Test
    void englishPagesHaveEnglishMenusTitlesAndHeadingsAndFitAPhoneWithTheirLongerWords() {
        try (var visit = Visit.onOldScreen(port)) {
            visit.signIn("office").open("/?lang=en");
            visit.page().setViewportSize(390, 844);
            var read = new HashSet<String>();
            onEveryPage(visit, read, MORE_LISTS, path -> {
                Accessibility.checkWidth(visit.page());
                visit.page()
                        .evaluate("document.querySelectorAll('nav.qh-menu details').forEach(each => each.open = true)");
                assertThat(visit.page()
                                .locator(":is(nav.qh-menu, h2, th[scope=col], label, main button, .qh-actions)"
                                        + ":not([lang=zh-CN] *)")
                                .allInnerTexts())
                        .as(path)
                        .noneMatch(text -> text.codePoints()
                                .anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN));
            });
            assertThat(read).hasSizeGreaterThan(50);
        }
    }

    @Test
    void theFirstPagesAreLight() {
        try (var visit = Visit.onOldScreen(port)) {
            var weight = new AtomicLong();
            visit.page()
                    .onResponse(response -> weight.addAndGet(response.request().sizes().responseBodySize));
            visit.page().navigate("/sign-in");
            visit.page().waitForLoadState();
            assertThat(weight.get()).as("bytes of the sign-in page").isBetween(10_000L, LIGHT);
            visit.signIn("office");
            visit.page().waitForLoadState();
            assertThat(weight.get())
                    .as("bytes of the sign-in page and the home page")
                    .isLessThan(LIGHT);
        }
    }

    @Test
    void readingAndPlainFormsNeedNoScript() {
        try (var context = Chromium.withoutScripts("http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/sign-in");
            page.fill("input[name=name]", "office");
            page.fill("input[name=password]", Visit.PASSWORD);
            page.click("form[action='/sign-in'] button");
            page.click(".qh-menu-stage:has(a[href='/warnings']) > summary");
            assertThat(page.locator("nav.qh-menu a[href='/warnings']")).isVisible();
            page.navigate("/warnings");
            page.selectOption("#f-choice", "ALL");
            page.click("form[action='/warnings'] button");
            page.locator("td a[href^='/warnings/']").first().click();
            assertThat(page.locator("#sentence")).isVisible();
            assertThat(page.locator("svg path").first()).isVisible();
            page.click("section[aria-labelledby=h-triage] button");
            assertThat(page.locator("#e-reason")).containsText("请写明理由");
        }
    }

    private List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
        page.onRequest(request -> {
            var host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("localhost")) {
                complaints.add(page.url() + " asks " + host);
            }
        });
        return complaints;
    }

    /** The menu's pages and some lists, and of each the main action and the first page its list leads to; none that was seen before. */
    private static void onEveryPage(Visit visit, Set<String> seen, List<String> moreLists, Consumer<String> check) {
        var waiting = new ArrayDeque<>(Stream.concat(links(visit.page(), ".qh-menu a").stream(), moreLists.stream())
                .filter(seen::add)
                .toList());
        var lists = Set.copyOf(waiting);
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            visit.open(path);
            if (lists.contains(path) || LIST_IN_A_LIST.matcher(path).matches()) {
                Stream.concat(
                                links(visit.page(), ".qh-actions a.btn-primary").stream(),
                                links(visit.page(), "main td a").stream().limit(1))
                        .filter(seen::add)
                        .forEach(waiting::add);
            }
            if (RECORD.matcher(path).matches()) {
                links(visit.page(), ".nav-tabs a").stream().filter(seen::add).forEach(waiting::add);
            }
            check.accept(path);
        }
    }

    private static List<String> links(Page page, String selector) {
        return page.locator(selector).all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(path -> path.startsWith("/") && !path.matches(".*\\.(csv|xlsx|docx|json)(\\?.*)?"))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }
}
