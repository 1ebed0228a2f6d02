package org.qinghe.earlywarning.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Option;
import org.qinghe.earlywarning.Scan;

/** What the command line can do, from the same descriptions that check it. */
final class Help {

    private static final String SCAN = """
            scan INPUT.csv --areas AREAS.csv [options] [--indicator NAME] [--missing zero|na]

            INPUT as for detect, AREAS has the columns area (or area_code), lat, lon in degrees and perhaps population. Looks for the
            circle and the span of time with more cases than chance explains; the most likely cluster comes first.
            --prospective and --retrospective are short for --time.

            """;

    private Help() {}

    static void print(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("""
                detect INPUT.csv [--method METHOD] [options] [--from DATE] [--to DATE] [--missing zero|na] [--format csv|json]

                INPUT has the columns area (or area_code), period, indicator, value and perhaps population
                and noise_scale (the scale of Laplace noise added to the value: the bound is wider by it). INPUT - is standard input.
                period is a date, 2026-W07, 2026-10 or 2026Q3. Without --from, every period with enough history is evaluated.

                --report OUT.html  a page that stands by itself, with a chart and a sentence for each alarm; --report-language en|zh
                --fdr 0.1          of the alarms of a period, over all series, at most this share is false on average; others are withdrawn
                --fdr-rule bh|by   series that are independent or rise together, or anyhow dependent
                --online STATE     the same over all runs together (SAFFRON); the file STATE carries the rule on, every period is tested once
                """);
        for (String method : Detectors.methods()) {
            text.append("\n--method ").append(method).append('\n');
            list(Detectors.options(method, Frequency.WEEKLY), text);
        }
        text.append("\nThe defaults shown are those for weeks.\n\n");
        text.append(SCAN);
        list(Scan.options(), text);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static void printScan(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(SCAN);
        list(Scan.options(), text);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void list(List<Option> options, StringBuilder text) {
        for (Option option : options) {
            text.append("  --").append(option.name()).append(' ').append(option.defaultValue());
            text.append("  ")
                    .append(option.purpose())
                    .append(" (")
                    .append(option.allowed())
                    .append(")\n");
        }
    }
}
