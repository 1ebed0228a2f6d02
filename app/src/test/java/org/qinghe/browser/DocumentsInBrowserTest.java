package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import java.nio.file.Files;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office changes a template, issues the bulletin of last month and follows one of its numbers to where it comes from. */
@DemoInBrowser
class DocumentsInBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void theOfficeIssuesABulletinInItsOwnWordsAndEveryNumberLeadsToItsSource() throws Exception {
        try (var office = Visit.onOldScreen(port)) {
            var page = office.page();
            page.onDialog(Dialog::accept);
            office.signIn("office").open("/documents").accessible();
            page.click("a[href='/documents/templates']");
            page.click("a:has-text('月度简报')");
            var body = page.locator("textarea[name=body]").inputValue();
            page.fill("textarea[name=body]", body + "\n# 六、本县补充\n{{没有这个}}");
            page.click("main form button.btn-primary");
            assertThat(page.locator("#e-body")).containsText("“没有这个”不是可用的名称");
            office.accessible();
            page.fill("textarea[name=body]", body + "\n# 六、本县补充\n{{period}}的情况已向各乡镇说明。");
            page.click("main form button.btn-primary");
            assertThat(page.locator("article")).containsText("的情况已向各乡镇说明。");
            office.accessible();

            page.fill("input[name=number]", "浏览器〔2026〕1号");
            page.click("button:has-text('印发')");
            assertThat(page.locator("[role=status]").first()).containsText("已印发");
            office.accessible();
            var file =
                    page.waitForDownload(() -> page.click("a[href$='/docx']")).path();
            try (var word = new XWPFDocument(Files.newInputStream(file))) {
                Assertions.assertThat(word.getParagraphs())
                        .anyMatch(each -> each.getText().equals("浏览器〔2026〕1号"))
                        .anyMatch(each -> each.getText().endsWith("的情况已向各乡镇说明。"));
            }
            var source = page.locator("section[aria-labelledby=h-sources] td a").first();
            var indicator = source.innerText();
            source.click();
            assertThat(page.locator("h1")).containsText(indicator);
        }
        try (var leader = Visit.onPhone(port)) {
            leader.signIn("inspector").open("/documents?words=浏览器").accessible();
            leader.page().click("td a[href^='/documents/']");
            assertThat(leader.page().locator("article")).containsText("浏览器〔2026〕1号");
            leader.accessible();
        }
    }
}
