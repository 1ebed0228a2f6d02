package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A township clerk fills in a report, with the keyboard and from a spreadsheet. */
@DemoInBrowser
class GridInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void aClerkFillsInAReportWithTheKeyboardAndFromASpreadsheet() {
        try (var clerk = Visit.onOldScreen(port)) {
            clerk.signIn("township");
            clerk.open("/figures/reports").accessible();
            clerk.page().locator("tr", options("乡镇服务周报")).locator("a").first().click();
            var cells = clerk.page().locator("[data-grid] tbody input");
            assertThat(cells).hasCount(5);
            clerk.accessible();

            cells.first().fill("3x");
            assertThat(cells.first()).hasAttribute("aria-invalid", "true");
            assertThat(clerk.page().locator("[data-grid] tbody tr").first()).containsText("不是数字");
            clerk.accessible();
            cells.first().fill("5²");
            assertThat(cells.first()).hasAttribute("aria-invalid", "true");
            cells.first().fill("３");
            assertThat(clerk.page().locator("[data-grid] tbody tr").first())
                    .not()
                    .containsText("不是数字");
            cells.first().fill("3");

            cells.first().press("Enter");
            assertThat(cells.nth(1)).isFocused();
            cells.nth(1).press("ArrowDown");
            assertThat(cells.nth(2)).isFocused();
            cells.nth(2).press("ArrowUp");
            assertThat(cells.nth(1)).isFocused();

            paste(cells.nth(1), "0\\r\\n1\\r\\n12\\r\\n-\\r\\n");
            assertThat(cells.nth(3)).hasValue("12");
            assertThat(cells.nth(4)).hasValue("-");
            assertThat(clerk.page().locator("[data-grid-status]")).containsText("已填 5 格，共 5 格");

            clerk.page().locator("form#report button[value=submit]").click();
            assertThat(clerk.page().locator("[role=status]").first()).containsText("已上报");
            clerk.accessible();
        }
    }

    @Test
    void theReportFitsAPhone() {
        try (var clerk = Visit.onPhone(port)) {
            clerk.signIn("township");
            clerk.open("/figures/reports").accessible();
            clerk.page().locator("tr", options("乡镇预防工作月报")).locator("a").first().click();
            clerk.accessible();
        }
    }

    @Test
    void theOfficeReadsFormsAndWhatItReceived() {
        try (var office = Visit.onOldScreen(port)) {
            office.signIn("office");
            office.open("/figures/forms").accessible();
            office.page().locator("tr", options("乡镇服务周报")).locator("a").first().click();
            office.accessible();
            office.open("/figures/forms/new").accessible();
            office.open("/figures/import").accessible();
            office.open("/figures/received").accessible();
            office.page().locator("tbody a").first().click();
            office.accessible();
            office.page().locator("[data-grid] td a").first().click();
            office.accessible();
        }
    }

    private static com.microsoft.playwright.Page.LocatorOptions options(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    private static void paste(Locator cell, String text) {
        cell.evaluate(
                "(input) => { const data = new DataTransfer(); data.setData('text/plain', '" + text
                        + "'); input.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }");
    }
}
