package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who answers for a unit stands wherever the unit is named as the one to do something. */
@DemoInBrowser
class WhoAnswersInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void aUnitAnIndicatorAndATaskNameWhoIsFirstAndDirectlyResponsible() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/units?words=县卫生健康局");
            office.page().click("td a:has-text('县卫生健康局')");
            var first = office.page()
                    .locator("tr:has-text('第一责任人') td")
                    .nth(1)
                    .textContent()
                    .strip();
            assertThat(office.page().locator("tr:has-text('直接责任人')").first()).containsText("林晓岚");
            office.accessible();

            office.open("/figures/indicators?search=treatment_places");
            office.page().click("td a:has-text('治疗床位和名额数')");
            var answers = "第一责任人：" + first + "；直接责任人：林晓岚";
            assertThat(office.page().locator("dl")).containsText("县卫生健康局" + answers);
            office.accessible();

            office.open("/tasks?list=all");
            office.page().locator("tr:has-text('县卫生健康局') a").first().click();
            assertThat(office.page().locator("dl").first()).containsText(answers);
            office.page().click("main a[href^='/responses/']");
            assertThat(office.page().locator("tr:has-text('县卫生健康局')").first()).containsText("直接责任人：林晓岚");
            office.accessible();
        }
    }
}
