package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.figures.FigureImport.Request;
import org.qinghe.figures.FigureImport.Result;
import org.qinghe.figures.ImportProblem.Kind;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;

@QingheTest
@DisplayName("A file of figures")
class FileImportTest {

    @TempDir
    private Path folder;

    @Autowired
    private FigureImport imports;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Observations observations;

    @Autowired
    private Places places;

    /** Areas of this test alone: a county and two townships in it. */
    private final String county = "T" + UUID.randomUUID().toString().substring(0, 8);

    private final String north = county + "1";
    private final String south = county + "2";

    @BeforeEach
    void drawTheMap() {
        places.save(List.of(
                area(county, Optional.empty()), area(north, Optional.of(county)), area(south, Optional.of(county))));
    }

    @Test
    void isTakenAsAWhole() throws Exception {
        var result = run("""
                period,value,area,indicator,remark
                2026-W07,3,%1$s,helpline_calls,"a, quoted one"
                2026-W08,0,%1$s,helpline_calls,
                2026-W07,5,%2$s,helpline_calls,
                2026-10,12.5,%2$s,budget_spent,
                """);

        assertThat(result).isInstanceOfSatisfying(Result.Accepted.class, accepted -> {
            assertThat(accepted.counts()).isEqualTo(new FigureImport.Counts(4, 4, 0, 0, 0, 0));
        });
        assertThat(value("helpline_calls", Frequency.WEEK, north, "2026-W08")).hasValue(0);
        assertThat(value("budget_spent", Frequency.MONTH, south, "2026-10")).hasValue(12.5);
    }

    @Test
    void mayHaveTheWideDigitsOfAChineseKeyboard() throws Exception {
        assertThat(run("area,period,indicator,value\n%1$s,2026-W07,helpline_calls,１２．５\n"))
                .isInstanceOf(Result.Accepted.class);
        assertThat(value("helpline_calls", Frequency.WEEK, north, "2026-W07")).hasValue(12.5);

        assertThat(run("area,period,indicator,value\n%1$s,2026-W07,helpline_calls,５²\n"))
                .as("what only looks like a digit")
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ImportProblem::line, ImportProblem::column)
                                .containsExactly(tuple(2, "value")));
    }

    @Test
    void ofAPeriodThatHasNotBegunIsRefused() throws Exception {
        var today = Today.inTheCounty();
        var result = run("area,period,indicator,value\n%1$s," + YearMonth.from(today) + ",budget_spent,1\n%1$s,"
                + YearMonth.from(today).plusMonths(1) + ",budget_spent,1\n");
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::kind)
                                .containsExactly(tuple(3, "period", Kind.PERIOD_NOT_BEGUN)));
    }

    @Test
    void thatIsBadChangesNothingAndNamesEveryProblemByCell() throws Exception {
        var result = run("""
                area,period,indicator,value,status
                %1$s,2026-W20,helpline_calls,3,
                %1$s,2026-W21,helpline_calls,12x,
                nowhere,2026-W21,helpline_calls,1,
                %1$s,2026-W99,helpline_calls,1,
                %1$s,2026-W22,no_such_thing,1,
                %1$s,2026-W23,helpline_calls,,
                %1$s,2026-W24,helpline_calls,-4,
                %1$s,2026-W20,helpline_calls,3,
                %1$s,2026-W25,helpline_calls,7,suppressed
                %1$s,2026-05,helpline_calls,7,
                %1$s,2026-05,quiz_pass_rate,7,
                """);

        assertThat(result).isInstanceOfSatisfying(Result.Refused.class, refused -> {
            assertThat(refused.problems())
                    .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::kind)
                    .containsExactlyInAnyOrder(
                            tuple(3, "value", Kind.VALUE_NOT_A_NUMBER),
                            tuple(4, "area", Kind.AREA_UNKNOWN),
                            tuple(5, "period", Kind.PERIOD_NOT_READ),
                            tuple(6, "indicator", Kind.INDICATOR_UNKNOWN),
                            tuple(7, "value", Kind.VALUE_EMPTY),
                            tuple(8, "value", Kind.VALUE_NEGATIVE),
                            tuple(9, "period", Kind.STANDS_TWICE),
                            tuple(10, "value", Kind.VALUE_BESIDE_STATUS),
                            tuple(11, "indicator", Kind.INDICATOR_OTHER_FREQUENCY),
                            tuple(12, "indicator", Kind.INDICATOR_COMPUTED));
            assertThat(refused.problems())
                    .filteredOn(problem -> problem.kind() == Kind.VALUE_NEGATIVE)
                    .extracting(ImportProblem::cell)
                    .containsExactly("-4");
            assertThat(refused.count()).isEqualTo(10);
        });
        assertThat(value("helpline_calls", Frequency.WEEK, north, "2026-W20")).isEmpty();
    }

    @Test
    void namesAlsoWhatElseIsWrongInARowWithAWrongPeriod() throws Exception {
        var result = run("""
                area,period,indicator,value
                nowhere,2026-W99,no_such_thing,1x
                """);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::kind)
                                .containsExactlyInAnyOrder(
                                        tuple(2, "area", Kind.AREA_UNKNOWN),
                                        tuple(2, "period", Kind.PERIOD_NOT_READ),
                                        tuple(2, "indicator", Kind.INDICATOR_UNKNOWN),
                                        tuple(2, "value", Kind.VALUE_NOT_A_NUMBER)));
    }

    @Test
    void thatCameBeforeIsRecognised() throws Exception {
        var text = "area,period,indicator,value\n%1$s,2025-W01,helpline_calls,3\n";
        var first = run(text);

        var second = run(text);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Result.Known.class, known -> assertThat(known.earlier()).isEqualTo(first.intake()));
        assertThat(history("helpline_calls", north, "2025-W01")).hasSize(1);
    }

    @Test
    void withTheSameValuesInAnotherOrderMakesNoNewVersions() throws Exception {
        run("area,period,indicator,value\n%1$s,2025-W02,helpline_calls,3\n%1$s,2025-W03,helpline_calls,4\n");

        var result =
                run("indicator;area;period;value\nhelpline_calls;%1$s;2025-W03;4.0\nhelpline_calls;%1$s;2025-W02;3\n");

        assertThat(result).isInstanceOfSatisfying(Result.Accepted.class, accepted -> {
            assertThat(accepted.counts()).isEqualTo(new FigureImport.Counts(2, 0, 0, 2, 0, 0));
        });
        assertThat(history("helpline_calls", north, "2025-W02")).hasSize(1);
    }

    @Test
    void withOtherValuesKeepsWhatWasThere() throws Exception {
        run("area,period,indicator,value\n%1$s,2025-W05,helpline_calls,3\n");
        run("area,period,indicator,value,status\n%1$s,2025-W05,helpline_calls,,missing\n");
        run("area,period,indicator,value\n%1$s,2025-W05,helpline_calls,8\n");

        assertThat(history("helpline_calls", north, "2025-W05"))
                .extracting(ObservationVersion::version, ObservationVersion::value, ObservationVersion::status)
                .containsExactly(
                        tuple(3, OptionalDouble.of(8), FigureStatus.REPORTED),
                        tuple(2, OptionalDouble.empty(), FigureStatus.MISSING),
                        tuple(1, OptionalDouble.of(3), FigureStatus.REPORTED));
    }

    @Test
    void fromATownshipMayNotTouchItsNeighbour() throws Exception {
        var file = write(
                "area,period,indicator,value\n%1$s,2025-W06,helpline_calls,3\n%2$s,2025-W06,helpline_calls,3\n",
                StandardCharsets.UTF_8);
        var own =
                new Request(file, "own.csv", Optional.empty(), false, false, "", Optional.empty(), Optional.of(north));

        assertThat(imports.run(own, (percent, rows) -> {})).isInstanceOfSatisfying(Result.Refused.class, refused -> {
            assertThat(refused.problems())
                    .containsExactly(new ImportProblem(3, "area", south, Kind.AREA_OUTSIDE, List.of()));
        });
    }

    @Test
    void canBeCheckedWithoutStoringIt() throws Exception {
        var file = write("area,period,indicator,value\n%1$s,2025-W07,helpline_calls,3\n", StandardCharsets.UTF_8);
        var check =
                new Request(file, "check.csv", Optional.empty(), false, true, "", Optional.empty(), Optional.empty());

        assertThat(imports.run(check, (percent, rows) -> {}))
                .isInstanceOfSatisfying(
                        Result.Checked.class,
                        checked -> assertThat(checked.counts().added()).isEqualTo(1));
        assertThat(value("helpline_calls", Frequency.WEEK, north, "2025-W07")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "GB18030, false", "UTF-16LE, true"})
    void isReadInTheCharacterSetsThatOfficesUse(String charset, boolean mark) throws Exception {
        var text = (mark ? "\uFEFF" : "") + "行政区划,周期,指标,数值\n%1$s,2024年第7周,helpline_calls,3\n".formatted(north);
        var file = folder.resolve(UUID.randomUUID() + ".csv");
        Files.writeString(file, text, Charset.forName(charset));

        assertThat(imports.run(Request.of(file), (percent, rows) -> {})).isInstanceOf(Result.Accepted.class);
    }

    @Test
    void ofDhis2IsReadWithWhatStandsBesideTheValues() throws Exception {
        var result = run("""
                {"dataSet": "x", "dataValues": [
                  {"dataElement": "helpline_calls", "period": "2024W9", "orgUnit": "%1$s", "value": "6", "comment": "n"},
                  {"dataElement": "helpline_calls", "value": 7, "extra": {"deep": [1, 2]}}],
                 "period": "2024W10", "orgUnit": "%2$s"}
                """);

        assertThat(result).isInstanceOf(Result.Accepted.class);
        assertThat(value("helpline_calls", Frequency.WEEK, north, "2024-W09")).hasValue(6);
        assertThat(value("helpline_calls", Frequency.WEEK, south, "2024-W10")).hasValue(7);
    }

    @Test
    void mayCreateWhatItNames() throws Exception {
        var code = "made_" + UUID.randomUUID().toString().substring(0, 8);
        var file = write(
                "area,area_name,period,indicator,value\nX%1$s,New Place,2024-01-01," + code
                        + ",1.5\nX%1$s,New Place,2024-04-01," + code + ",2\nX%1$s,New Place,2024-07-01," + code
                        + ",2\nX%1$s,New Place,2024-10-01," + code + ",2\n",
                StandardCharsets.UTF_8);

        var result = imports.run(Request.of(file).creating(), (percent, rows) -> {});

        assertThat(result).isInstanceOfSatisfying(Result.Accepted.class, accepted -> {
            assertThat(accepted.counts().newAreas()).isEqualTo(1);
            assertThat(accepted.counts().newIndicators()).isEqualTo(1);
        });
        assertThat(places.find("X" + north).orElseThrow().nameZh()).isEqualTo("New Place");
        assertThat(indicators.find(code, Frequency.QUARTER).orElseThrow().measure())
                .isInstanceOf(Indicator.Measure.Level.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area,period,value\\na,2026,1\\n | COLUMN_MISSING",
                "area,period,indicator,value\\n | NO_ROWS",
                "'' | COLUMN_MISSING",
                "area,period,indicator,value\\n\"a,2026,x,1\\n | QUOTE_OPEN",
                "{\"dataValues\": [ {\"period\": | NOT_JSON",
                "PK\\003\\004nonsense | NOT_A_WORKBOOK"
            })
    void thatIsDamagedSaysSo(String text, Kind kind) throws Exception {
        var file = folder.resolve("damaged");
        Files.writeString(
                file, text.translateEscapes() + (kind == Kind.NO_ROWS ? " ".repeat(text.hashCode() & 7) : ""));

        assertThat(imports.run(Request.of(file), (percent, rows) -> {}))
                .isInstanceOfSatisfying(Result.Refused.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(ImportProblem::kind)
                            .contains(kind);
                });
    }

    private Result run(String text) throws Exception {
        return imports.run(Request.of(write(text, StandardCharsets.UTF_8)), (percent, rows) -> {});
    }

    private Path write(String text, Charset charset) throws Exception {
        var file = folder.resolve(UUID.randomUUID() + ".csv");
        return Files.writeString(file, text.formatted(north, south), charset);
    }

    private OptionalDouble value(String code, Frequency frequency, String area, String text) {
        var indicator = indicators.find(code, frequency).orElseThrow();
        var period = Period.parse(text, frequency).orElseThrow();
        return observations.series(indicator.id(), List.of(area), period, period).stream()
                .mapToDouble(series -> series.values()[0])
                .findFirst();
    }

    private List<ObservationVersion> history(String code, String area, String week) {
        var indicator = indicators.find(code, Frequency.WEEK).orElseThrow();
        return observations.history(indicator.id(), area, Period.parse(week).orElseThrow());
    }

    private static Area area(String code, Optional<String> parent) {
        return new Area(code, AreaLevel.OTHER, code, "", parent, Optional.empty(), Optional.empty());
    }
}
