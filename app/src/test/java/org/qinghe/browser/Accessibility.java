package org.qinghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What axe-core finds against WCAG 2.2 A and AA. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Rows after these are made by the same lines of the template, and looking at a county's 268 areas one by one takes minutes. */
    private static final String MORE_OF_THE_SAME = "tbody > tr:nth-child(n + 4):not(:last-child)";

    /** The same on all pages of a reader, see {@link #checkFrame}; looked at on each, they take a fifth of the time. */
    private static final String MENU = "nav.qh-menu";

    private static final String OF_STYLE_SHEETS = "css-orientation-lock";

    private static final String AXE = axe();

    private Accessibility() {}

    /** What a page has of its own. */
    static void check(Page page) {
        assertThat(violations(page, List.of(MORE_OF_THE_SAME, MENU), List.of(OF_STYLE_SHEETS)))
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    /** What a page has in common with the others: the menu, all of it open, and the style sheets. */
    static void checkFrame(Page page) {
        page.evaluate("menu => document.querySelectorAll(menu + ' details').forEach(each => each.open = true)", MENU);
        assertThat(violations(page, List.of(MORE_OF_THE_SAME), List.of()))
                .as("accessibility of %s with its menu", page.url())
                .isEmpty();
    }

    /** All of the page in one run, since it has no frames. */
    private static List<String> violations(Page page, List<String> without, List<String> rulesLeftOut) {
        page.evaluate(AXE);
        var found =
                (List<?>) page.evaluate("""
                async asked => {
                  const rules = Object.fromEntries(asked.rulesLeftOut.map(rule => [rule, { enabled: false }]));
                  const { violations } = await axe.run({ exclude: asked.without },
                    { runOnly: { type: "tag", values: asked.tags }, rules, resultTypes: ["violations"] });
                  return violations.map(({ id, help, nodes }) => `${id}: ${help} at `
                    + nodes.slice(0, 3).map(node => `${node.target} ${node.html}`).join(", "));
                }
                """, Map.of("tags", RULES, "without", without, "rulesLeftOut", rulesLeftOut));
        var violations = new ArrayList<String>();
        found.forEach(each -> violations.add(String.valueOf(each)));
        return violations;
    }

    private static String axe() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nothing sticks out to the side, so nobody has to scroll two ways on a phone. */
    static void checkWidth(Page page) {
        var overhang = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overhang.intValue()).as("overhang of %s", page.url()).isLessThanOrEqualTo(0);
    }
}
