package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a budget line over a contract to its payment, and to the payment that the line does not have. */
@DemoInBrowser
class FundsInBrowserTest {

    private static final int YEAR = Today.inTheCounty().getYear();

    @LocalServerPort
    int port;

    @Test
    void whatIsPromisedIsPaidAndMoreThanThereIsIsRefused() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var page = office.page();
            office.open("/funds/lines/import").accessible();
            office.open("/funds/lines/new");
            Visit.choose(page.locator("#f-source"), YEAR + " · 县级财政预算");
            Visit.choose(page.locator("#f-unit"), "县教育局");
            Visit.choose(page.locator("#f-use"), "预防教育");
            page.fill("#f-title", "浏览器里的项目");
            page.fill("#f-amount", "1000");
            submit(page);
            page.click("td a:has-text('浏览器里的项目')");
            office.accessible();
            var line = page.url();

            page.click("a[href$='/commitment']");
            filled(page, "合同-1", "600");
            assertThat(page.locator("[role=status]")).containsText("已登记");

            page.click("a[href$='/spending']");
            Visit.choose(page.locator("#f-settles"), "浏览器里的用途");
            filled(page, "凭-1", "600.01");
            assertThat(page.locator("#e-amount")).containsText("该承诺未付部分只有 600.00");
            page.fill("#f-amount", "600");
            submit(page);
            assertThat(page.locator("[role=status]")).containsText("已登记");

            page.click("a[href$='/spending']");
            filled(page, "凭-2", "400.01");
            assertThat(page.locator("#e-amount")).containsText("可用额只有 400.00");
            office.accessible();

            page.navigate(line);
            assertThat(page.locator("dl")).containsText("400.00");
            page.click("main a[href^='/funds/results']");
            Visit.choose(page.locator("#f-indicator"), "授课");
            page.click("form[action='/funds/results'] button");
            assertThat(page.locator("main table")).containsText("600.00");
            office.accessible();
        }
    }

    private static void filled(Page page, String voucher, String amount) {
        page.fill("#f-amount", amount);
        page.fill("#f-voucher", voucher);
        page.fill("#f-supplier", "清河印刷厂");
        page.fill("#f-purpose", "浏览器里的用途");
        submit(page);
    }

    private static void submit(Page page) {
        page.click("main form .btn-primary");
    }
}
