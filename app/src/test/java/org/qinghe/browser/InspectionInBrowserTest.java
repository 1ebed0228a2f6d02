package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the plan of an inspection over a visit without a signal to a finding that is mended, verified and closed. */
@DemoInBrowser
class InspectionInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void fromADrawOverAVisitWithoutASignalToAVerifiedFinding() {
        var inspection = drawnByTheOffice("部门普查");
        visitedWithoutASignal(inspection);
        mendedByHealth();
        verifiedAndClosed();
    }

    /** All seven bureaus, so that the one whose account is known is drawn. */
    private String drawnByTheOffice(String title) {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var page = office.page();
            page.onDialog(Dialog::accept);
            office.open("/inspections");
            page.click(".qh-actions a.btn-primary");
            page.fill("#f-title", title);
            page.selectOption(
                    "#f-checklist", new com.microsoft.playwright.options.SelectOption().setLabel("乡镇和部门工作例行督查"));
            page.check("input[name=kinds][value=BUREAU]");
            page.fill("#f-size", "8");
            page.click("main form button");
            assertThat(page.locator("#e-size")).containsText("请填 1 到 7 之间的整数");
            office.accessible();
            page.fill("#f-size", "7");
            page.click("main form button");
            assertThat(page.locator("[role=status]")).containsText("下一步：冻结抽查范围");
            page.click("form[action$='/freeze'] button");
            assertThat(page.locator("#h-recipe")).isVisible();
            office.accessible();
            page.click("form[action$='/draw'] button");
            assertThat(page.locator("main")).containsText("本页刚刚复算过，结果一致");
            office.accessible();
            return page.url().replaceAll("^https?://[^/]+", "");
        }
    }

    private void visitedWithoutASignal(String inspection) {
        try (var inspector = Visit.onPhone(port).signIn("inspector")) {
            var page = inspector.page();
            inspector.open(inspection);
            page.locator("td a:has-text('县卫生健康局')").click();
            page.waitForURL("**/visits/*");
            inspector.accessible();
            everyAnswer(page, "PASS");

            page.reload();
            assertThat(page.locator("#visit-status")).containsText("已恢复本机保存的内容");
            assertThat(page.locator("input[name=verdict7][value=PASS]")).isChecked();

            page.evaluate("""
                    async () => {
                        await navigator.serviceWorker.ready;
                        while (!await caches.match(location.pathname)) await new Promise(done => setTimeout(done, 50));
                    }
                    """);
            page.reload();
            var opened = page.locator("form[data-visit] input[name=_csrf]").inputValue();
            inspector.context().setOffline(true);
            page.reload();
            assertThat(page.locator("form[data-visit] input[name=_csrf]"))
                    .hasValue(opened); // masked anew by the server each time: this is the page that was kept
            assertThat(page.locator("input[name=verdict7][value=PASS]")).isChecked();
            page.check("input[name=verdict7][value=FAIL]");
            page.fill("#f-seen7", "合计表散放在桌上");
            page.fill("#f-shown7", "照片 1 张");
            page.setInputFiles("#f-photos7", new FilePayload("散放的合计表.png", "image/png", picture()));
            assertThat(page.locator("[data-photos='7'] li")).containsText("散放的合计表.jpg");
            inspector.accessible();
            page.click("form[data-visit] button.btn-primary");
            assertThat(page.locator("#visit-status")).containsText("没有信号：内容已存在本机");

            inspector.context().setOffline(false);
            assertThat(page.locator("main")).containsText("检查结果已收到");
            assertThat(page.locator("#visit-status")).containsText("检查结果和照片都已收到");
            assertThat(page.evaluate("localStorage.length"))
                    .as("answers that are still kept")
                    .isEqualTo(0);
            assertThat(page.evaluate("visitPhotos.of(document.querySelector('[data-kept-visit]').dataset.keptVisit)"))
                    .as("photos that are still kept")
                    .isEqualTo(List.of());
            assertThat(page.locator("td a[href^='/findings/']")).hasCount(1);
            inspector.accessible();
        }
    }

    private static byte[] picture() {
        var picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return picture.toByteArray();
    }

    private void mendedByHealth() {
        try (var health = Visit.onOldScreen(port).signIn("health")) {
            health.open("/findings");
            var page = health.page();
            page.click("td a:has-text('材料中没有多余的个人信息')");
            assertThat(page.locator("main")).containsText("散放的合计表.jpg");
            health.accessible();
            page.click("form[action$='/answer'] button");
            assertThat(page.locator("#e-shown")).isVisible();
            page.fill("#f-answer", "已配柜上锁");
            page.fill("#f-shown", "照片 1 张");
            page.click("form[action$='/answer'] button");
            assertThat(page.locator("[role=status]")).containsText("等待核查");
            assertThat(page.locator("form[action$='/verify']")).hasCount(0);
        }
    }

    private void verifiedAndClosed() {
        try (var inspector = Visit.onOldScreen(port).signIn("inspector")) {
            inspector.open("/findings?list=WAITING&words=个人信息");
            var page = inspector.page();
            page.click("td a[href^='/findings/']");
            inspector.accessible();
            page.fill("#f-verify", "到场查看，柜已上锁");
            page.click("form[action$='/verify'] button");
            assertThat(page.locator("[role=status]")).containsText("已核查通过");
            assertThat(page.locator("form[action$='/close']")).hasCount(0);
            var finding = page.url();

            try (var office = Visit.onOldScreen(port).signIn("office")) {
                office.page().navigate(finding);
                office.page().click("form[action$='/close'] button");
                assertThat(office.page().locator("main")).containsText("已办结");
                assertThat(office.page().locator("ol.qh-diary li")).hasCount(4);
            }
        }
    }

    @Test
    void answersOutliveTheSessionAndAreSentAfterSigningInAgain() {
        try (var inspector = Visit.onPhone(port).signIn("inspector")) {
            var page = inspector.page();
            var visit = plannedVisit(inspector);
            everyAnswer(page, "NONE");
            inspector.context().clearCookies();
            page.click("form[data-visit] button");
            assertThat(page.locator("#visit-status")).containsText("登录已失效");

            inspector.signIn("inspector");
            page.navigate(visit);
            assertThat(page.locator("main")).containsText("检查结果已收到");
            assertThat(page.locator("main table .qh-state:has-text('不适用')")).hasCount(7);
        }
    }

    @Test
    void aVisitIsSentWithoutScripts() {
        String visit;
        try (var inspector = Visit.onPhone(port).signIn("inspector")) {
            visit = plannedVisit(inspector);
        }
        try (var context = Chromium.withoutScripts("http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/sign-in");
            page.fill("input[name=name]", "inspector");
            page.fill("input[name=password]", Visit.PASSWORD);
            page.click("form[action='/sign-in'] button");
            page.navigate(visit);
            everyAnswer(page, "PASS");
            page.check("input[name=verdict1][value=FAIL]");
            page.click("form[data-visit] button");
            assertThat(page.locator("#e-seen1")).isVisible();
            page.fill("#f-seen1", "没有会议记录");
            page.fill("#f-shown1", "查阅会议记录本");
            page.click("form[data-visit] button");
            assertThat(page.locator(".alert-success")).containsText("检查结果已收到");
        }
    }

    /** Opens a visit of the drawn inspection that the demonstration comes with, and returns its address. */
    private static String plannedVisit(Visit inspector) {
        inspector.open("/inspections");
        inspector.page().click("td a:has-text('第四季度随机抽查')");
        inspector.page().locator("tr:has-text('待检查') td a").first().click();
        inspector.page().waitForURL("**/visits/*");
        return inspector.page().url();
    }

    private static void everyAnswer(Page page, String verdict) {
        page.locator("input[value=" + verdict + "]").all().forEach(Locator::check);
    }
}
