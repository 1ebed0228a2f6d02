package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.figures.FigureImport.Request;
import org.qinghe.figures.FigureImport.Result;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The numbers of rows are those of {@code wc -l} less the heading; the values were looked up in the files by hand. */
@QingheTest
@TestPropertySource(properties = "qinghe.test.database=real-data")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Real data as its publishers wrote it")
class RealDataImportTest {

    private static final Path DATA = Path.of("../../shared/data");

    @Autowired
    private FigureImport imports;

    @Autowired
    private Indicators indicators;

    @Autowired
    private Observations observations;

    @Autowired
    private Places places;

    @BeforeEach
    void needTheData() {
        assumeTrue(Files.exists(DATA), "the shared data sets are not on this machine");
    }

    @Order(1)
    @ParameterizedTest(name = "{0} has {2} rows")
    @CsvSource({
        "pa-odin-overdoses/county_month.csv,          pa-odin-overdoses/areas.csv,       5896, reported_overdoses, MONTH,   42071,      2019-10,  17",
        "pa-odin-overdoses/county_week.csv,           pa-odin-overdoses/areas.csv,       6499, reported_overdoses, WEEK,    42071,      2019-W35, 11",
        "ct-overdose-deaths/county_month.csv,         ct-overdose-deaths/areas.csv,      6336, deaths_fentanyl,    MONTH,   09001,      2022-12,  14",
        "ct-overdose-deaths/town_month.csv,           ct-overdose-deaths/areas.csv,     22308, overdose_deaths,    MONTH,   0900980070, 2019-07,  18",
        "canada-substance-harms/province_quarter.csv, canada-substance-harms/areas.csv,  3428, opioids_deaths,     QUARTER, 59,         2016Q4,   321",
        "euda-wastewater/site_year.csv,               euda-wastewater/areas.csv,         9231, methamphetamine,    YEAR,    FI003,      2016,     83.4",
        "reference/series.csv,                        ,                                 29952, simulated,          WEEK,    S07,        2024-W51, 18",
        "reference/scan/sim150.csv,                   reference/scan/sim150_areas.csv,  15600, simulated,          WEEK,    A0082,      2026-W44, 2"
    })
    void isTakenAsItStands(
            String file,
            String areas,
            long rows,
            String code,
            Frequency frequency,
            String area,
            String text,
            double value)
            throws Exception {
        var result = imports.run(request(file, Optional.ofNullable(areas)), (percent, done) -> {});

        assertThat(result).isInstanceOfSatisfying(Result.Accepted.class, accepted -> {
            assertThat(accepted.counts().rows()).isEqualTo(rows);
            assertThat(accepted.counts().added()).isEqualTo(rows);
        });
        var period = Period.parse(text, frequency).orElseThrow();
        assertThat(valuesOf(code, frequency, area, period)).containsExactly(value);
    }

    @Test
    void saysWhatIsMissingAndWhatWasSuppressed() throws Exception {
        imports.run(
                request("canada-substance-harms/province_quarter.csv", Optional.of("canada-substance-harms/areas.csv")),
                (percent, done) -> {});

        var all = indicators.all().stream()
                .filter(each -> each.frequency() == Frequency.QUARTER)
                .map(Indicator::id)
                .toList();
        var areas = places.roots().stream().map(area -> area.code()).toList();
        var stored = observations.between(all, areas, LocalDate.of(2016, 1, 1), LocalDate.of(2026, 1, 1));
        assertThat(stored)
                .filteredOn(each -> each.status() == FigureStatus.SUPPRESSED)
                .hasSize(286);
        assertThat(stored)
                .filteredOn(each -> each.status() == FigureStatus.MISSING)
                .hasSize(722);
        assertThat(stored)
                .filteredOn(each -> each.status() == FigureStatus.REPORTED)
                .hasSize(2420);
        var newfoundland = Period.parse("2016Q1", Frequency.QUARTER).orElseThrow();
        assertThat(valuesOf("opioids_deaths", Frequency.QUARTER, "10", newfoundland))
                .as("a suppressed value is no zero")
                .isEmpty();
    }

    @Test
    void knowsThePopulationThatTheFileGives() throws Exception {
        imports.run(
                request("reference/scan/sim150.csv", Optional.of("reference/scan/sim150_areas.csv")),
                (percent, done) -> {});

        var indicator = indicators.find("simulated", Frequency.WEEK).orElseThrow();
        var week = Period.parse("2026-W44", Frequency.WEEK).orElseThrow();
        assertThat(observations
                        .populations(indicator.id(), List.of("A0082"), week, week)
                        .getFirst()
                        .values())
                .containsExactly(6545);
    }

    @Test
    void includesTheDivisionsOfChina() throws Exception {
        assertThat(imports.areasOnly(DATA.resolve("cn-divisions/divisions.csv")))
                .isEmpty();
        assertThat(imports.areasOnly(DATA.resolve("cn-divisions/centroids.csv")))
                .isEmpty();

        var dongguan = places.find("441900").orElseThrow();
        assertThat(dongguan.level()).isEqualTo(AreaLevel.PREFECTURE);
        assertThat(dongguan.parent()).contains("440000");
        assertThat(dongguan.position()).isPresent();
        assertThat(places.find("441900003").orElseThrow().parent()).contains("441900");
        assertThat(places.within("110000", AreaLevel.COUNTY)).hasSize(16);
    }

    private static Request request(String file, Optional<String> areas) {
        return new Request(
                DATA.resolve(file),
                file,
                areas.map(DATA::resolve),
                true,
                false,
                "",
                Optional.empty(),
                Optional.empty());
    }

    private double[] valuesOf(String code, Frequency frequency, String area, Period period) {
        var indicator = indicators.find(code, frequency).orElseThrow();
        var series = observations.series(indicator.id(), List.of(area), period, period);
        return series.isEmpty() ? new double[0] : series.getFirst().values();
    }
}
