package org.qinghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever works with the keyboard sees where they are, and whoever reads a map finds its shades in the legend. */
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

    @ParameterizedTest
    @EnumSource
    void aChartMovesOnlyForWhoeverDoesNotMind(ReducedMotion wanted) {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            office.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(wanted));
            var page = office.open("/warnings").page();
            page.locator("td a[href^='/warnings/']").first().click();
            page.waitForSelector(".qh-chart[data-drawn=true]");
            assertThat(page.evaluate(
                            "echarts.getInstanceByDom(document.querySelector('.qh-chart')).getOption().animation"))
                    .isEqualTo(wanted == ReducedMotion.REDUCE ? false : "auto");
        }
    }

    @Test
    void everyShadeOfAMapIsInItsLegendInTheSameColour() {
        try (var office = Visit.onOldScreen(port).signIn("office")) {
            var page = office.open("/warnings").page();
            page.locator("td a[href^='/warnings/']").first().click();
            page.waitForSelector("figure.qh-map");
            for (int shade = 0; shade <= 5; shade++) {
                assertThat(colours(office, shade))
                        .as("shade " + shade)
                        .hasSize(2)
                        .allMatch(each -> each.startsWith("rgb("));
                assertThat(colours(office, shade).getFirst())
                        .isEqualTo(colours(office, shade).getLast());
            }
            assertThat(page.locator(".qh-legend .qh-entry .qh-key").count())
                    .isGreaterThanOrEqualTo(5)
                    .isEqualTo(page.locator(".qh-key").count());
        }
    }

    /** Of the area in the map, and of the swatch in the legend. */
    @SuppressWarnings("unchecked")
    private static List<String> colours(Visit visit, int shade) {
        return (List<String>) visit.page().evaluate("""
                shade => {
                  const area = document.createElementNS('http://www.w3.org/2000/svg', 'path');
                  area.setAttribute('class', 'qh-shade-' + shade);
                  document.querySelector('.qh-map svg').append(area);
                  const swatch = document.createElement('span');
                  swatch.className = 'qh-key qh-key-' + shade;
                  document.querySelector('.qh-legend').append(swatch);
                  const colours = [getComputedStyle(area).fill, getComputedStyle(swatch).backgroundColor];
                  area.remove();
                  swatch.remove();
                  return colours;
                }
                """, shade);
    }
}
