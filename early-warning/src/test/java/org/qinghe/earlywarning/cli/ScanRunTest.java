package org.qinghe.earlywarning.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan's command line as {@code early-warning.md} has it. */
class ScanRunTest {

    private static final String HEADER =
            "rank,center,radius_km,areas,from,to,observed,expected,relative_risk,llr,p_value,recurrence_interval_days";
    private static final String COUNTS = "area,period,indicator,value";
    private static final String AREAS = "area,name,lat,lon,population";
    private static final List<String> THREE = List.of("A,Near,30,110,100", "B,Next,31,110,200", "C,Far,33,110,300");

    @TempDir
    Path folder;

    private record Result(int code, List<String> out, List<String> err) {}

    @Test
    void theMostLikelyClusterComesFirstWithAllThatIsKnownOfIt() throws IOException {
        Result result = scan(COUNTS, counts("A=1,0,1,16", "B=2,1,3,2", "C=3,4,2,5"), AREAS, THREE);
        assertThat(result.code).isZero();
        assertThat(result.err).isEmpty();
        assertThat(result.out.getFirst()).isEqualTo(HEADER);
        String[] first = result.out.get(1).split(",", -1);
        assertThat(first).hasSize(12);
        assertThat(Arrays.copyOf(first, 7)).containsExactly("1", "A", "0", "A", "2026-01-26", "2026-02-01", "16");
        // 40 cases, a sixth of the people, a quarter of the time
        assertThat(Double.parseDouble(first[7])).isCloseTo(40 / 24.0, within(1e-12));
        assertThat(Double.parseDouble(first[8])).isCloseTo(16 / (40 / 24.0) / (24 / (40 - 40 / 24.0)), within(1e-12));
        assertThat(Double.parseDouble(first[10])).isEqualTo(0.001);
        assertThat(first[11]).isEqualTo("7000");
    }

    @Test
    void areasOfAClusterAreListedNearestFirstAndARiskThatIsNotDefinedIsEmpty() throws IOException {
        Result result = scan(
                COUNTS,
                counts("A=1,0,1,9", "B=2,1,0,14", "C=20,20,20,1"),
                AREAS,
                THREE,
                "--model",
                "permutation",
                "--seed=3");
        String[] first = result.out.get(1).split(",", -1);
        assertThat(first[3]).isIn("A;B", "B;A");
        assertThat(first[3]).startsWith(first[1]);
        assertThat(Double.parseDouble(first[2])).isBetween(111.0, 111.3);
        assertThat(first[8]).isEmpty();
        Result past = scan(COUNTS, counts("A=1,9,1,0", "B=2,14,0,1", "C=8,7,9,1"), AREAS, THREE, "--retrospective");
        assertThat(past.out.get(1)).contains("2026-01-12,2026-01-18").endsWith(",");
    }

    @Test
    void thePopulationOfThePeriodsGoesBeforeThatOfTheAreas() throws IOException {
        List<String> counts = counts("A=1,0,1,16", "B=2,1,3,2", "C=3,4,2,5").stream()
                .map(row -> row + (row.startsWith("A") ? ",3000" : ",1500"))
                .toList();
        Result over = scan(COUNTS + ",population", counts, AREAS, THREE);
        assertThat(over.out.get(1).split(",")[7]).isEqualTo("5");
        Result none = scan(COUNTS + ",population", counts, "area,lat,lon", List.of("A,30,110", "B,31,110", "C,33,110"));
        assertThat(none.out).isEqualTo(over.out);
    }

    @Test
    void withoutAPopulationThePoissonModelIsRefusedAndThePermutationModelIsNot() throws IOException {
        List<String> counts = counts("A=1,0,1,16", "B=2,1,3,2", "C=3,4,2,5");
        List<String> areas = List.of("A,30,110", "B,31,110", "C,33,110");
        Result refused = scan(COUNTS, counts, "area,lat,lon", areas);
        assertThat(refused.code).isEqualTo(2);
        assertThat(refused.out).isEmpty();
        assertThat(refused.err)
                .containsExactly(file("areas.csv")
                        + ":1: there is no column \"population\", nor in the file of counts; the Poisson model needs it,"
                        + " the permutation model (--model permutation) does not");
        assertThat(scan(COUNTS, counts, "area,lat,lon", areas, "--model", "permutation").code)
                .isZero();
    }

    @Test
    @DisplayName("With --missing na a week without a count takes no part; with zero it is a week without cases")
    void missingWeeks() throws IOException {
        List<String> counts = new ArrayList<>(counts("A=1,0,1,16", "B=2,1,3,2", "C=3,4,2,5"));
        counts.remove("C,2026-01-12,calls,4");
        Result na = scan(COUNTS, counts, AREAS, THREE, "--missing", "na");
        Result zero = scan(COUNTS, counts, AREAS, THREE, "--missing", "zero");
        assertThat(na.code).isZero();
        double expected = Double.parseDouble(na.out.get(1).split(",")[7]);
        double withZero = Double.parseDouble(zero.out.get(1).split(",")[7]);
        assertThat(expected).isGreaterThan(withZero);
    }

    @DisplayName("A row of the areas is refused with its line:")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "D,x,91,110,5 | lat \"91\" is not a number of degrees from -90 to 90",
                "D,x,north,110,5 | lat \"north\" is not a number of degrees from -90 to 90",
                "D,x,NaN,110,5 | lat \"NaN\" is not a number of degrees from -90 to 90",
                "D,x,30,,5 | lon \"\" is not a number of degrees from -180 to 180",
                "D,x,30,-180.5,5 | lon \"-180.5\" is not a number of degrees from -180 to 180",
                "D,x,30,110,0 | population \"0\" is not a whole number > 0",
                "D,x,30,110, | population \"\" is not a whole number > 0",
                ",x,30,110,5 | area is empty",
                "A,x,30,110,5 | area \"A\" stands already in line 2",
                "A;B,x,30,110,5 | area \"A;B\" has a semicolon, which stands between areas in the result",
                "D,x,30,110 | has 4 values, the header has 5",
                "D,x,30,110,5 | area \"D\" has no rows in COUNTS; say --missing zero if that means no cases"
            })
    void badAreas(String row, String problem) throws IOException {
        List<String> areas = new ArrayList<>(THREE);
        areas.add(row);
        Result result = scan(COUNTS, counts("A=1,2", "B=2,1", "C=3,4"), AREAS, areas);
        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err)
                .containsExactly(file("areas.csv") + ":5: " + problem.replace("COUNTS", file("counts.csv")));
    }

    @DisplayName("A row of the counts is refused with its line:")
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "D,2026-01-05,calls,1 | area \"D\" is not in AREAS",
                "A,2026-01-05,calls,1 | area \"A\", period \"2026-01-05\", indicator \"calls\" stands already in line 2",
                "A,2026-01-19,calls,12x | value \"12x\" is not a whole number ≥ 0",
                "A,2026-01-19,calls, | value is empty; say --missing zero or --missing na if that is meant",
                "A,2026-13,calls,1 | period \"2026-13\" is not a date like 2026-02-09, nor 2026-W07, 2026-10 or 2026Q3"
            })
    void badCounts(String row, String problem) throws IOException {
        List<String> counts = counts("A=1,2", "B=2,1", "C=3,4");
        counts.add(row);
        Result result = scan(COUNTS, counts, AREAS, THREE);
        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err)
                .containsExactly(file("counts.csv") + ":8: " + problem.replace("AREAS", file("areas.csv")));
    }

    @Test
    void areasOverOtherPeriodsAndGapsAreRefusedUnlessNoRowMeansNoCases() throws IOException {
        List<String> counts = counts("A=1,0,1,16", "B=2,1,3,0", "C=3,0,2,5");
        counts.remove(9); // the second week of C
        counts.remove(7); // the last week of B
        Result gap = scan(COUNTS, counts, AREAS, THREE);
        assertThat(gap.err)
                .singleElement()
                .asString()
                .startsWith(file("counts.csv") + ":10: area \"C\"")
                .contains("1 period is missing");
        counts.add(8, "C,2026-01-12,calls,0");
        Result end = scan(COUNTS, counts, AREAS, THREE);
        assertThat(end.code).isEqualTo(2);
        assertThat(end.err)
                .containsExactly(file("counts.csv")
                        + ":8: area \"B\" ends with 2026-01-19, others with 2026-01-26; say --missing zero if it had no cases"
                        + " where it has no rows");
        counts.remove(8);
        Result zero = scan(COUNTS, counts, AREAS, THREE, "--missing", "zero");
        assertThat(zero.out).isEqualTo(scan(COUNTS, counts("A=1,0,1,16", "B=2,1,3,0", "C=3,0,2,5"), AREAS, THREE).out);
    }

    @Test
    void ofSeveralIndicatorsOneIsChosen() throws IOException {
        List<String> counts = counts("A=1,0,1,16", "B=2,1,3,2", "C=3,4,2,5");
        List<String> alone = scan(COUNTS, counts, AREAS, THREE).out;
        counts.addAll(counts("A=5,5,5,5", "B=5,5,5,5").stream()
                .map(row -> row.replace("calls", "visits"))
                .toList());
        assertThat(scan(COUNTS, counts, AREAS, THREE).err)
                .containsExactly("scan: " + file("counts.csv")
                        + " has the indicators calls, visits; say with --indicator which to scan");
        assertThat(scan(COUNTS, counts, AREAS, THREE, "--indicator", "calls").out)
                .isEqualTo(alone);
        assertThat(scan(COUNTS, counts, AREAS, THREE, "--indicator", "deaths").err)
                .containsExactly(
                        "scan: --indicator \"deaths\" is not in " + file("counts.csv") + ", only calls, visits");
    }

    @Test
    void filesMayBeInGB18030() throws IOException {
        Path counts = folder.resolve("counts.csv");
        Path areas = folder.resolve("areas.csv");
        Charset charset = Charset.forName("GB18030");
        Files.writeString(counts, COUNTS + "\n霁禾镇,2026-01-05,求助,9\n云溪乡,2026-01-05,求助,1\n", charset);
        Files.writeString(areas, "area,name,lat,lon,population\n霁禾镇,a,30,110,100\n云溪乡,b,31,110,100\n", charset);
        assertThat(run("scan", counts.toString(), "--areas", areas.toString())
                        .out
                        .get(1))
                .startsWith("1,霁禾镇,0,霁禾镇,2026-01-05,");
    }

    @DisplayName("A command line is refused in one sentence:")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "scan",
                "scan x.csv",
                "scan x.csv --areas",
                "scan x.csv y.csv --areas a.csv",
                "scan - --areas -",
                "scan x.csv --areas a.csv --model normal",
                "scan x.csv --areas a.csv --max-share 1.1",
                "scan x.csv --areas a.csv --max-share NaN",
                "scan x.csv --areas a.csv --max-window 0",
                "scan x.csv --areas a.csv --replications 1e3",
                "scan x.csv --areas a.csv --seed -1",
                "scan x.csv --areas a.csv --overlap some",
                "scan x.csv --areas a.csv --missing na --model permutation",
                "scan x.csv --areas a.csv --stop-early 5 --p-value gumbel",
                "scan x.csv --areas a.csv --missing mean",
                "scan x.csv --areas a.csv --prospective --retrospective",
                "scan x.csv --areas a.csv --colour red"
            })
    void badCommands(String line) {
        Result result = run(line.split(" "));
        assertThat(result.code).isEqualTo(2);
        assertThat(result.out).isEmpty();
        assertThat(result.err).hasSize(1).first().asString().startsWith("scan: ");
    }

    /** As the contract writes them out, word for word. */
    @Test
    void theDefaultsAreThoseOfTheContract() throws IOException {
        List<String> counts = counts("A=1,0,1,6", "B=2,1,3,2", "C=3,4,2,5");
        String written = "--model poisson --max-share 0.5 --max-window 26 --prospective --replications 999 --seed 1"
                + " --overlap none";
        assertThat(scan(COUNTS, counts, AREAS, THREE, written.split(" ")).out)
                .hasSizeGreaterThan(1)
                .isEqualTo(scan(COUNTS, counts, AREAS, THREE).out);
    }

    @DisplayName("Each option of the contract is taken and changes what is said:")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "--model permutation",
                "--max-share 0.2",
                "--max-radius-km 50",
                "--max-window 1",
                "--retrospective",
                "--replications 99",
                "--seed 2",
                "--overlap any",
                "--p-value gumbel",
                "--min-cases 12"
            })
    void options(String option) throws IOException {
        List<String> counts = counts("A=1,0,4,6", "B=2,9,3,5", "C=3,4,9,2");
        Result changed = scan(COUNTS, counts, AREAS, THREE, option.split(" "));
        assertThat(changed.code).isZero();
        assertThat(changed.out).isNotEqualTo(scan(COUNTS, counts, AREAS, THREE).out);
    }

    @Test
    void nothingAboveWhatIsExpectedIsSaidOnStandardErrorAndIsNoError() throws IOException {
        Result result = scan(COUNTS, counts("A=0,0", "B=0,0", "C=0,0"), AREAS, THREE);
        assertThat(result.code).isZero();
        assertThat(result.out).containsExactly(HEADER);
        assertThat(result.err).containsExactly("scan: no circle and span of time has more cases than expected");
    }

    @Test
    void noiseInTheCountsIsWarnedOf() throws IOException {
        List<String> counts = counts("A=1,0,1,16", "B=2,1,3,2", "C=3,4,2,5").stream()
                .map(row -> row + ",2")
                .toList();
        Result result = scan(COUNTS + ",noise_scale", counts, AREAS, THREE);
        assertThat(result.code).isZero();
        assertThat(result.err)
                .containsExactly(
                        "scan: noise was added to the counts, which a scan does not allow for: p-values are too small");
    }

    @Test
    void countsThatAreTooManyAreRefused() throws IOException {
        Result result = scan(COUNTS, counts("A=999999999999", "B=1", "C=1"), AREAS, THREE);
        assertThat(result.code).isEqualTo(2);
        assertThat(result.err)
                .containsExactly(
                        file("counts.csv") + ": the counts add up to 1000000000001, a scan takes up to 10000000");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(String.join("\n", run("scan", "--help").out))
                .contains("--areas", "--max-share 0.5", "--max-window 26", "--overlap none", "--prospective");
        assertThat(String.join("\n", run("help").out)).contains("scan INPUT.csv", "detect INPUT.csv");
    }

    /** Weeks from 5 January 2026, area by area: {@code A=1,0,2}. */
    private static List<String> counts(String... areas) {
        List<String> rows = new ArrayList<>();
        for (String area : areas) {
            String[] values = area.substring(area.indexOf('=') + 1).split(",");
            for (int week = 0; week < values.length; week++) {
                rows.add(area.substring(0, area.indexOf('=')) + ","
                        + LocalDate.of(2026, 1, 5).plusWeeks(week) + ",calls," + values[week]);
            }
        }
        return rows;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Result scan(String header, List<String> counts, String areasHeader, List<String> areas, String... options)
            throws IOException {
        Files.writeString(folder.resolve("counts.csv"), header + "\n" + String.join("\n", counts) + "\n");
        Files.writeString(folder.resolve("areas.csv"), areasHeader + "\n" + String.join("\n", areas) + "\n");
        return run(Stream.concat(
                        Stream.of("scan", file("counts.csv"), "--areas", file("areas.csv")), Arrays.stream(options))
                .toArray(String[]::new));
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
}
