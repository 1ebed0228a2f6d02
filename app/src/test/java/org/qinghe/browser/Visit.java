package org.qinghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.qinghe.testing.Patience;

/**
 * Somebody at a browser of their own.
 *
 * @param context the browser's cookies and screen
 * @param page the one tab
 */
record Visit(BrowserContext context, Page page) implements AutoCloseable {

    static final String PASSWORD = "qinghe-demo";

    static Visit onOldScreen(int port) {
        return of(Chromium.onOldScreen("http://localhost:" + port, "zh-CN"));
    }

    static Visit onPhone(int port) {
        return of(Chromium.onPhone("http://localhost:" + port, "zh-CN"));
    }

    private static Visit of(BrowserContext context) {
        return new Visit(context, context.newPage());
    }

    Visit signIn(String name) {
        page.navigate("/sign-in");
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", PASSWORD);
        page.click("form[action='/sign-in'] button");
        page.waitForURL("**/");
        return this;
    }

    /** Opens a page that must answer, and checks that everybody can use it. */
    Visit open(String path) {
        var answer = page.navigate(path);
        assertThat(answer).as(path).isNotNull();
        assertThat(answer.status()).as(path).isEqualTo(200);
        return this;
    }

    /** Waits until the page's charts, if it has any, are drawn. */
    Visit drawn() {
        if (page.locator(".qh-chart").count() > 0) {
            page.waitForSelector(".qh-chart[data-drawn=true]");
        }
        return this;
    }

    Visit accessible() {
        drawn();
        Accessibility.check(page);
        Accessibility.checkWidth(page);
        return this;
    }

    /** Chooses the first entry of the drop-down that has the text. */
    static void choose(Locator select, String text) {
        var option = select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
        select.selectOption(String.valueOf(option.getAttribute("value")));
    }

    /** Loads the page anew until it has the text. */
    void awaitText(String text) {
        long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
        while (!page.content().contains(text)) {
            assertThat(System.nanoTime())
                    .as("waited for “" + text + "” on " + page.url())
                    .isLessThan(deadline);
            page.waitForTimeout(300);
            page.reload();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
