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

    /** Rows after these are made by the same lines of the template, and looking at a county's 268 areas one by one takes minutes. */
    private static final String MORE_OF_THE_SAME = "tbody > tr:nth-child(n + 7):not(:last-child)";

    /** All of the page in one run: it has no frames, and a run for each frame would open a second page to add them up. */
    static void check(Page page) {
        var violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyViolations())
                .withTags(RULES)
                .exclude(MORE_OF_THE_SAME)
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
