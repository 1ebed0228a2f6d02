package org.qinghe.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccessibilityTest {

    @Test
    void aPictureWithoutWordsAndAPageTooWideForAPhoneAreFound() {
        try (var context = Chromium.onPhone("http://localhost", "zh-CN")) {
            var page = context.newPage();
            page.setContent("""
                    <!doctype html><html lang="zh-CN"><title>清禾</title>
                    <nav class="qh-menu"><details><summary>菜单</summary><a href="/" style="color: #ccc">看不清</a></details></nav>
                    <main><h1>清禾</h1><img src="data:,"><div style="width: 5000px">宽</div></main></html>
                    """);
            assertThatThrownBy(() -> Accessibility.check(page)).hasMessageContaining("image-alt");
            assertThatThrownBy(() -> Accessibility.checkFrame(page))
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("看不清");
            assertThatThrownBy(() -> Accessibility.checkWidth(page)).hasMessageContaining("overhang");
        }
    }
}
