package org.qinghe.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@QingheTest
@DisplayName("Figures for DHIS2")
class DataValueSetPagesTest {

    @TempDir
    private Path folder;

    @Autowired
    private MockMvc web;

    @Autowired
    private Places places;

    @Autowired
    private FigureImport imports;

    private final String county = "D" + UUID.randomUUID().toString().substring(0, 8);
    private final String north = county + "1";
    private final String south = county + "2";
    private final Viewer office = SignedIn.viewer(UUID.randomUUID(), "", ImportAccess.DHIS2);

    @BeforeEach
    void someFigures() throws Exception {
        places.save(List.of(area(county, ""), area(north, county), area(south, county)));
        var file = Files.writeString(folder.resolve("figures.csv"), """
                area,period,indicator,value,status
                %1$s,2023-W07,helpline_calls,3,
                %1$s,2023-W08,helpline_calls,,missing
                %1$s,2023-10,budget_spent,12.5,
                %2$s,2023-W07,helpline_calls,1000000,
                %1$s,2022-W07,helpline_calls,9,
                """.formatted(north, south));
        assertThat(imports.run(FigureImport.Request.of(file), (percent, rows) -> {}))
                .isInstanceOf(FigureImport.Result.Accepted.class);
    }

    @Test
    void holdWhatWasReportedInTheTimeAsked() throws Exception {
        assertThat(json(office, county, "")).isEqualTo("""
                {"dataValues":[\
                {"dataElement":"budget_spent","period":"202310","orgUnit":"%1$s","value":"12.5"},\
                {"dataElement":"helpline_calls","period":"2023W7","orgUnit":"%1$s","value":"3"},\
                {"dataElement":"helpline_calls","period":"2023W7","orgUnit":"%2$s","value":"1000000"}]}\
                """.formatted(north, south));
        assertThat(json(office, north, "budget_spent")).isEqualTo("""
                {"dataValues":[{"dataElement":"budget_spent","period":"202310","orgUnit":"%1$s","value":"12.5"}]}\
                """.formatted(north));
    }

    @Test
    void comeBackThroughTheImportWithoutAChange() throws Exception {
        var file = Files.writeString(folder.resolve("back.json"), json(office, county, ""));

        var result = imports.run(FigureImport.Request.of(file), (percent, rows) -> {});

        assertThat(result).isInstanceOfSatisfying(FigureImport.Result.Accepted.class, accepted -> {
            assertThat(accepted.counts()).isEqualTo(new FigureImport.Counts(3, 0, 0, 3, 0, 0));
        });
    }

    @Test
    void endAtTheViewersOwnArea() throws Exception {
        var township = SignedIn.viewer(UUID.randomUUID(), south, ImportAccess.DHIS2);

        assertThat(json(township, "", "")).contains(south).doesNotContain(north);
        web.perform(get("/figures/dataValueSets.json")
                        .param("orgUnit", north)
                        .param("startDate", "2023-01-01")
                        .param("endDate", "2023-12-31")
                        .with(SignedIn.as(township)))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataSet", "dataElement"})
    void ofACodeThatIsNotKnownAreAMistakeAndNotAnEmptyFile(String parameter) throws Exception {
        web.perform(get("/figures/dataValueSets.json")
                        .param(parameter, "no-such-code")
                        .param("startDate", "2023-01-01")
                        .param("endDate", "2023-12-31")
                        .with(SignedIn.as(office)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void areForThoseOnlyWhoMayExchangeThem() throws Exception {
        var reader = SignedIn.viewer(UUID.randomUUID(), "", ReportAccess.REPORTS);

        web.perform(get("/figures/dhis2").with(SignedIn.as(reader))).andExpect(status().isForbidden());
        web.perform(get("/figures/dhis2").with(SignedIn.as(office)))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("dataValueSets")));
    }

    private String json(Viewer viewer, String orgUnit, String dataElement) throws Exception {
        return web.perform(get("/figures/dataValueSets.json")
                        .param("orgUnit", orgUnit)
                        .param("dataElement", dataElement)
                        .param("startDate", "2023-01-01")
                        .param("endDate", "2023-12-31")
                        .with(SignedIn.as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Area area(String code, String parent) {
        return new Area(
                code,
                AreaLevel.OTHER,
                code,
                "",
                Optional.of(parent).filter(above -> !above.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }
}
