package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.Today;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G8 and G11 as people meet them: a record opened in an emergency and reviewed, and a record erased at the person's wish. */
@DemoInBrowser
class AroundCareInBrowserTest {

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String alias = "小禾" + mark;
    private final String number = "000 " + mark;

    @Test
    void aRecordOpenedInAnEmergencyIsShownToThePersonAndReviewedByAnother() {
        try (var person = Visit.onPhone(port);
                var clinician = Visit.onOldScreen(port).signIn("ward");
                var supervisor = Visit.onOldScreen(port).signIn("supervisor")) {
            var code = asks(person);
            agreeable(clinician);
            var page = clinician.page();
            clinician.open("/care/emergency").accessible();
            page.fill("#f-sought", number);
            page.fill("#f-reason", "急");
            page.click("button:has-text('查找并打开')");
            assertThat(page.locator("#e-reason")).containsText("说明紧急情况");
            assertThat(page.locator("#f-sought")).hasValue(number);
            page.fill("#f-reason", "在急诊昏迷，需要知道用药情况");
            page.fill("#f-sought", number + "0");
            page.click("button:has-text('查找并打开')");
            assertThat(page.locator("#e-sought")).containsText("没有找到");
            page.fill("#f-sought", number);
            page.click("button:has-text('查找并打开')");
            assertThat(page.locator("h1")).containsText(alias);
            assertThat(page.locator(".alert-success")).containsText("督导将在 7 天内复核");
            enter(person.page(), code);
            person.page().navigate("/door/looks");
            assertThat(person.page().locator("tbody")).containsText("方宁");
            assertThat(person.page().locator("tbody")).containsText("紧急打开");
            reviews(supervisor);
        }
    }

    private static void reviews(Visit supervisor) {
        var page = supervisor.page();
        supervisor.open("/care/emergencies").accessible();
        page.locator("tr", new Page.LocatorOptions().setHasText("方宁"))
                .last()
                .locator("a")
                .click();
        assertThat(page.locator("[data-reason]")).containsText("在急诊昏迷");
        page.fill("#f-finding", "有急诊记录");
        page.click("button:has-text('写下结论')");
        assertThat(page.locator("#e-verdict")).containsText("请选择结论");
        assertThat(page.locator("#f-finding")).hasValue("有急诊记录");
        supervisor.accessible();
        page.check("input[name=verdict][value=JUSTIFIED]");
        page.click("button:has-text('写下结论')");
        assertThat(page.locator(".alert-success")).containsText("本人可以看到");
    }

    @Test
    void whatThePersonAsksToBeDeletedIsGoneAndACertificateStays() {
        try (var person = Visit.onPhone(port);
                var worker = Visit.onOldScreen(port).signIn("care");
                var officer = Visit.onOldScreen(port).signIn("dpo")) {
            agreeable(person, officer);
            var code = asks(person);
            worker.open("/care/waiting");
            row(worker.page(), alias).locator("button").click();
            var record = worker.page().url().replaceAll("\\?.*", "");
            enter(person.page(), code);
            person.page().navigate("/door/rights");
            person.page().click("button:has-text('要求删除')");
            person.page().click("button:has-text('收回，保留记录')");
            assertThat(person.page().locator(".alert-success")).containsText("记录会保留下来");
            person.page().click("button:has-text('要求删除')");
            worker.page().navigate(record + "/erasure");
            var reference = worker.page().locator("[data-reference]").innerText();
            officer.open("/care/erasures").accessible();
            assertThat(officer.page().locator("main")).not().containsText(alias);
            row(officer.page(), reference).locator("button").click();
            assertThat(officer.page().locator(".alert-success")).containsText("并留下证明");
            certified(officer, reference);
            person.page().navigate("/door/mine");
            assertThat(person.page().locator("#f-code")).isVisible();
            refuses(person.page(), code);
            worker.page().navigate(record + "?for=FIRST_CONTACT");
            assertThat(worker.page().locator("main")).not().containsText(alias);
        }
    }

    private static void certified(Visit officer, String reference) {
        officer.open("/care/erasures/certificates?reference=" + reference).accessible();
        officer.page().locator("tbody a").first().click();
        assertThat(officer.page().locator("[data-reference]")).hasText(reference);
        assertThat(officer.page().locator("main")).containsText("本人要求");
        officer.accessible();
    }

    /** Whoever hands somebody on chooses to whom, and is asked once more. */
    @Test
    void aSupervisorHandsNobodyOnByMistake() {
        try (var supervisor = Visit.onOldScreen(port).signIn("supervisor")) {
            var page = supervisor.page();
            supervisor.open("/care/unit");
            page.click("td a:has-text('秦月')");
            assertThat(page.locator("#f-to")).hasValue("");
            assertThat(page.locator("#f-to")).not().containsText("温若水");
            page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            page.onceDialog(dialog -> dialog.accept());
            page.click("button:has-text('全部转交')");
            assertThat(page.locator(".alert-danger")).containsText("另一位同事");
        }
    }

    /** Counts of people in care are protected before anybody sees them, and reach the public when a second person lets them go. */
    @Test
    void whatOneHasPreparedAnotherLetsGoToThePublic() {
        try (var officer = Visit.onOldScreen(port).signIn("dpo");
                var office = Visit.onOldScreen(port).signIn("office");
                var anybody = Visit.onPhone(port)) {
            agreeable(office);
            var page = officer.page();
            officer.open("/releases/new");
            page.selectOption("#f-indicator", "care_closings");
            page.selectOption("#f-protection", "MINIMUM_CELL");
            page.fill("#f-strength", "5");
            page.fill("#f-period", "2026-13");
            page.click("button:has-text('立即统计并保护')");
            assertThat(page.locator("#e-period")).isVisible();
            page.fill("#f-period", Today.monthInTheCounty().minusMonths(2).toString());
            page.click("button:has-text('立即统计并保护')");
            assertThat(page.locator("form[action$='/let-go']")).hasCount(0);
            officer.accessible();
            var release = page.url().replaceAll(".*/releases/", "");
            assertEquals(
                    404, anybody.page().navigate("/open/releases/" + release).status());
            office.open("/releases/" + release).accessible();
            office.page().click("button:text-is('放行')");
            assertThat(office.page().locator(".alert-success")).containsText("任何人都可查看");
            anybody.open("/open/releases/" + release).accessible();
        }
    }

    private String asks(Visit person) {
        person.open("/help/ask");
        person.page().locator("input[name=unit]").first().check();
        person.page().fill("#f-alias", alias);
        person.page().fill("#f-reach", number);
        person.page().check("input[name=agreed]");
        person.page().click("button:has-text('发送')");
        return person.page().locator("[data-code]").innerText();
    }

    private static void enter(Page page, String code) {
        page.navigate("/door");
        page.fill("#f-code", code);
        page.click("button:has-text('进入')");
        assertThat(page.locator("h1")).containsText("我的计划");
    }

    private static void refuses(Page page, String code) {
        page.navigate("/door");
        page.fill("#f-code", code);
        page.click("button:has-text('进入')");
        assertThat(page.locator("main")).containsText("这个号码打不开");
    }

    private static void agreeable(Visit... visits) {
        for (var visit : visits) {
            visit.page().onDialog(dialog -> dialog.accept());
        }
    }

    private static Locator row(Page page, String text) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(text));
    }
}
