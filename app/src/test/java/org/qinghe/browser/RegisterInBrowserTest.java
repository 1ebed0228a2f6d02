package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** G3 and G13 as people meet them: the register for anybody, and the two persons it takes. */
@DemoInBrowser
class RegisterInBrowserTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/register, article, 8",
        "/register?lang=en, article, 8",
        "/open/guarantees, tbody tr, 13",
        "/open/guarantees?lang=en, tbody tr, 13"
    })
    void anybodyReadsTheRegisterAndTheGuaranteesAndNothingIsRemembered(String path, String entry, int entries) {
        try (var visit = Visit.onPhone(port)) {
            var hosts = new TreeSet<String>();
            visit.page()
                    .onRequest(request ->
                            hosts.add(String.valueOf(URI.create(request.url()).getHost())));
            visit.open(path).accessible();
            assertThat(visit.page().locator(entry)).hasCount(entries);
            visit.page().waitForLoadState();
            assertThat(hosts).containsExactly("localhost");
            assertThat(visit.context().cookies()).isEmpty();
            assertThat(visit.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void theProposerWaitsForASecondPerson() {
        try (var office = Visit.onOldScreen(port).signIn("office");
                var officer = Visit.onOldScreen(port).signIn("dpo")) {
            openProposal(office.page());
            assertThat(office.page().locator("form[action$='/approve']")).hasCount(0);
            assertThat(office.page().locator("main")).containsText("须由提交人以外");
            office.accessible();
            openProposal(officer.page());
            officer.page().onDialog(dialog -> dialog.accept());
            officer.page().click("form[action$='/approve'] button");
            assertThat(officer.page().locator(".alert-success")).containsText("已批准");
            officer.accessible();
            officer.page().navigate("/register");
            assertThat(officer.page().locator("#VISIT-01")).containsText("第 2 版");
        }
    }

    @Test
    void theGuidedFormSaysWhatIsOpenAndIsAccessible() {
        try (var officer = Visit.onOldScreen(port).signIn("dpo")) {
            officer.open("/processing/new").accessible();
            officer.page().fill("#f-code", "TRY-01");
            officer.page().fill("#f-nameZh", "试一试");
            officer.page().click("button[name=propose]");
            assertThat(officer.page().locator("#e-nameEn")).containsText("请填写");
            assertThat(officer.page().locator("#f-nameZh")).hasValue("试一试");
            officer.accessible();
            officer.page().onDialog(dialog -> dialog.accept());
            officer.page().click("main a.btn:has-text('取消')");
            officer.page().click("form[action$='/discard'] button");
            assertThat(officer.page().locator("main")).not().containsText("TRY-01");
        }
    }

    private static void openProposal(Page page) {
        page.navigate("/processing?state=PROPOSED");
        page.locator("td a").first().click();
        assertThat(page.locator("h1")).containsText("约定回访");
    }
}
