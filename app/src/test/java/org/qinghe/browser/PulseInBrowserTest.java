package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A survey is answered on a phone, once; whoever leads it sees nothing before it is closed, and large groups afterwards. */
@DemoInBrowser
class PulseInBrowserTest {

    private static final LocalDate TODAY = Today.inTheCounty();

    @LocalServerPort
    int port;

    @Test
    void aWorkerAnswersOnceAndTheLeaderSeesGroupsOnlyAfterClosing() {
        String survey;
        try (var phone = Visit.onPhone(port).signIn("education")) {
            var page = phone.open("/").page();
            page.click("a:has-text('心声调查正在进行')");
            survey = page.url();
            page.click("main a:text-is('回答'), .qh-actions a:text-is('回答')");
            assertThat(page.locator("#h-kept + ul")).containsText("不足 10 人回答的组从不显示");
            phone.accessible();
            page.click("main form button:text-is('提交')");
            assertThat(page.locator("[role=alert]")).containsText("至少回答一道题");
            choose(page, "1", "4");
            choose(page, "2", "2");
            page.locator("main form button:text-is('提交')").press("Enter");
            assertThat(page.locator("[role=status]")).containsText("您的回答已计入");
            phone.accessible();

            page.navigate(survey + "/answer");
            choose(page, "1", "1");
            page.click("main form button:text-is('提交')");
            assertThat(page.locator("[role=status]")).containsText("已经回答过");
        }
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var page = office.page();
            page.onDialog(Dialog::accept);
            page.navigate(survey);
            office.accessible();
            assertThat(page.locator("main")).containsText("结束之前，谁也看不到");
            assertThat(page.locator(".qh-spread")).hasCount(0);
            assertThat(page.request().get(survey + "/results.xlsx").status()).isEqualTo(404);

            draft(office, page);
            assertThat(page.locator("[role=status]")).containsText("草稿已保存");
            office.accessible();
            page.click("form[action$='/open'] button");
            assertThat(page.locator("main")).containsText("另一项调查正在进行");
            page.click("form[action$='/remove'] button");
            assertThat(page.locator("[role=status]")).containsText("草稿已删除");

            page.navigate(survey);
            page.click("form[action$='/close'] button");
            assertThat(page.locator("[role=status]")).containsText("谁回答过已被忘记");
            assertThat(page.locator("section.card").first().locator("tbody tr"))
                    .containsText(new String[] {"全体", "县直部门", "其他单位合计", "乡镇"});
            assertThat(page.locator(".qh-spread").first()).isVisible();
            office.accessible();

            page.navigate("/staff/pulse");
            office.accessible();
            page.click("td a:text-is('今年上半年工作状态调查')");
            var first = page.locator("section.card").first();
            assertThat(first.locator("tr:has-text('县直部门')")).containsText("不显示");
            assertThat(first.locator("tr:has-text('其他单位合计')")).containsText("不显示");
            assertThat(first.locator("tr:has-text('乡镇') .qh-spread")).isVisible();
            office.accessible();
        }
        try (var phone = Visit.onPhone(port).signIn("education")) {
            phone.page().navigate(survey);
            phone.accessible();
            assertThat(phone.page().locator("main")).containsText("人回答");
        }
    }

    private static void choose(Page page, String question, String value) {
        page.check("input[name=q" + question + "][value='" + value + "']");
    }

    private static void draft(Visit office, Page page) {
        office.open("/staff/pulse/new").accessible();
        page.fill("#f-titleZh", "浏览器里的调查");
        page.fill("#f-closesOn", TODAY.minusDays(1).toString());
        page.click("main form button:text-is('保存草稿')");
        assertThat(page.locator("#e-closesOn")).containsText("最后一天应是今天或以后");
        page.fill("#f-closesOn", TODAY.plusDays(7).toString());
        page.click("main form button:text-is('保存草稿')");
    }
}
