package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From somebody who wants to help to the thanks they get, and to being forgotten. */
@DemoInBrowser
class VolunteersInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void somebodySignsUpTakesAShiftIsThankedAndTakesItBack() {
        String code;
        try (var anybody = Visit.onPhone(port)) {
            var page = anybody.open("/open/volunteer").page();
            anybody.accessible();
            page.locator("input[name=unit]").first().check();
            page.locator("main #f-name").fill("会吹笛子的阿竹");
            page.fill("#f-reach", "0000-7799（虚构）");
            page.click("main form button.btn-primary");
            assertThat(page.locator("#e-agreed")).isVisible();
            anybody.accessible();
            page.check("input[name=agreed]");
            page.click("main form button.btn-primary");
            code = page.locator("#code").innerText();
            anybody.accessible();
        }
        try (var township = Visit.onOldScreen(port).signIn("township")) {
            var page = township.open("/").page();
            assertThat(page.locator("main")).containsText("人报名做志愿者");
            township.open("/prevention/volunteers").accessible();
            page.click("td a:has-text('会吹笛子的阿竹')");
            assertThat(page.locator("main")).containsText("0000-7799");
            page.click(".qh-actions button.btn-primary, main button:has-text('已联系')");
            assertThat(page.locator("[role=status]")).containsText("可以排班");
            township.accessible();

            page.navigate("http://localhost:" + port + "/prevention/shifts/new");
            page.fill("#f-what", "吹笛子迎客");
            page.fill("#f-place", "乡文化站（虚构）");
            page.fill("#f-day", Today.inTheCounty().toString());
            page.fill("#f-needed", "1");
            township.accessible();
            page.click("main form button.btn-primary");
            Visit.choose(page.locator("#f-volunteer"), "会吹笛子的阿竹");
            page.click("main button:has-text('安排')");
            township.accessible();
            page.fill("main input[name=hours]", "1.5");
            page.click("main button:has-text('确认')");
            assertThat(page.locator("[role=status]")).containsText("时长已确认");
            township.accessible();

            page.navigate("http://localhost:" + port + "/prevention/volunteers");
            page.click("td a:has-text('会吹笛子的阿竹')");
            page.click("a:has-text('打开感谢信')");
            assertThat(page.locator(".qh-certificate")).containsText("共 1.5 小时");
            township.accessible();
        }
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/prevention/volunteer-hours").accessible();
            assertThat(office.page().locator("main")).not().containsText("会吹笛子的阿竹");
        }
        try (var anybody = Visit.onPhone(port)) {
            var page = anybody.open("/open/volunteer/back").page();
            page.fill("#f-code", code);
            page.click("main form button.btn-primary");
            assertThat(page.locator("main")).containsText("已删除");
            anybody.accessible();
        }
    }
}
