package org.qinghe.earlywarning.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.qinghe.earlywarning.Detectors;
import org.qinghe.earlywarning.Frequency;
import org.qinghe.earlywarning.Option;

/** What the command line can do, from the same descriptions that check it. */
final class Help {

    private Help() {}

    static void print(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("""
                detect INPUT.csv [--method METHOD] [options] [--from DATE] [--to DATE] [--missing zero|na] [--format csv|json]

                INPUT has the columns area (or area_code), period, indicator, value and perhaps population
                and noise_scale (the scale of Laplace noise added to the value: the bound is wider by it). INPUT - is standard input.
                period is a date, 2026-W07, 2026-10 or 2026Q3. Without --from, every period with enough history is evaluated.
                """);
        for (String method : Detectors.methods()) {
            text.append("\n--method ").append(method).append('\n');
            for (Option option : Detectors.options(method, Frequency.WEEKLY)) {
                text.append("  --").append(option.name()).append(' ').append(option.defaultValue());
                text.append("  ".repeat(1))
                        .append(option.purpose())
                        .append(" (")
                        .append(option.allowed())
                        .append(")\n");
            }
        }
        text.append("\nThe defaults shown are those for weeks.\n");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
