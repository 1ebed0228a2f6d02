package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a plan down to a township's task, and from its being done up to the plan again. */
@DemoInBrowser
class PlanInBrowserTest {

    private static final LocalDate TODAY = Today.inTheCounty();

    @LocalServerPort
    int port;

    @Test
    void aPromiseBecomesATaskThatATownshipAcceptsAndDoes() {
        String plan;
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            plan = promises(office);
        }
        try (var township = Visit.onPhone(port).signIn("township")) {
            acceptsAndDoes(township);
        }
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            confirms(office);
            office.open(plan);
            var measure = office.page().locator("tr:has-text('浏览器里的措施')");
            assertThat(measure).containsText("已完成");
            assertThat(measure).containsText("已完成 1 / 1 项任务");
            assertThat(office.page().locator("tr:has-text('浏览器里的任务')")).containsText("江小禾");
            office.open(plan + "/timeline").accessible();
            assertThat(office.page().locator("svg.qh-timeline .qh-bar-done")).hasCount(1);
        }
    }

    /** What was carried out while the county is loaded: a task accepted with a request, one objected to, one to be accepted. */
    @Test
    void aNewcomerFindsATaskObjectedToAndAChangeToDecideOn() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/tasks?list=waiting").awaitText("各卫生院举办健康讲座");
            office.page().click("td a:has-text('各卫生院举办健康讲座')");
            assertThat(office.page().locator("main")).containsText("流感季门诊压力大");
            office.accessible();
            office.page().fill("#f-uphold", "请志愿服务队协助，卫生院出讲师。");
            office.page().click("form[action$='/uphold'] button");
            assertThat(office.page().locator("[role=status]")).containsText("异议已答复");

            office.open("/changes").accessible();
            var request = office.page().locator("section:has-text('完成秋季学期送课')");
            assertThat(request).containsText("期末考试");
            request.locator("button[name=grant]").click();
            assertThat(office.page().locator("[role=status]")).containsText("变更生效");
        }
    }

    private static String promises(Visit office) {
        var page = office.page();
        office.open("/plans");
        page.click("a[href='/plans/new']");
        office.accessible();
        page.fill("#f-title", "浏览器里的规划");
        page.fill("#f-first", String.valueOf(TODAY.getYear()));
        page.fill("#f-last", String.valueOf(TODAY.getYear() + 1));
        page.click("main form .btn-primary");
        assertThat(page.locator("[role=status]")).containsText("规划已建立");
        var plan = page.url().replaceFirst("^https?://[^/]+", "");

        page.click("a[href$='/objectives/new']");
        page.fill("#f-title", "浏览器里的目标");
        Visit.choose(page.locator("#f-indicator"), "授课");
        Visit.choose(page.locator("#f-area"), "禾川县");
        Visit.choose(page.locator("#f-unit"), "县教育局");
        page.fill("#f-baseline", "100");
        page.fill("#f-target", "100");
        page.click("main form .btn-primary");
        assertThat(page.locator("#e-target")).containsText("不能与基线值相同");
        page.fill("#f-target", "120");
        page.click("main form .btn-primary");
        assertThat(page.locator("[role=status]")).containsText("目标已添加");

        page.click("a[href$='/measures/new']");
        page.fill("#f-title", "浏览器里的措施");
        page.fill("#f-begins", TODAY.minusDays(3).toString());
        page.fill("#f-ends", TODAY.plusDays(20).toString());
        Visit.choose(page.locator("#f-unit"), "县教育局");
        page.click("main form .btn-primary");
        assertThat(page.locator("[role=status]")).containsText("措施已添加");
        office.accessible();

        page.click("main summary");
        page.fill("#f-title1", "浏览器里的任务");
        Visit.choose(page.locator("#f-unit1"), "霁禾镇人民政府");
        page.fill("#f-due1", TODAY.plusDays(9).toString());
        page.click("form[action$='/tasks'] button");
        assertThat(page.locator("tr:has-text('浏览器里的任务')")).containsText("待接受");
        return plan;
    }

    private static void acceptsAndDoes(Visit township) {
        var page = township.page();
        township.open("/tasks");
        page.click("td a:has-text('浏览器里的任务')");
        township.accessible();
        page.click("form[action$='/accept'] button");
        assertThat(page.locator("[role=status]")).containsText("已接受任务");
        assertThat(page.locator("main")).containsText("申请变更");
        page.fill("#f-finish", "三场，两百人");
        page.click("form[action$='/finish'] button");
        assertThat(page.locator("[role=status]")).containsText("已报完成");
    }

    private static void confirms(Visit office) {
        office.open("/tasks?list=waiting");
        office.page().click("td a:has-text('浏览器里的任务')");
        office.page().click("form[action$='/confirm'] button");
        assertThat(office.page().locator("dl")).containsText("已办结");
    }
}
