package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G4 and G10 as people meet them: from the public page to the own door, and a consent withdrawn while the worker looks on. */
@DemoInBrowser
class OwnDoorInBrowserTest {

    @LocalServerPort
    int port;

    private final String alias = "小禾" + UUID.randomUUID().toString().substring(0, 6);

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/help?lang=en", "/help/ask", "/help/ask?lang=en", "/door", "/door?lang=en"})
    void thePublicPagesRememberNobodyAskNobodyElseAndAreAccessible(String path) {
        try (var visit = Visit.onPhone(port)) {
            var hosts = new TreeSet<String>();
            visit.page()
                    .onRequest(request ->
                            hosts.add(String.valueOf(URI.create(request.url()).getHost())));
            visit.open(path).accessible();
            assertThat(visit.page().locator("main")).containsText("12356");
            rememberNothing(visit.page());
            assertThat(visit.context().cookies()).isEmpty();
            assertThat(hosts).containsExactly("localhost");
        }
    }

    @Test
    void somebodyAsksComesInByTheirOwnDoorAndShutsTheirRecordWhileTheWorkerLooksOn() {
        try (var person = Visit.onPhone(port);
                var worker = Visit.onOldScreen(port).signIn("care")) {
            person.page().onDialog(dialog -> dialog.accept());
            var code = ask(person);
            assertThat(person.context().cookies()).isEmpty();
            worker.open("/care/waiting");
            worker.page()
                    .locator("tr", new Page.LocatorOptions().setHasText(alias))
                    .locator("button")
                    .click();
            assertThat(worker.page().locator("h1")).containsText(alias);
            var record = worker.page().url().replaceAll("\\?.*", "");
            enter(person, code);
            agreeToCare(person);
            worker.page().navigate(record + "/notes/goal");
            worker.page().fill("#f-goal", "每天散步半小时");
            worker.page().locator("form:has(#f-goal) button").click();
            worker.page().navigate(record + "/messages?for=CARE");
            worker.page().fill("#f-text", "今天感觉怎么样？");
            worker.page().locator("form:has(#f-text) button").click();
            assertThat(worker.page().locator(".alert-success")).isVisible();
            worker.accessible();
            readsAndAnswers(person);
            worker.page().navigate(record + "/notes/goal");
            assertThat(worker.page().locator("main")).containsText("每天散步半小时");
            withdrawEverything(person);
            worker.page().reload();
            assertThat(worker.page().locator("h1")).containsText("本人没有同意");
            assertThat(worker.page().locator("main")).not().containsText("每天散步半小时");
            leave(person, code);
        }
    }

    @Test
    void askingNeedsNoScript() {
        try (var context = Chromium.withoutScripts("http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/help/ask");
            page.click("button:has-text('发送')");
            fill(page);
            page.click("button:has-text('发送')");
            var code = page.locator("[data-code]").innerText();
            page.navigate("/door");
            page.fill("#f-code", code);
            page.click("button:has-text('进入')");
            assertThat(page.locator("main")).containsText(alias);
            page.click("button:has-text('离开')");
            assertThat(page.locator("main")).containsText("您已离开");
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void aSupervisorSaysWhatTheUnitOffers() {
        try (var supervisor = Visit.onOldScreen(port).signIn("supervisor")) {
            supervisor.open("/care/unit/offering").accessible();
            supervisor.page().fill("#f-hoursEn", "every day");
            supervisor.page().click("main form button.btn-primary");
            assertThat(supervisor.page().locator(".alert-success")).isVisible();
            supervisor.open("/help?lang=en");
            assertThat(supervisor.page().locator("main")).containsText("every day");
        }
    }

    private String ask(Visit person) {
        person.open("/help");
        person.page().click("main a.btn:has-text('请他们联系我') >> nth=0");
        fill(person.page());
        person.accessible();
        person.page().click("button:has-text('发送')");
        var code = person.page().locator("[data-code]").innerText();
        assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
        person.accessible();
        rememberNothing(person.page());
        return code;
    }

    private void fill(Page page) {
        page.locator("input[name=unit]").first().check();
        page.fill("#f-alias", alias);
        page.fill("#f-reach", "000 1234");
        assertThat(page.locator("input[name=agreed]")).not().isChecked();
        page.check("input[name=agreed]");
    }

    private static void enter(Visit person, String code) {
        person.open("/door");
        person.page().fill("#f-code", code.toLowerCase(java.util.Locale.ROOT));
        person.page().click("button:has-text('进入')");
        assertThat(person.page().locator("h1")).containsText("我的计划");
        person.accessible();
    }

    private static void agreeToCare(Visit person) {
        person.open("/door/consents").accessible();
        person.page().check("input[value='CARE']");
        person.page().check("input[value='CARE.sensitive']");
        person.page().click("button:has-text('我同意')");
        assertThat(person.page().locator(".alert-success")).containsText("已经记下您的同意");
    }

    private static void readsAndAnswers(Visit person) {
        person.open("/door/mine").accessible();
        assertThat(person.page().locator("main")).containsText("每天散步半小时");
        person.page().click("main a:has-text('条新消息')");
        assertThat(person.page().locator("main")).containsText("今天感觉怎么样？");
        person.page().fill("#f-text", "好一点了");
        person.page().click("button:has-text('发送')");
        assertThat(person.page().locator("main")).containsText("好一点了");
        person.accessible();
        for (var part : new String[] {"appointments", "looks", "rights"}) {
            person.open("/door/" + part).accessible();
        }
        person.open("/door/looks");
        assertThat(person.page().locator("main")).containsText("增加记录：康复计划");
    }

    private static void withdrawEverything(Visit person) {
        person.open("/door/consents");
        var buttons = person.page().locator("form[action*='/withdraw'] button");
        while (buttons.count() > 0) {
            buttons.first().click();
            assertThat(person.page().locator(".alert-success")).containsText("马上生效");
        }
    }

    private static void leave(Visit person, String code) {
        person.page().click("button:has-text('离开')");
        assertThat(person.page().locator("main")).containsText("您已离开");
        assertThat(person.context().cookies()).isEmpty();
        rememberNothing(person.page());
        person.page().navigate("/door/mine");
        assertThat(person.page().locator("#f-code")).isVisible();
        assertThat(person.page().content()).doesNotContain(code);
    }

    private static void rememberNothing(Page page) {
        page.waitForLoadState();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
    }
}
