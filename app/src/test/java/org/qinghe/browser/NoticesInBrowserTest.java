package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a township finds in its inbox, and how it says when it wants to be told. */
@DemoInBrowser
class NoticesInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void aTownshipReadsWhatConcernsItAndSaysWhenItWantsToBeTold() {
        try (var township = Visit.onPhone(port).signIn("township")) {
            var page = township.page();
            township.open("/notices").accessible();
            page.fill("main input[type=search]", "村小集中授课");
            page.keyboard().press("Enter");
            page.locator("td a:has-text('村小集中授课')").first().click();
            assertThat(page.locator("h1")).containsText("村小集中授课");
            township.open("/notices?search=村小集中授课");
            assertThat(page.locator("tr:has-text('村小集中授课')").first()).containsText("已读");

            page.click("nav a[href='/notices/settings']");
            township.accessible();
            page.fill("#f-email", "township@hechuan.invalid");
            page.fill("#f-quietFrom", "20:00");
            page.fill("#f-quietUntil", "20:00");
            save(page);
            assertThat(page.locator("#e-quietUntil")).isVisible();
            page.fill("#f-quietUntil", "08:00");
            page.selectOption("#f-digestDay", "5");
            page.selectOption("select[name='rhythm-work.overdue']", "WEEKLY");
            save(page);
            assertThat(page.locator("[role=status]")).containsText("通知方式已保存");
            assertThat(page.locator("#f-email")).hasValue("township@hechuan.invalid");
            assertThat(page.locator("#f-quietUntil")).hasValue("08:00");
            assertThat(page.locator("#f-digestDay")).hasValue("5");
            assertThat(page.locator("select[name='rhythm-work.overdue']")).hasValue("WEEKLY");

            township.open("/notices");
            page.click("form[action='/notices/read'] button");
            township.open("/notices?unread=true");
            assertThat(page.locator("main")).containsText("没有符合条件的通知");
        }
    }

    private static void save(Page page) {
        page.click("form[action='/notices/settings'] .btn-primary");
    }
}
