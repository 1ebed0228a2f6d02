package org.qinghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main pages as docs/screenshots shows them; run with {@code -Dqinghe.write=true} to take the pictures anew. */
@DemoInBrowser
class ScreenshotTest {

    private static final Path FOLDER = Path.of("..", "docs", "screenshots");
    private static final int HIGHEST = 1100;

    @LocalServerPort
    int port;

    @Test
    void theMainPagesShowWhatTheReadmeShows() throws IOException {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            shoot(office, "/", "home");
            shoot(office, "/warnings", "warnings");
            shoot(office, first(office, "/warnings", "td a[href^='/warnings/']"), "warning");
            shoot(office, first(office, "/responses", "td a[href^='/responses/']"), "response");
            shoot(office, "/situation", "situation");
            office.open("/effects").awaitText("成效评估：");
            shoot(office, first(office, "/effects", "td a[href^='/effects/']"), "effect");
            shoot(office, first(office, "/plans", "td a:has-text('年度预防工作计划')"), "plan");
            shoot(office, "/places", "areas");
            shoot(office, first(office, "/watches", "td a[href^='/watches/']"), "watch");
            shoot(office, first(office, "/inspections", "td a:has-text('第四季度')"), "inspection");
            shoot(office, "/funds", "funds");
            shoot(office, first(office, "/assessments", "td a[href^='/assessments/']"), "assessment");
            shoot(office, first(office, "/documents", "td a[href^='/documents/']"), "document");
            shoot(office, "/staff/trainings", "staff");
            office.open("/figures/import");
            office.page().setInputFiles("input[name=file]", wrongFile());
            office.page().click("form#import button[value=take]");
            office.page().waitForURL("**/figures/import/*");
            office.page()
                    .waitForCondition(() -> office.page().locator("#progress").count() == 0);
            picture(office.page(), "import-problems");
        }
        try (var township = Visit.onOldScreen(port).signIn("township")) {
            shoot(township, first(township, "/figures/reports", "td a[href^='/figures/reports/']"), "report");
        }
        try (var worker = Visit.onOldScreen(port).signIn("care")) {
            var person = first(worker, "/care", "td a:has-text('青禾')").replaceAll("\\?.*", "");
            shoot(worker, person + "/notes/goal", "care-plan");
            shoot(worker, person + "/screening", "care-outcomes");
            shoot(worker, "/care/new", "care-consent");
        }
        try (var phone = Visit.onPhone(port).signIn("inspector")) {
            var inspection = first(phone, "/inspections", "td a:has-text('第四季度')");
            phone.open(first(phone, inspection, "tr:has-text('待检查') td a"));
            phone.page().check("input[name=verdict1][value=PASS]");
            phone.page().check("input[name=verdict2][value=FAIL]");
            picture(phone.page(), "visit");
        }
        try (var phone = Visit.onPhone(port).signIn("township")) {
            shoot(phone, "/", "phone");
        }
        try (var anybody = Visit.onOldScreen(port)) {
            shoot(anybody, "/open", "public");
            shoot(anybody, "/open/learn/teenagers", "public-learn");
        }
    }

    @Test
    void theHomePageEveryWarningAndAResponsePrintOnOnePageEach() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var warnings = warnings(office);
            assertThat(warnings).hasSizeGreaterThan(5);
            var others = List.of(first(office, "/responses", "td a[href^='/responses/']"));
            assertThat(Stream.of(warnings, others)
                            .flatMap(List::stream)
                            .flatMap(path -> Stream.of(path + "?lang=en", path + "?lang=zh-CN"))
                            .map(path -> path + ": " + printedPages(office, path)))
                    .allMatch(printed -> printed.endsWith(": 1"));
            assertThat(printedPages(office, "/")).isEqualTo(1);
        }
    }

    private static List<String> warnings(Visit visit) {
        List<String> found = new ArrayList<>();
        for (var next = "/warnings?choice=ALL"; !next.isEmpty(); ) {
            visit.open(next);
            visit.page()
                    .locator("td a[href^='/warnings/']")
                    .all()
                    .forEach(each -> found.add(each.getAttribute("href")));
            var more = visit.page().locator(".qh-paging a[rel=next]");
            next = more.count() == 0 ? "" : more.getAttribute("href");
        }
        return found;
    }

    private static long printedPages(Visit visit, String path) {
        visit.open(path).drawn();
        var printed = new String(
                visit.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type\\s*/Page\\b").matcher(printed).results().count();
    }

    private static FilePayload wrongFile() {
        var rows = """
                area,period,indicator,value
                990101104,2026-W46,helpline_calls,3x
                990101199,2026-W46,helpline_calls,4
                990101105,2026-W61,helpline_calls,2
                990101106,2026-W46,helpline_cals,5
                990101107,2026-W46,helpline_calls,-1
                """;
        return new FilePayload("2026-W46.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(Visit visit, String list, String selector) {
        return visit.open(list).page().locator(selector).first().getAttribute("href");
    }

    private static void shoot(Visit visit, String path, String name) throws IOException {
        visit.open(path).drawn();
        picture(visit.page(), name);
    }

    private static void picture(Page page, String name) throws IOException {
        var size = page.viewportSize();
        var height = Math.min(HIGHEST, ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue());
        page.setViewportSize(size.width, Math.max(size.height, height));
        var picture = page.screenshot();
        page.setViewportSize(size.width, size.height);
        assertThat(picture).as("picture of " + name).hasSizeGreaterThan(20_000);
        if (Boolean.getBoolean("qinghe.write")) {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), picture);
        }
    }
}
