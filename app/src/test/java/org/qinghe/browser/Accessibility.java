package org.qinghe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds against WCAG 2.2 A and AA. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** All of the page in one run: it has no frames, and a run for each frame would open a second page to add them up. */
    static void check(Page page) {
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyViolations())
                .withTags(RULES)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("accessibility of %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .isEmpty();
    }

    private static AxeRunOptions onlyViolations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Nothing sticks out to the side, so nobody has to scroll two ways on a phone. */
    static void checkWidth(Page page) {
        var overhang = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(overhang.intValue()).as("overhang of %s", page.url()).isLessThanOrEqualTo(0);
    }
}
