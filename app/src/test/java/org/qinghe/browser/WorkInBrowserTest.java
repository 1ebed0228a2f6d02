package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Responses and tasks in a browser: everybody can use the pages, and a township does what the office asked for. */
@DemoInBrowser
class WorkInBrowserTest {

    private static final byte[] PDF = "%PDF-1.7\ntotals".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAGE = "<html>no pdf</html>".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Test
    void theOfficePlansATownshipHandsInEvidenceAndTheOfficeCloses() {
        String response;
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            plan(office);
            response = office.page().url();
            office.open("/calendar").accessible();
            for (var list : List.of("mine", "overdue", "week", "waiting", "all")) {
                office.open("/tasks?list=" + list).accessible();
            }
        }
        try (var township = Visit.onPhone(port).signIn("township")) {
            doTheTask(township);
        }
        try (var office = Visit.onPhone(port).signIn("office")) {
            close(office, response);
        }
    }

    @Test
    void aResponseToAWarningIsPlannedFirst() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/warnings?choice=ALL");
            office.page().locator("td a[href^='/warnings/']").last().click();
            assertThat(office.page().locator("a[href^='/responses/new?kind=warning']"))
                    .hasCount(0);
            office.page().check("input[name=decision][value=CONFIRMED]");
            office.page().fill("#f-reason", "已与乡镇核实，确有增多");
            office.page().click("section[aria-labelledby=h-triage] button");
            office.page().click("a[href^='/responses/new?kind=warning']");
            office.accessible();
            office.page().click("button[value=public-notice]");
            office.page().selectOption("#f-unit4", new com.microsoft.playwright.options.SelectOption().setIndex(1));
            office.page().click("form[action='/responses/new'] button");
            assertThat(office.page().locator("[role=status]")).containsText("处置已发起");
            assertThat(office.page().locator("dl a[href^='/warnings/']")).hasCount(1);
            office.accessible();
        }
    }

    /** Carried out while the county is loaded; what is returned or overdue needs somebody today. */
    @Test
    void aNewcomerFindsAClosedResponseAnOverdueTaskAndOneThatWasReturned() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.open("/tasks?list=overdue").awaitText("在基层转发和张贴");
            office.accessible();
            office.open("/tasks?list=waiting").awaitText("审核并发布");
            office.open("/responses?state=CLOSED").awaitText("治疗名额");
            office.page().click("td a:has-text('治疗名额')");
            assertThat(office.page().locator("section[aria-labelledby=after]")).containsText("平均");
            office.page().click("td a:has-text('核对等候情况')");
            assertThat(office.page().locator("section[aria-labelledby=evidence]"))
                    .containsText("合计数.xlsx");
            office.accessible();
        }
        try (var township = Visit.onPhone(port).signIn("township")) {
            township.open("/tasks").awaitText("安排外展服务场次");
            assertThat(township.page()
                            .locator("tr:has-text('安排外展服务场次')")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("霁禾镇")))
                    .not()
                    .hasCount(0);
            assertThat(township.page().locator("main")).containsText("退回");
        }
    }

    private static void plan(Visit office) {
        office.open("/responses").accessible();
        office.page().click("a[href='/responses/new']");
        office.accessible();
        office.page().click("button[value=outreach]");
        office.accessible();
        office.page().fill("#f-title", "浏览器里的外展");
        for (int row : new int[] {1, 4, 5}) {
            office.page().uncheck("input[name=wanted" + row + "]");
        }
        office.page().uncheck("input[name=wanted3]");
        office.page().click("form[action='/responses/new'] button");
        assertThat(office.page().locator("#e-unit2")).containsText("请选择承办单位");
        office.accessible();
        var own = office.page()
                .locator("#f-unit2 option")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("霁禾镇人民政府"));
        office.page().selectOption("#f-unit2", own.first().getAttribute("value"));
        office.page().click("form[action='/responses/new'] button");
        assertThat(office.page().locator("[role=status]")).containsText("处置已发起");
        office.accessible();
    }

    private static void doTheTask(Visit township) {
        township.open("/notices").accessible();
        township.open("/tasks").accessible();
        township.page()
                .locator("tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("浏览器里的外展"))
                .locator("a")
                .first()
                .click();
        township.accessible();
        hand(township, "web.pdf", PAGE);
        assertThat(township.page().locator("#e-file")).containsText("的内容不是");
        township.accessible();
        hand(township, "totals.pdf", PDF);
        assertThat(township.page().locator("section[aria-labelledby=evidence]")).containsText("totals.pdf");
        township.accessible();
        township.page().fill("#f-finish", "办了两场，覆盖 62 人");
        township.page().click("form[action$='/finish'] button");
        assertThat(township.page().locator("main")).containsText("待确认");
        township.accessible();
    }

    private static void close(Visit office, String response) {
        office.page().navigate(response);
        office.page().locator("section[aria-labelledby=tasks] td a").first().click();
        office.page().click("form[action$='/confirm'] button");
        office.page().navigate(response);
        office.page().fill("#f-result", "外展按时完成");
        office.page().click("form[action$='/close'] button");
        assertThat(office.page().locator("[role=status]")).containsText("处置已结束");
        office.accessible();
        office.open("/responses?state=CLOSED&lang=en").accessible();
        office.page().navigate(response);
        office.accessible();
    }

    private static void hand(Visit visit, String name, byte[] content) {
        visit.page().setInputFiles("#f-file", new FilePayload(name, "application/pdf", content));
        visit.page().click("form[action$='/evidence'] button");
    }
}
