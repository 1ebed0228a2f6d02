package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office looks at the quality of last month's figures, and lets a rule rest. */
@DemoInBrowser
class QualityInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void theOfficeFindsAUnitsReportsAndTakesThemHome() throws Exception {
        try (var office = Visit.onOldScreen(port)) {
            office.signIn("office");
            office.open("/figures/quality").accessible();
            var rows = office.page().locator("tbody tr");
            var unit = rows.first().locator("td").first().innerText();

            office.page().fill("input[name=words]", unit);
            office.page().press("input[name=words]", "Enter");
            office.accessible();
            assertThat(office.page().locator("tbody tr:not(:has-text(\"" + unit + "\"))"))
                    .hasCount(0);
            assertThat(office.page().locator("input[name=words]")).hasValue(unit);
            int shown = rows.count();
            var file = office.page()
                    .waitForDownload(() -> office.page().click("a[href*='reports.csv']"))
                    .path();
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            Assertions.assertThat(lines.subList(1, lines.size()))
                    .hasSize(shown)
                    .allMatch(line -> line.startsWith(unit));

            office.page().fill("input[name=words]", "没有这样的单位");
            office.page().press("input[name=words]", "Enter");
            assertThat(office.page().locator("main")).containsText("没有符合的内容");
            office.accessible();
        }
    }

    @Test
    void aRuleIsSwitchedOffAndOnWithTheKeyboard() {
        try (var office = Visit.onPhone(port)) {
            office.signIn("office");
            office.open("/figures/rules").accessible();
            var rule = office.page().locator("tbody tr", new Page.LocatorOptions().setHasText("通过人数不超过参加人数"));
            rule.locator("form[action$='/off'] button").press("Enter");
            assertThat(office.page().locator("[role=status]").first()).containsText("规则已停用");
            assertThat(rule).containsText("已停用");
            office.accessible();

            rule.locator("form[action$='/on'] button").press("Enter");
            assertThat(office.page().locator("[role=status]").first()).containsText("规则已重新启用");
            assertThat(rule.locator("form[action$='/off']")).hasCount(1);
        }
    }
}
