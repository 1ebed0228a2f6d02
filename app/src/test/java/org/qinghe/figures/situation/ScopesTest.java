package org.qinghe.figures.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.qinghe.access.Viewer;
import org.qinghe.figures.Figure;
import org.qinghe.figures.FigureIntake;
import org.qinghe.figures.Frequency;
import org.qinghe.figures.Indicator;
import org.qinghe.figures.Indicators;
import org.qinghe.figures.Period;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A county of two townships with a village each, and a country around another place; only the first village is counted. */
@QingheTest
@TestPropertySource(properties = "qinghe.test.database=scopes")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("An office that may see everything")
class ScopesTest {

    @Autowired
    Places places;

    @Autowired
    Indicators indicators;

    @Autowired
    FigureIntake intake;

    @Autowired
    Scopes scopes;

    Viewer office;

    @BeforeEach
    void aCountyAndAForeignCountry() {
        places.save(List.of(
                area("county", AreaLevel.COUNTY, ""),
                area("town-1", AreaLevel.TOWNSHIP, "county"),
                area("town-2", AreaLevel.TOWNSHIP, "county"),
                area("village-1", AreaLevel.VILLAGE, "town-1"),
                area("village-2", AreaLevel.VILLAGE, "town-2")));
        office = SignedIn.viewer(UUID.randomUUID(), Places.EVERYWHERE, "figures.situation");
    }

    @Test
    @Order(1)
    void beginsWithTheOnlyRootThereIs() {
        assertThat(landing().code()).isEqualTo("county");
    }

    @Test
    @Order(2)
    void beginsWithItsCountyWhereOthersAreKnownButNotCounted() {
        count("village-1");
        places.save(List.of(area("abroad", AreaLevel.PROVINCE, ""), area("far", AreaLevel.COUNTY, "abroad")));

        assertThat(landing().code()).isEqualTo("county");
        assertThat(landing().widest()).isEqualTo("county");
        assertThat(scopes.find(office, "village-1").orElseThrow().above())
                .extracting(Area::code)
                .containsExactly("county", "town-1");
    }

    @Test
    @Order(3)
    void looksAtWhatIsCountedAndAtWhatLiesAroundAndBesideIt() {
        assertThat(landing().codes())
                .as("the second village is neither counted nor beside one that is")
                .containsExactly("county", "town-1", "town-2", "village-1");
        assertThat(scopes.find(office, "abroad").orElseThrow().codes()).containsExactly("abroad", "far");
    }

    @Test
    @Order(4)
    void beginsWithEverythingWhereTwoRootsAreCounted() {
        count("far");

        assertThat(landing().code()).isEqualTo(Places.EVERYWHERE);
        assertThat(landing().codes()).containsExactly("abroad", "county", "far", "town-1", "town-2", "village-1");
    }

    private Scope landing() {
        return scopes.find(office, "").orElseThrow();
    }

    private void count(String area) {
        var visits = indicators.save(new Indicator(
                UUID.randomUUID(),
                "visits-" + area,
                Frequency.MONTH,
                "来访数",
                "Visits",
                "人次",
                "visits",
                Indicator.Direction.LOWER_IS_BETTER,
                new Indicator.Measure.Additive(),
                Optional.empty(),
                Indicator.Kind.SERVICE_SIGNAL));
        var origin = new FigureIntake.Origin(FigureIntake.Origin.Kind.GENERATED, "test", "", Optional.empty());
        var figure = Figure.of(visits.id(), area, Period.parse("2026-01").orElseThrow(), 3);
        assertThat(intake.accept(origin, List.of(figure))).isInstanceOf(FigureIntake.Result.Accepted.class);
    }

    private static Area area(String code, AreaLevel level, String parent) {
        return new Area(
                code,
                level,
                code,
                "",
                Optional.of(parent).filter(outer -> !outer.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }
}
