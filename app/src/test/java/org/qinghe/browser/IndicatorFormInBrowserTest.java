package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An indicator is defined, refused with words beside the field, mended, retired after a question, and brought back. */
@DemoInBrowser
class IndicatorFormInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void anIndicatorIsDefinedRetiredAndBroughtBack() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/figures/indicators/new").accessible();
            var page = office.page();
            page.fill("#f-code", "网页 指标");
            page.fill("#f-nameZh", "入户走访数");
            page.fill("#f-unitZh", "次");
            page.click("form#indicator button");
            assertThat(page.locator("#e-code")).isVisible();
            office.accessible();
            page.fill("#f-code", "browser_visits");
            page.click("form#indicator button");
            assertThat(page.locator("[role=status]")).containsText("指标已保存");

            page.onceDialog(Dialog::dismiss);
            page.click("form[action$='/retire'] button");
            assertThat(page.locator("main")).not().containsText("这个指标已停用");
            page.onceDialog(Dialog::accept);
            page.click("form[action$='/retire'] button");
            assertThat(page.locator("main")).containsText("这个指标已停用");
            office.accessible();
            page.click("form[action$='/bring-back'] button");
            assertThat(page.locator("[role=status]")).containsText("指标已恢复使用");
        }
    }
}
