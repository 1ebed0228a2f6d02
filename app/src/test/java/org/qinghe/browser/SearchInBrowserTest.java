package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same words, searched for by people who may see different things; and the help that belongs to a page. */
@DemoInBrowser
class SearchInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void eachFindsWhatTheyMayOpenAndNobodyFindsAPersonInCare() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var page = office.page();
            searched(page, "送课下乡的任务");
            assertThat(page.locator("section[aria-label='任务']")).containsText("春季学期送课");
            office.accessible();
            searched(page, "求助热线数字");
            assertThat(page.locator("main")).containsText("求助");
            searched(page, "材料柜");
            assertThat(page.locator("section[aria-label='问题整改']")).containsText("材料柜未上锁");
            searched(page, "求助热线来电预警");
            assertThat(page.locator("section[aria-label='预警'] a").first())
                    .hasAttribute("href", Pattern.compile("/warnings/.*"));
            searched(page, "各乡镇考核");
            assertThat(page.locator("section[aria-label='考核结果'] a").first())
                    .hasAttribute("href", Pattern.compile("/assessments/.*"));
            searched(page, "请求治疗发布");
            assertThat(page.locator("section[aria-label='统计发布'] a").first())
                    .hasAttribute("href", Pattern.compile("/releases/.*"));
            searched(page, "麒麟貔貅");
            assertThat(page.locator("main")).containsText("没有找到");
            office.accessible();
        }
        try (var education = Visit.onPhone(port).signIn("education")) {
            var page = education.page();
            education.open("/search?q=焊工班");
            assertThat(page.locator("main")).containsText("焊工初级班");
            education.accessible();
        }
        try (var township = Visit.onOldScreen(port).signIn("township")) {
            township.open("/search?q=材料柜未上锁");
            assertThat(township.page().locator("section[aria-label='问题整改']")).hasCount(0);
        }
        try (var care = Visit.onOldScreen(port).signIn("care")) {
            care.open("/care");
            var alias = care.page().locator("td a[href^='/care/']").first().innerText();
            care.open("/search?q=" + alias);
            assertThat(care.page().locator("main a").allInnerTexts()).doesNotContain(alias);
        }
    }

    @Test
    void helpLeadsFromAPageToItsGuideAndTheFirstWalkToThePages() {
        try (var office = Visit.onPhone(port).signIn("office")) {
            var page = office.page();
            office.open("/plans");
            page.click("a.qh-help");
            page.waitForURL("**/guides/plans");
            office.accessible();
            page.click(".qh-actions a");
            office.accessible();
            page.click(".qh-actions a.btn-primary");
            page.waitForURL("**/guides/tour");
            office.accessible();
            assertThat(page.locator("main a[href='/funds/allocations']")).isVisible();
        }
    }

    private static void searched(Page page, String words) {
        page.fill("form.qh-search input", words);
        page.press("form.qh-search input", "Enter");
        page.waitForURL("**/search?q=*");
    }
}
