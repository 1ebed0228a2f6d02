package org.qinghe.earlywarning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** False alarms among many series: within a period, and over all runs together. */
class ManySeriesTest {

    private static final int WEEKS = 30;
    private static final int AREAS = 30;
    private static final String[] EARS = {"--method", "ears-c1", "--alpha", "0.05"};

    @TempDir
    Path folder;

    private Path input = Path.of("");

    private record Result(int code, List<String> out, List<String> err) {
        List<String[]> rows() {
            return out.stream().skip(1).map(line -> line.split(",", -1)).toList();
        }

        long alarms() {
            return rows().stream().filter(row -> row[8].equals("TRUE")).count();
        }
    }

    /** Thirty quiet areas, of which one rises in the last week. */
    @BeforeEach
    void write() throws IOException {
        Random random = new Random(2);
        List<String> lines = new ArrayList<>(List.of("area,period,indicator,value"));
        for (int week = 0; week < WEEKS; week++) {
            for (int area = 0; area < AREAS; area++) {
                int rise = area == 5 && week == WEEKS - 1 ? 60 : 0;
                lines.add("area" + area + "," + monday(week) + ",calls," + (20 + random.nextInt(12) + rise));
            }
        }
        input = Files.write(folder.resolve("input.csv"), lines);
    }

    private static LocalDate monday(int week) {
        return LocalDate.of(2026, 1, 5).plusWeeks(week);
    }

    private Result detect(String... options) {
        List<String> args = new ArrayList<>(List.of("detect", input.toString()));
        args.addAll(List.of(EARS));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new));
    }

    private static Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Detect.run(args, out, new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Result(
                code,
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    @DisplayName(
            "With --fdr the alarms of chance are withdrawn and say so, the rise stands, and a column is added at the end")
    void withinEachPeriod() {
        Result plain = detect();
        Result weighed = detect("--fdr", "0.1");
        assertThat(plain.out.getFirst()).endsWith(",alarm,note");
        assertThat(weighed.out.getFirst()).isEqualTo(plain.out.getFirst() + ",q_value");
        assertThat(plain.alarms()).isGreaterThan(50);
        assertThat(weighed.alarms()).isBetween(1L, plain.alarms() / 3);
        for (int i = 0; i < plain.rows().size(); i++) {
            String[] before = plain.rows().get(i);
            String[] after = weighed.rows().get(i);
            assertThat(Arrays.copyOf(after, 8)).isEqualTo(Arrays.copyOf(before, 8));
            boolean stands = after[8].equals("TRUE");
            assertThat(after[10].isEmpty()).isEqualTo(before[8].equals("FALSE"));
            if (before[8].equals("TRUE")) {
                assertThat(Double.parseDouble(after[10]) <= 0.1).isEqualTo(stands);
                assertThat(after[9].contains("withdrawn")).isEqualTo(!stands);
            }
        }
        assertThat(weighed.out)
                .filteredOn(line -> line.startsWith("area5,calls," + monday(WEEKS - 1)))
                .singleElement()
                .asString()
                .contains(",TRUE,");
    }

    @Test
    @DisplayName("The adjusted p-value of a single alarm among the thirty areas of a week is thirty times its own")
    void adjustedWithinTheWeek() {
        Result weighed = detect("--fdr", "0.1", "--from", monday(WEEKS - 1).toString());
        List<String[]> alarms = weighed.rows().stream()
                .filter(row -> !row[10].isEmpty())
                .sorted(java.util.Comparator.comparingDouble(row -> Double.parseDouble(row[7])))
                .toList();
        assertThat(Double.parseDouble(alarms.getFirst()[10]))
                .isEqualTo(Math.min(1, AREAS * Double.parseDouble(alarms.getFirst()[7])));
        assertThat(detect("--fdr", "0.1", "--fdr-rule", "by").alarms())
                .isLessThanOrEqualTo(detect("--fdr", "0.1").alarms());
    }

    @Test
    @DisplayName("With --online two runs test each week once and come to what one run over all weeks comes to")
    void overAllRuns() throws IOException {
        Path whole = folder.resolve("whole");
        Path parts = folder.resolve("parts");
        Result once = detect("--fdr", "0.1", "--online", whole.toString());
        Result first = detect(
                "--fdr", "0.1", "--online", parts.toString(), "--to", monday(20).toString());
        Result then = detect("--fdr", "0.1", "--online", parts.toString());
        assertThat(once.out.getFirst()).endsWith(",note,test_level");
        assertThat(Stream.concat(first.out.stream(), then.out.stream().skip(1))).containsExactlyElementsOf(once.out);
        assertThat(Files.readString(parts))
                .isEqualTo(Files.readString(whole))
                .endsWith("\nweekly " + monday(29) + "\n");
        Result again = detect("--fdr", "0.1", "--online", parts.toString());
        assertThat(again.out).hasSize(1);
        assertThat(Files.readString(parts)).isEqualTo(Files.readString(whole));
    }

    @Test
    @DisplayName("Weeks already tested cannot be tested again, nor a rule gone on with at another level")
    void refusesToTestTwice() throws IOException {
        Path state = folder.resolve("state");
        assertThat(detect("--fdr", "0.1", "--online", state.toString()).code).isZero();
        String before = Files.readString(state);
        Result twice = detect(
                "--fdr",
                "0.1",
                "--online",
                state.toString(),
                "--from",
                monday(10).toString());
        assertThat(twice.code).isEqualTo(2);
        assertThat(twice.err)
                .containsExactly("detect: indicator \"calls\": --online has tested up to the weekly period of "
                        + monday(29) + " already; say a later --from, or none");
        Result other = detect("--fdr", "0.05", "--online", state.toString());
        assertThat(other.err).containsExactly(state + ":1: the rule was begun with --fdr 0.1, not 0.05");
        Files.writeString(state, before + "sometimes never\n");
        assertThat(detect("--fdr", "0.1", "--online", state.toString()).err)
                .containsExactly(state + ":3: \"sometimes never\" is not a frequency and a date");
        Files.writeString(state, "something else\n");
        assertThat(detect("--fdr", "0.1", "--online", state.toString()).err)
                .containsExactly(state + ":1: this is not what an earlier run with --online wrote");
    }

    @DisplayName("A limit of false alarms is refused in one sentence:")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "--fdr 0",
                "--fdr 1",
                "--fdr ten",
                "--fdr-rule bh",
                "--online state",
                "--fdr 0.1 --fdr-rule holm",
                "--fdr 0.1 --fdr-rule by --online state"
            })
    void badCommands(String options) {
        Result result = detect(options.split(" "));
        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err).singleElement().asString().startsWith("detect: --");
    }

    @Test
    @DisplayName("A CUSUM has no p-value for its alarms")
    void notForCusum() {
        assertThat(run("detect", input.toString(), "--method", "nb-cusum", "--fdr", "0.1").err)
                .containsExactly(
                        "detect: --fdr weighs alarms by their p-values, which an alarm of nb-cusum does not have");
    }
}
