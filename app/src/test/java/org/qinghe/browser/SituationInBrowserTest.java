package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the overview to an indicator, from there to the quality of its figures and to the history of a wrong one. */
@DemoInBrowser
class SituationInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void theOfficeReadsAnIndicatorAndFindsTheFigureThatWasMistyped() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/situation").accessible();
            office.page().click("main a:has-text('讲座覆盖人数')");
            assertThat(office.page().locator("main")).containsText("26/28");
            assertThat(office.page().locator("main")).containsText("与平时相差很大");
            office.accessible();

            office.open("/figures/quality?show=FINDINGS").accessible();
            office.page()
                    .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("讲座覆盖人数"))
                    .locator("a")
                    .click();
            assertThat(office.page().locator("h1")).containsText("数据历史");
            office.accessible();

            office.open("/figures/rules/new").accessible();
            office.page().fill("#f-nameZh", "没有选指标的规则");
            office.page().click("form[action='/figures/rules'] button");
            assertThat(office.page().locator("#e-left")).isVisible();
            office.accessible();
        }
    }

    @Test
    void aTownshipReadsTheSameOnAPhoneInEnglish() {
        try (var township = Visit.onPhone(port).signIn("township")) {
            township.open("/situation?lang=en").accessible();
            township.page().click("main a:has-text('Reach, lectures')");
            assertThat(township.page().locator("h1")).containsText("Reach, lectures");
            township.accessible();
            township.open("/figures/quality").accessible();
            township.open("/figures/quality?show=FINDINGS").accessible();
        }
    }
}
