package org.qinghe.earlywarning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as {@code early-warning.md} has it. */
class DetectTest {

    private static final String OUTPUT_HEADER =
            "area,indicator,period,observed,expected,upper,score,p_value,alarm,note";
    private static final List<String> EARS = List.of("--method", "ears-c1");

    @TempDir
    Path folder;

    private record Result(int code, List<String> out, List<String> err) {}

    @Test
    void eachAreaIndicatorAndEvaluatedPeriodGetsARowInTheOrderOfTheInput() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int week = 0; week < 9; week++) {
            lines.add("B," + monday(week) + ",calls," + (week == 8 ? 40 : 3 + week % 3));
            lines.add("A," + monday(week) + ",calls," + (2 + week % 2));
        }
        Result result = detect("area,period,indicator,value", lines, EARS);
        assertThat(result.code).isZero();
        assertThat(result.out.getFirst()).isEqualTo(OUTPUT_HEADER);
        assertThat(result.out.stream().skip(1).map(DetectTest::key))
                .containsExactly("B 2026-02-23", "A 2026-02-23", "B 2026-03-02", "A 2026-03-02");
        assertThat(result.out.get(3)).startsWith("B,calls,2026-03-02,40,").endsWith(",TRUE,");
        assertThat(result.out.get(4)).startsWith("A,calls,2026-03-02,2,").endsWith(",FALSE,");
    }

    @Test
    void numbersHave17SignificantDigitsAndReadBackAsTheSameDouble() throws IOException {
        Result result = detect("area,period,indicator,value", weeks("A", 3, 5, 2, 4, 4, 1, 6, 9), EARS);
        String[] cells = result.out.get(1).split(",", -1);
        double mean = 25 / 7.0;
        assertThat(cells[3]).isEqualTo("9");
        assertThat(cells[4]).isEqualTo("3.5714285714285716");
        assertThat(Double.parseDouble(cells[4])).isEqualTo(mean);
        assertThat(cells[5].replace(".", "").length()).isBetween(16, 17);
    }

    @Test
    void columnsStandInAnyOrderAndOthersAreIgnored() throws IOException {
        List<String> lines =
                Stream.of(3, 5, 2, 4, 4, 1, 6, 9).map(String::valueOf).toList();
        List<String> mixed = IntStream.range(0, 8)
                .mapToObj(i -> "whatever," + lines.get(i) + ",\"calls\"," + monday(i) + ",\"A\"")
                .toList();
        Result plain = detect("area,period,indicator,value", weeks("A", 3, 5, 2, 4, 4, 1, 6, 9), EARS);
        assertThat(detect("note,VALUE,indicator,period,area", mixed, EARS).out).isEqualTo(plain.out);
    }

    @DisplayName("Input may be written in")
    @ParameterizedTest(name = "{0}, byte order mark {1}")
    @CsvSource({"UTF-8,false", "UTF-8,true", "GB18030,false"})
    void encodings(String charset, boolean mark) throws IOException {
        String text = (mark ? "\uFEFF" : "") + "area,period,indicator,value\r\n"
                + String.join("\r\n", weeks("霁禾镇", 3, 5, 2, 4, 4, 1, 6, 9)) + "\r\n";
        Path file = folder.resolve("input.csv");
        Files.write(file, text.getBytes(Charset.forName(charset)));
        assertThat(run(file, EARS).out.get(1)).startsWith("霁禾镇,calls,");
    }

    @DisplayName("Periods may be written as")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"2025-12-29", "2025-W52", "2025-12", "2025Q4"})
    void periods(String first) throws IOException {
        List<String> notation =
                IntStream.range(0, 9).mapToObj(i -> later(first, i)).toList();
        List<String> lines = notation.stream().map(p -> "A," + p + ",calls,4").toList();
        Result result = detect("area,period,indicator,value", lines, EARS);
        assertThat(result.code).isZero();
        assertThat(result.out.stream().skip(1).map(DetectTest::key))
                .containsExactly("A " + notation.get(7), "A " + notation.get(8));
    }

    @Test
    void indicatorsMayDifferInFrequencyButEachHasOne() throws IOException {
        List<String> lines = new ArrayList<>(weeks("A", 3, 5, 2, 4, 4, 1, 6, 9));
        IntStream.range(0, 8).forEach(i -> lines.add("A," + later("2025-05", i) + ",deaths,2"));
        assertThat(detect("area,period,indicator,value", lines, EARS).code).isZero();
        lines.add("A,2026-W30,deaths,2");
        Result mixed = detect("area,period,indicator,value", lines, EARS);
        assertThat(mixed.code).isEqualTo(2);
        assertThat(mixed.err).anySatisfy(line -> assertThat(line).contains("of indicator \"deaths\""));
    }

    @Test
    void aGapIsAnErrorUnlessItsMeaningIsStated() throws IOException {
        List<String> lines = weeks("A", 3, 5, 2, 4, 4, 1, 6, 9, 3, 5);
        lines.remove(8);
        Result refused = detect("area,period,indicator,value", lines, EARS);
        assertThat(refused.code).isEqualTo(2);
        assertThat(refused.out).isEmpty();
        assertThat(refused.err).hasSize(1);
        assertThat(refused.err.getFirst())
                .contains("input.csv:10: ")
                .contains("1 period is missing")
                .contains("--missing zero or --missing na");
        Result zero = detect("area,period,indicator,value", lines, EARS, "--missing", "zero");
        assertThat(zero.out.get(2)).startsWith("A,calls,2026-03-02,0,").endsWith(",FALSE,");
        Result na = detect("area,period,indicator,value", lines, EARS, "--missing", "na");
        assertThat(na.out.get(2)).startsWith("A,calls,2026-03-02,,").endsWith("no-value");
        assertThat(na.out.get(3)).isEqualTo("A,calls,2026-03-09,5,,,,,,gaps-in-baseline");
    }

    @Test
    void fromAndToChooseTheEvaluatedPeriods() throws IOException {
        List<String> lines = weeks("A", 3, 5, 2, 4, 4, 1, 6, 9, 3, 5, 4, 4);
        Result result = detect("area,period,indicator,value", lines, EARS, "--from", "2026-W11", "--to", "2026-03-16");
        assertThat(result.out.stream().skip(1).map(DetectTest::key)).containsExactly("A 2026-03-09", "A 2026-03-16");
        Result early = detect("area,period,indicator,value", lines, EARS, "--from", "2026-01-05", "--to", "2026-01-05");
        assertThat(early.out.get(1)).isEqualTo("A,calls,2026-01-05,3,,,,,,short-history");
        Result reversed = detect("area,period,indicator,value", lines, EARS, "--from", "2026-03", "--to", "2026-02");
        assertThat(reversed.code).isEqualTo(2);
        assertThat(reversed.err).containsExactly("detect: --to 2026-02-28 lies before --from 2026-03-01");
    }

    @Test
    void jsonSaysTheSameWithTheSettingsUsed() throws IOException {
        Result json = detect(
                "area,period,indicator,value", weeks("A \"1\"", 3, 5, 2, 4, 4, 1, 6, 9), EARS, "--format", "json");
        String text = String.join("\n", json.out);
        assertThat(text)
                .startsWith("{\"method\":\"ears-c1\"")
                .contains("\"frequency\":\"weekly\"", "\"baseline\":\"7\"")
                .contains("\"area\":\"A \\\"1\\\"\"", "\"observed\":9", "\"expected\":3.5714285714285716")
                .contains("\"alarm\":true")
                .endsWith("]}");
    }

    @Test
    void theFirst50ProblemsAreNamedAndTheOthersCounted() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int week = 0; week < 60; week++) {
            lines.add("A," + monday(week) + ",calls,12x");
        }
        Result result = detect("area,period,indicator,value", lines, EARS);
        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err).hasSize(51);
        assertThat(result.err.get(0)).isEqualTo(name() + ":2: value \"12x\" is not a whole number ≥ 0");
        assertThat(result.err.get(50)).isEqualTo("and 10 more problems");
    }

    @DisplayName("A row is refused with its line:")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A,2026-02-30,calls,1 | period \"2026-02-30\" is not a date like 2026-02-09, nor 2026-W07, 2026-10 or 2026Q3",
                "A,2025-W53,calls,1 | period \"2025-W53\" is not a date like 2026-02-09, nor 2026-W07, 2026-10 or 2026Q3",
                "A,2026-01-05,calls,-1 | value \"-1\" is not a whole number ≥ 0",
                "A,2026-01-05,calls,1.5 | value \"1.5\" is not a whole number ≥ 0",
                "A,2026-01-05,calls,NA | value \"NA\" is not a whole number ≥ 0",
                "A,2026-01-05,calls, | value is empty; say --missing zero or --missing na if that is meant",
                ",2026-01-05,calls,1 | area is empty",
                "A,2026-01-05,,1 | indicator is empty",
                "A,2026-01-05,calls | has 3 values, the header has 4",
                "A,2026-01-05,calls,1,2 | has 5 values, the header has 4",
                "A,2026-01-05,ca\"lls,1 | a quote stands inside a value that does not begin with one",
                "A,2026-01-05,\"calls,1 | a quote is opened and never closed"
            })
    void badRows(String row, String problem) throws IOException {
        Result result = detect("area,period,indicator,value", List.of("B,2026-01-05,calls,1", row), EARS);
        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err).contains(name() + ":3: " + problem);
    }

    @Test
    void aRowThatStandsTwiceIsRefused() throws IOException {
        Result result =
                detect("area,period,indicator,value", List.of("A,2026-01-05,calls,1", "A,2026-01-05,calls,2"), EARS);
        assertThat(result.err)
                .containsExactly(
                        name() + ":3: area \"A\", period \"2026-01-05\", indicator \"calls\" stands already in line 2");
    }

    @DisplayName("A file that holds nothing is refused in one sentence that says so:")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "no byte,``,: the file is empty",
                "a byte order mark only,\uFEFF,: the file is empty",
                "blank lines only,`\n\r\n\n`,: the file is empty",
                "a byte order mark and lines of blanks,`\uFEFF \n\t\n   `,: the file is empty",
                "a header only,`area,period,indicator,value`,`: the file is empty, there are no rows below the header`",
                "a header and blank lines,`area,period,indicator,value\n\n  \n`,`: the file is empty, there are no rows below the header`",
                "no header but a row,` \nA,2026-01-05,calls,1`,:1: the line is blank; the header must stand there"
            })
    void emptyFiles(String what, String content, String sentence) throws IOException {
        Path file = folder.resolve("input.csv");
        Files.writeString(file, content == null ? "" : content);
        Result result = run(file, EARS);
        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err).containsExactly(name() + sentence);
    }

    @Test
    void missingFilesAndMissingColumnsAreRefused() throws IOException {
        Path file = folder.resolve("input.csv");
        Files.writeString(file, "area,period,value\nA,2026-01-05,1\n");
        assertThat(run(file, EARS).err)
                .containsExactly(name() + ":1: there is no column \"indicator\", only area, period, value");
        Result missing = run(folder.resolve("none.csv"), EARS);
        assertThat(missing.code).isEqualTo(2);
        assertThat(missing.err).containsExactly(folder.resolve("none.csv") + ": there is no such file");
        assertThat(run(folder, EARS).code).isEqualTo(2);
    }

    @DisplayName("A command line is refused in one sentence:")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "detect",
                "detect x.csv --method holt",
                "detect x.csv --method nb-cusum --alpha 0.01",
                "detect x.csv --alpha 2",
                "detect x.csv --alpha",
                "detect x.csv --colour red",
                "detect x.csv --seasons 1.5",
                "detect x.csv --limit 5",
                "detect x.csv --threshold normal",
                "detect x.csv --missing mean",
                "detect x.csv --format xml",
                "detect x.csv --from yesterday",
                "detect x.csv --alpha 0.01 --alpha 0.05",
                "detect x.csv --method ears-c1 --years-back 5",
                "detect x.csv y.csv"
            })
    void badCommands(String line) {
        Result result = run(line.split(" "));
        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err).hasSize(1).first().asString().startsWith("detect: ");
    }

    @Test
    void whatDoesNotSuitTheFrequencyIsRefusedWithTheIndicator() throws IOException {
        List<String> months = IntStream.range(0, 100)
                .mapToObj(i -> "A," + later("2015-01", i) + ",deaths,2")
                .toList();
        Result result = detect("area,period,indicator,value", months, List.of(), "--seasons", "13");
        assertThat(result.code).isEqualTo(2);
        assertThat(result.err).hasSize(1).first().asString().contains("indicator \"deaths\": --seasons: 13");
    }

    @Test
    void tooLittleHistoryIsSaidOnStandardErrorAndIsNoError() throws IOException {
        Result result = detect("area,period,indicator,value", weeks("A", 1, 2, 3), List.of());
        assertThat(result.code).isZero();
        assertThat(result.out).containsExactly(OUTPUT_HEADER);
        assertThat(result.err).hasSize(1).first().asString().contains("1 series has no period to evaluate");
    }

    @Test
    void areasThatComeInAnotherOrderGetTheSameNumbers() throws IOException {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (String area : List.of("A", "B", "C")) {
            for (int week = 0; week < 300; week++) {
                lines.add(area + "," + LocalDate.of(2019, 1, 7).plusWeeks(week) + ",calls," + random.nextInt(12));
            }
        }
        List<String> shuffled = new ArrayList<>(lines);
        java.util.Collections.shuffle(shuffled, random);
        List<String> first = detect("area,period,indicator,value", lines, List.of()).out;
        List<String> second = detect("area,period,indicator,value", shuffled, List.of()).out;
        assertThat(first).hasSizeGreaterThan(30);
        assertThat(second).containsExactlyInAnyOrderElementsOf(first);
        assertThat(second.stream().skip(1).map(DetectTest::key).toList())
                .isEqualTo(shuffled.stream()
                        .map(row -> row.split(",")[0] + " " + row.split(",")[1])
                        .filter(key -> second.stream().skip(1).anyMatch(row -> key(row).equals(key)))
                        .toList());
    }

    @DisplayName("Known noise widens the bound and is noted:")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"farrington", "ears-c1", "ears-c2", "ears-c3", "nb-cusum", "levels", "bayes", "surge"})
    void noiseWidensTheBound(String method) throws IOException {
        Random random = new Random(11);
        List<Integer> counts =
                IntStream.range(0, 320).mapToObj(i -> 8 + random.nextInt(9)).toList();
        List<String> plain = new ArrayList<>();
        List<String> noisy = new ArrayList<>();
        for (int i = 0; i < 320; i++) {
            String row = "A," + LocalDate.of(2019, 1, 7).plusWeeks(i) + ",calls," + counts.get(i);
            plain.add(row + ",");
            noisy.add(row + (i == 319 ? ",6.5" : ",0"));
        }
        List<String> options = List.of("--method", method, "--from", "2025-02-17");
        String without = detect("area,period,indicator,value,noise_scale", plain, options)
                .out
                .getLast();
        String with = detect("area,period,indicator,value,noise_scale", noisy, options)
                .out
                .getLast();
        assertThat(with.split(",")[4]).isEqualTo(without.split(",")[4]);
        assertThat(Double.parseDouble(with.split(",")[5])).isGreaterThan(Double.parseDouble(without.split(",")[5]) + 5);
        assertThat(with).endsWith("noise-added");
        noisy.set(0, noisy.getFirst().replaceAll(",0$", ",much"));
        assertThat(detect("area,period,indicator,value,noise_scale", noisy, options).err)
                .containsExactly(name() + ":2: noise_scale \"much\" is not a number ≥ 0");
    }

    /** As the contract writes them out, word for word. */
    @Test
    void theDefaultsForWeeksAreThoseOfTheContract() throws IOException {
        List<String> lines = busyWeeks();
        String written = "--method farrington --years-back 5 --half-window 3 --seasons 10 --exclude-recent 26 "
                + "--weights-threshold 2.58 --trend on --trend-p 1 --alpha 0.01 --threshold delta --power-transform 2/3 "
                + "--limit 5,4 --reference-points calendar --variant published --format csv";
        List<String> plain = detect("area,period,indicator,value", lines, List.of()).out;
        assertThat(plain).hasSizeGreaterThan(20);
        assertThat(detect("area,period,indicator,value", lines, List.of(written.split(" "))).out)
                .isEqualTo(plain);
    }

    @DisplayName("Each option of the contract is taken and changes what is said:")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "--years-back 3",
                "--half-window 2",
                "--seasons 1",
                "--exclude-recent 10",
                "--weights-threshold 1",
                "--no-reweight",
                "--trend off",
                "--trend-p 0.0001",
                "--alpha 0.05",
                "--threshold nb-plugin",
                "--threshold muan",
                "--power-transform 1/2",
                "--power-transform none",
                "--limit 500,4",
                "--reference-points index",
                "--variant surveillance-1.20"
            })
    void options(String option) throws IOException {
        List<String> lines = busyWeeks();
        Result changed = detect("area,period,indicator,value", lines, List.of(option.split(" ")));
        assertThat(changed.code).isZero();
        assertThat(changed.out).isNotEqualTo(detect("area,period,indicator,value", lines, List.of()).out);
    }

    @Test
    void aPopulationIsAskedForWhereCountsPerHeadAreModelledAndOnlyThere() throws IOException {
        List<String> lines = busyWeeks().stream()
                .map(line -> line + ",none of your business")
                .toList();
        List<String> perHead = List.of("--population-offset", "on");
        assertThat(detect("area,period,indicator,value,population", lines, List.of()).code)
                .isZero();
        Result refused = detect("area,period,indicator,value,population", lines, perHead);
        assertThat(refused.code).isEqualTo(2);
        assertThat(refused.err).contains(name() + ":2: population \"none of your business\" is not a whole number > 0");
        assertThat(detect("area,period,indicator,value", busyWeeks(), perHead).err)
                .containsExactly(name() + ":1: there is no column \"population\", only area, period, indicator, value");
        List<String> known = busyWeeks().stream().map(line -> line + ",10000").toList();
        assertThat(detect("area,period,indicator,value,population", known, perHead).code)
                .isZero();
    }

    @DisplayName("Farrington judges other frequencies in their own periods:")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"2015-01,100", "2005Q1,60"})
    void monthsAndQuarters(String first, int periods) throws IOException {
        Random random = new Random(3);
        List<String> lines = IntStream.range(0, periods)
                .mapToObj(i -> "A," + later(first, i) + ",calls," + (i == periods - 1 ? 90 : 10 + random.nextInt(9)))
                .toList();
        Result result = detect("area,period,indicator,value", lines, List.of());
        assertThat(result.code).isZero();
        assertThat(result.out.getLast())
                .startsWith("A,calls," + later(first, periods - 1) + ",90,")
                .endsWith(",TRUE,");
    }

    @Test
    void progressIsShownAtATerminalAndNowhereElse() throws IOException {
        Result silent = detect("area,period,indicator,value", weeks("A", 3, 5, 2, 4, 4, 1, 6, 9), EARS);
        assertThat(silent.err).isEmpty();
        System.setProperty("qinghe.terminal", "true");
        try {
            Result shown = detect("area,period,indicator,value", weeks("A", 3, 5, 2, 4, 4, 1, 6, 9), EARS);
            assertThat(String.join("\n", shown.err)).contains("reading " + name(), "indicator 1 of 1: 1 series");
            assertThat(shown.out).isEqualTo(silent.out);
        } finally {
            System.clearProperty("qinghe.terminal");
        }
    }

    @DisplayName("A period without a count is neither an alarm nor none:")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"farrington", "ears-c1", "ears-c2", "ears-c3", "nb-cusum", "levels", "bayes", "surge"})
    void aMissingCountIsNotJudged(String method) throws IOException {
        List<String> lines = new ArrayList<>(busyWeeks());
        lines.set(lines.size() - 1, lines.getLast().replaceAll("\\d+$", ""));
        Result result = detect("area,period,indicator,value", lines, List.of("--method", method, "--missing", "na"));
        assertThat(result.out.getLast()).matches("A,calls,[^,]+,,[0-9.]*,[0-9.]*,,,,no-value");
    }

    private static List<String> busyWeeks() {
        Random random = new Random(17);
        return IntStream.range(0, 330)
                .mapToObj(i -> "A," + LocalDate.of(2019, 1, 7).plusWeeks(i) + ",calls,"
                        + (i % 97 == 0 ? 45 : 8 + i / 150 + random.nextInt(9)))
                .toList();
    }

    @Test
    void helpNamesEveryMethodAndOption() {
        Result help = run("detect", "--help");
        assertThat(help.code).isZero();
        assertThat(String.join("\n", help.out))
                .contains(
                        "--method farrington",
                        "--method ears-c3",
                        "--method nb-cusum",
                        "--method levels",
                        "--method bayes",
                        "--fdr",
                        "--online",
                        "--years-back",
                        "--weights-threshold",
                        "--min-sigma");
    }

    private Result detect(String header, List<String> rows, List<String> options, String... more) throws IOException {
        Path file = folder.resolve("input.csv");
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
        return run(file, options, more);
    }

    private static Result run(Path file, List<String> options, String... more) {
        List<String> args = new ArrayList<>(List.of("detect", file.toString()));
        args.addAll(options);
        args.addAll(Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    private static Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Detect.run(args, out, new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Result(code, lines(out), lines(err));
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String name() {
        return folder.resolve("input.csv").toString();
    }

    private static List<String> weeks(String area, int... counts) {
        List<String> lines = new ArrayList<>();
        for (int week = 0; week < counts.length; week++) {
            lines.add("\"" + area.replace("\"", "\"\"") + "\"," + monday(week) + ",calls," + counts[week]);
        }
        return lines;
    }

    private static LocalDate monday(int week) {
        return LocalDate.of(2026, 1, 5).plusWeeks(week);
    }

    /** The period so many periods later, written by hand for the four notations. */
    private static String later(String first, int periods) {
        if (first.contains("W")) {
            int week = Integer.parseInt(first.substring(6)) + periods;
            return week <= 52 ? "2025-W" + week : "2026-W0" + (week - 52);
        }
        if (first.contains("Q")) {
            int quarter = Integer.parseInt(first.substring(5)) - 1 + periods;
            return (Integer.parseInt(first.substring(0, 4)) + quarter / 4) + "Q" + (quarter % 4 + 1);
        }
        if (first.length() == 7) {
            int month = Integer.parseInt(first.substring(5)) - 1 + periods;
            return "%d-%02d".formatted(Integer.parseInt(first.substring(0, 4)) + month / 12, month % 12 + 1);
        }
        return LocalDate.parse(first).plusWeeks(periods).toString();
    }

    private static String key(String row) {
        String[] cells = row.split(",", -1);
        return cells[0] + " " + cells[2];
    }
}
