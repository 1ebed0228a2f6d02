package org.qinghe.earlywarning.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.qinghe.earlywarning.Calendar;
import org.qinghe.earlywarning.Cluster;
import org.qinghe.earlywarning.Panel;
import org.qinghe.earlywarning.ScanResult;

/** {@code scan INPUT.csv --areas AREAS.csv [options]}: counts in, clusters out. */
final class ScanRun {

    private static final String HEADER =
            "rank,center,radius_km,areas,from,to,observed,expected,relative_risk,llr,p_value,recurrence_interval_days\n";

    private final PrintStream err;

    ScanRun(PrintStream err) {
        this.err = err;
    }

    void run(String[] args, OutputStream out) throws IOException {
        if (List.of(args).equals(List.of("--help")) || List.of(args).equals(List.of("-h"))) {
            Help.printScan(out);
            return;
        }
        ScanCommand command = ScanCommand.parse(args);
        Progress progress = new Progress(err);
        try {
            scan(command, progress, out);
        } finally {
            progress.end();
        }
    }

    private void scan(ScanCommand command, Progress progress, OutputStream out) throws IOException {
        progress.say("reading " + command.input() + " and " + command.areas());
        ScanInput input = ScanInput.read(command);
        Panel panel = input.complete();
        progress.say("scanning " + panel.size() + " areas and " + panel.range().length() + " periods, "
                + command.scan().replications() + " replications");
        ScanResult result = result(command, input, panel);
        progress.end();
        StringBuilder text = new StringBuilder(HEADER);
        result.clusters().forEach(cluster -> append(text, cluster, input.calendar()));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        remark(input, result);
    }

    private static ScanResult result(ScanCommand command, ScanInput input, Panel panel) {
        try {
            return command.scan()
                    .scan(panel, input.places(), Runtime.getRuntime().availableProcessors());
        } catch (IllegalArgumentException e) {
            throw new BadInput(command.input() + ": " + e.getMessage());
        }
    }

    private static void append(StringBuilder text, Cluster cluster, Calendar calendar) {
        text.append(cluster.rank()).append(',');
        CsvForm.quoted(text, cluster.center()).append(',');
        text.append(Numbers.text(cluster.radiusKm())).append(',');
        CsvForm.quoted(text, String.join(";", cluster.areas())).append(',');
        text.append(calendar.start(cluster.periods().from())).append(',');
        text.append(calendar.start(cluster.periods().end()).minusDays(1)).append(',');
        text.append(cluster.observed()).append(',');
        text.append(Numbers.text(cluster.expected())).append(',');
        text.append(Numbers.text(cluster.relativeRisk())).append(',');
        text.append(Numbers.text(cluster.llr())).append(',');
        text.append(Numbers.text(cluster.pValue())).append(',');
        text.append(Numbers.text(cluster.recurrenceIntervalDays())).append('\n');
    }

    private void remark(ScanInput input, ScanResult result) {
        if (input.isNoisy()) {
            err.println("scan: noise was added to the counts, which a scan does not allow for: p-values are too small");
        }
        if (result.clusters().isEmpty()) {
            err.println("scan: no circle and span of time has more cases than expected");
        }
    }
}
