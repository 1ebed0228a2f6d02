package org.qinghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever works with the keyboard sees where they are. */
@DemoInBrowser
class FocusAndColourInBrowserTest {

    private static final int MOST_STOPS = 200;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/figures/import", "/responses/new?template=outreach"})
    void everyStopOfTheTabKeyIsOutlined(String path) {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var page = office.open(path).page();
            List<String> reached = new ArrayList<>();
            for (int stop = 0; stop < MOST_STOPS; stop++) {
                page.keyboard().press("Tab");
                var focused = String.valueOf(page.evaluate("""
                        () => { const e = document.activeElement; if (e === document.body) return '';
                          if (e.dataset.reached) return 'within';
                          e.dataset.reached = 'yes';
                          const s = getComputedStyle(e);
                          return e.tagName + ' ' + e.className + ' ' + e.textContent.trim().slice(0, 20)
                            + ': ' + s.outlineStyle + ' ' + s.outlineWidth; }
                        """));
                if (focused.isEmpty()) {
                    break;
                }
                if (!focused.equals("within")) { // the parts of a date
                    reached.add(focused);
                }
            }
            assertThat(reached)
                    .hasSizeBetween(10, MOST_STOPS)
                    .allMatch(stop -> stop.endsWith(": solid 3px"))
                    .anyMatch(stop -> stop.contains("btn-ghost-secondary 退出登录"));
        }
    }
}
