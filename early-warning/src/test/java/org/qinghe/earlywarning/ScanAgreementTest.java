package org.qinghe.earlywarning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cluster that SaTScan 10.3.2 reports, see {@code scan/README.md}. */
class ScanAgreementTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d");

    /** What SaTScan prints of a cluster. */
    private record Printed(Map<String, String> lines) {
        String text(String name) {
            return lines.get(name);
        }

        double number(String name) {
            return Double.parseDouble(text(name).split(" ")[0]);
        }

        /** Half a unit of the last digit that is printed. */
        double precision(String name) {
            String digits = text(name).split(" ")[0];
            int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
            return 0.5000001 * Math.pow(10, -decimals);
        }
    }

    @DisplayName("Clusters, their order, cases, ratios, radii and p-values are those of SaTScan:")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"poisson,prospective,999", "permutation,prospective,999", "poisson,retrospective,99"})
    void agrees(String model, String time, int replications) throws IOException {
        List<Printed> theirs = printed("sim150_" + model + "_" + time);
        Scan scan = Scan.parse(Map.of("model", model, "time", time, "replications", Integer.toString(replications)));
        Panel panel = panel();
        List<Cluster> all = clustersWhateverTheirP(scan, panel);
        assertThat(all).hasSizeGreaterThan(theirs.size());
        for (int i = 0; i < theirs.size(); i++) {
            same(all.get(i), theirs.get(i), panel.calendar());
        }
        List<Cluster> ours = scan.scan(panel, places(), 2).clusters();
        for (int i = 0; i < theirs.size(); i++) {
            if (i < ours.size()) {
                assertThat(ours.get(i).llr()).isEqualTo(all.get(i).llr());
                samePValue(ours.get(i), theirs.get(i), replications);
            } else {
                // where the list ends hangs on the least of the replications, which is chance
                assertThat(theirs.get(i).number("P-value")).isGreaterThan(0.99);
            }
        }
    }

    /** Replications without any cases make every cluster less likely than chance. */
    private static List<Cluster> clustersWhateverTheirP(Scan scan, Panel panel) {
        ScanField field = ScanField.of(panel, places(), scan.model());
        Circles circles = Circles.around(places(), field.size(), scan);
        return new ScanReport(scan, panel, places(), field, circles)
                .of(ObservedScan.bestOfEachCircle(scan, field, circles, 2), new double[99])
                .clusters();
    }

    private static void same(Cluster ours, Printed theirs, Calendar calendar) {
        assertThat(ours.areas())
                .containsExactly(theirs.text("Location IDs included").split(", *"));
        assertThat(calendar.start(ours.periods().from()).format(DAY)
                        + " to "
                        + calendar.start(ours.periods().end()).minusDays(1).format(DAY))
                .isEqualTo(theirs.text("Time frame"));
        assertThat(ours.observed()).isEqualTo((long) theirs.number("Number of cases"));
        close(ours.expected(), theirs, "Expected cases");
        close(ours.observed() / ours.expected(), theirs, "Observed / expected");
        Matcher radius = Pattern.compile("/ ([0-9.]+) km").matcher(theirs.text("Coordinates / radius"));
        assertThat(radius.find()).isTrue();
        assertThat(ours.radiusKm()).isCloseTo(Double.parseDouble(radius.group(1)), within(0.005));
        if (theirs.lines.containsKey("Relative risk")) {
            close(ours.relativeRisk(), theirs, "Relative risk");
            close(ours.llr(), theirs, "Log likelihood ratio");
        } else {
            assertThat(ours.relativeRisk()).isNaN();
            close(ours.llr(), theirs, "Test statistic");
        }
    }

    private static void samePValue(Cluster ours, Printed theirs, int replications) {
        double p = theirs.number("P-value");
        assertThat(ours.rankPValue())
                .isCloseTo(p, within(4 * Math.sqrt(2 * p * (1 - p) / replications) + 1.0 / replications));
        assertThat(ours.gumbelPValue()).isCloseTo(p, within(0.1));
        if (theirs.lines.containsKey("Recurrence interval")) {
            assertThat(theirs.number("Recurrence interval")).isCloseTo(7 / p, within(0.5));
            assertThat(ours.recurrenceIntervalDays()).isCloseTo(7 / ours.rankPValue(), within(1e-9));
        } else {
            assertThat(ours.recurrenceIntervalDays()).isNaN();
        }
    }

    private static void close(double ours, Printed theirs, String name) {
        assertThat(ours).as(name).isCloseTo(theirs.number(name), within(theirs.precision(name)));
    }

    static Panel panel() {
        Map<String, List<Map<String, String>>> byArea = new LinkedHashMap<>();
        for (Map<String, String> row : Reference.table("scan/sim150", ",")) {
            byArea.computeIfAbsent(row.get("area"), area -> new ArrayList<>()).add(row);
        }
        List<Panel.Series> series = new ArrayList<>();
        byArea.forEach((area, rows) -> series.add(new Panel.Series(
                new Panel.Key(area, "simulated"),
                0,
                rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row.get("value")))
                        .toArray(),
                rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row.get("population")))
                        .toArray())));
        return new Panel(new Calendar(Frequency.WEEKLY, LocalDate.of(2024, 11, 4)), series);
    }

    static List<Place> places() {
        return Reference.table("scan/sim150_areas", ",").stream()
                .map(row -> new Place(
                        row.get("area"), Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))))
                .toList();
    }

    private static List<Printed> printed(String name) throws IOException {
        String text;
        try (InputStream in = ScanAgreementTest.class.getResourceAsStream("scan/" + name + ".clusters.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll(",\\R *", ", ");
        }
        List<Printed> clusters = new ArrayList<>();
        for (String block : text.substring(0, text.indexOf("____")).split("\\R\\R")) {
            Map<String, String> lines = new LinkedHashMap<>();
            Matcher line =
                    Pattern.compile("(?m)^ *(?:\\d+\\.)?(.+?)\\.*: (.*)$").matcher(block);
            while (line.find()) {
                lines.put(line.group(1), line.group(2).strip());
            }
            if (!lines.isEmpty()) {
                clusters.add(new Printed(lines));
            }
        }
        assertThat(clusters).hasSizeGreaterThan(4);
        return clusters;
    }
}
