package org.qinghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office issues a document of each kind, and takes a template to Word and back; whoever reads one follows its numbers. */
@DemoInBrowser
class DocumentsInBrowserTest {

    private static final List<String> KINDS = List.of(
            "MONTHLY_BULLETIN",
            "QUARTERLY_REPORT",
            "ANNUAL_REPORT",
            "MEETING_MINUTES",
            "RECTIFICATION_LETTER",
            "ASSESSMENT_RESULT");
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @LocalServerPort
    int port;

    @Test
    void eachKindIsIssuedAndEveryNumberInItLeadsToAPageThatIsThere() throws Exception {
        try (var office = Visit.onOldScreen(port)) {
            var page = office.page();
            page.onDialog(Dialog::accept);
            office.signIn("office");
            var followed = new HashSet<String>();
            for (var kind : KINDS) {
                office.open("/documents/new?kind=" + kind);
                page.fill("input[name=number]", "浏览器" + kind);
                page.click("button:has-text('印发')");
                assertThat(page.locator("[role=status]").first()).containsText("已印发");
                assertThat(page.locator("article")).not().containsText("{{");
                office.accessible();
                follow(page, kind, followed);
                issuedFile(page, kind);
            }
        }
        try (var reader = Visit.onPhone(port)) {
            reader.signIn("inspector").open("/documents?words=浏览器MEETING").accessible();
            reader.page().click("td a[href^='/documents/']");
            assertThat(reader.page().locator("article")).containsText("会议纪要");
            reader.accessible();
        }
    }

    /** What the annex names leads somewhere, and every row of a table of units or indicators is named there. */
    private static void follow(Page page, String kind, Set<String> followed) {
        var links = page.locator("section[aria-labelledby=h-sources] td a");
        Assertions.assertThat(links.count()).as(kind).isPositive();
        for (var path : links.all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .filter(followed::add)
                .toList()) {
            Assertions.assertThat(page.request()
                            .get(page.url().replaceAll("/documents.*", "") + path)
                            .status())
                    .as(kind + " " + path)
                    .isEqualTo(200);
        }
        var sources = page.locator("section[aria-labelledby=h-sources]").innerText();
        if (kind.endsWith("BULLETIN") || kind.endsWith("REPORT")) {
            for (var row : page.locator("article tbody tr td:first-child").allInnerTexts()) {
                Assertions.assertThat(sources).as(kind).contains(row);
            }
        }
    }

    private static void issuedFile(Page page, String kind) throws IOException {
        var file = page.waitForDownload(() -> page.click("a[href$='/docx']")).path();
        keep(file, kind);
        try (var word = new XWPFDocument(Files.newInputStream(file))) {
            Assertions.assertThat(word.getParagraphs())
                    .anyMatch(each -> each.getText().equals("浏览器" + kind))
                    .noneMatch(each -> each.getText().contains("{{"));
            Assertions.assertThat(word.getTables().getLast().getRows())
                    .extracting(XWPFTableRow::getTableCells)
                    .as("where the numbers come from")
                    .hasSizeGreaterThan(1);
            Assertions.assertThat(word.getHyperlinks()).isNotEmpty();
            if (kind.endsWith("BULLETIN") || kind.endsWith("REPORT")) {
                Assertions.assertThat(word.getCharts()).as("charts of " + kind).isNotEmpty();
            }
        }
    }

    /** To be looked at. */
    private static void keep(Path file, String kind) throws IOException {
        var folder = Files.createDirectories(Path.of("target/documents"));
        Files.copy(file, folder.resolve(kind + ".docx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aTemplateGoesToWordAndBackIsRefusedMendedLookedAtUsedAndTakenBack() throws Exception {
        try (var office = Visit.onOldScreen(port)) {
            var page = office.page();
            page.onDialog(Dialog::accept);
            office.signIn("office").open("/documents").accessible();
            page.click("a[href='/documents/templates']");
            page.click("a:has-text('月度简报')");
            office.accessible();
            var file = page.waitForDownload(() -> page.click("a:has-text('下载 Word 模板')"))
                    .path();

            send(page, "旧文件.doc", "不是 Word 文件".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("[role=alert]")).containsText("这不是 .docx 文件");
            send(page, "简报.docx", edited(file, "本县补充：{{没有这个}}。"));
            assertThat(page.locator("[role=alert]")).containsText("“没有这个”不是可用的名称");
            office.accessible();

            send(page, "简报.docx", edited(file, "{{period}}的情况已向各乡镇说明。"));
            assertThat(page.locator("h1")).containsText("试看");
            assertThat(page.locator("article")).containsText("的情况已向各乡镇说明。");
            assertThat(page.locator("article")).not().containsText("{{");
            office.accessible();
            page.click("button:has-text('启用这个模板')");
            assertThat(page.locator("[role=status]").first()).containsText("已启用");
            assertThat(page.locator("textarea[name=body]")).hasCount(0);
            office.accessible();

            office.open("/documents/new?kind=MONTHLY_BULLETIN");
            assertThat(page.locator("article")).containsText("的情况已向各乡镇说明。");
            office.open("/documents/templates/MONTHLY_BULLETIN");
            page.click("button:has-text('恢复为系统自带的模板')");
            assertThat(page.locator("textarea[name=body]")).hasCount(1);

            var body = page.locator("textarea[name=body]").inputValue();
            page.fill("textarea[name=body]", body + "\n合计{{table:TREATMENT}}");
            page.click("button:has-text('保存新版')");
            assertThat(page.locator("#e-body")).containsText("须单独一行");
            office.accessible();
        }
    }

    private static void send(Page page, String name, byte[] content) {
        page.locator("input[name=file]").setInputFiles(new FilePayload(name, DOCX, content));
        page.click("button:has-text('上传并试看')");
    }

    /** Its last paragraph of text rewritten, in pieces as Word keeps them. */
    private static byte[] edited(Path file, String sentence) throws IOException {
        try (var word = new XWPFDocument(Files.newInputStream(file))) {
            var last = word.getParagraphs().stream()
                    .filter(each -> each.getIndentationFirstLine() == 640)
                    .toList()
                    .getLast();
            while (!last.getRuns().isEmpty()) {
                last.removeRun(0);
            }
            for (var piece : sentence.split("(?<=[{:])")) {
                last.createRun().setText(piece);
            }
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        }
    }
}
