package org.qinghe.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qinghe.testing.Patience;

/** The system's Chromium, headless; one for all browser tests of a run. */
final class Chromium {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Browser BROWSER = launch();

    private Chromium() {}

    static BrowserContext onOldScreen(String baseUrl, String language) {
        return context(baseUrl, language, 1366, 768);
    }

    static BrowserContext onPhone(String baseUrl, String language) {
        return context(baseUrl, language, 390, 844);
    }

    /** A browser that runs no scripts. */
    static BrowserContext withoutScripts(String baseUrl) {
        return patient(new Browser.NewContextOptions().setBaseURL(baseUrl).setJavaScriptEnabled(false));
    }

    /** A browser that knows where it is, in degrees; whether it tells depends on the permission. */
    static BrowserContext standingAt(String baseUrl, double north, double east) {
        return patient(
                new Browser.NewContextOptions().setBaseURL(baseUrl).setGeolocation(new Geolocation(north, east)));
    }

    private static BrowserContext context(String baseUrl, String language, int width, int height) {
        return patient(new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(language)
                .setViewportSize(width, height)
                .setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true));
    }

    private static BrowserContext patient(Browser.NewContextOptions options) {
        var context =
                BROWSER.newContext(options.setReducedMotion(ReducedMotion.REDUCE)); // nothing moves, so nothing waits
        context.setDefaultTimeout(Patience.LIMIT.toMillis());
        return context;
    }

    private static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LIMIT.toMillis());
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setHeadless(true)
                        .setArgs(QUIET));
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv().getOrDefault("QINGHE_CHROMIUM", ""),
                        "/usr/bin/chromium-headless-shell", // draws no window that nobody sees
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the browser tests need Chromium: install it, or name it in QINGHE_CHROMIUM"));
    }
}
