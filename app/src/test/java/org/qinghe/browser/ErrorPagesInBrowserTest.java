package org.qinghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What went wrong is said in our words, in the reader's language, with a way on. */
@DemoInBrowser
class ErrorPagesInBrowserTest {

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/nowhere, 403, 没有这个页面",
        "/warnings/00000000-0000-0000-0000-000000000000, 404, 没有找到这个页面",
        "/warnings/not-an-id, 400, 请求有误",
        "/warnings/not-an-id?lang=en, 400, The request is not right",
        "/audit, 403, 没有这个页面",
        "/too-large, 413, 文件过大"
    })
    void anErrorIsSaidInWords(String path, int status, String words) {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var answer = office.page().navigate(path);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(office.page().locator("h1").innerText()).contains(words);
            assertThat(office.page().locator("main a.btn-primary").getAttribute("href"))
                    .isEqualTo("/");
            office.accessible();
        }
    }

    @Test
    void anUploadBeyondTheLimitIsSentToThePageThatSaysSoBeforeItIsRead() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write("""
                    POST /figures/import HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: 300000000\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var head = new String(socket.getInputStream().readNBytes(64), StandardCharsets.US_ASCII);
            assertThat(head).startsWith("HTTP/1.1 303").contains("Location: /too-large");
        }
    }
}
