package org.qinghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds against WCAG 2.2 A and AA. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static void check(Page page) {
        var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(violations)
                .as("accessibility of %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .isEmpty();
    }

    /** Nothing sticks out to the side, so nobody has to scroll two ways on a phone. */
    static void checkWidth(Page page) {
        var overhang = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overhang.intValue()).as("overhang of %s", page.url()).isLessThanOrEqualTo(0);
    }
}
