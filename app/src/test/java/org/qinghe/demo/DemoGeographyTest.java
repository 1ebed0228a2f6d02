package org.qinghe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Polygon;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;

class DemoGeographyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261124})
    void villagesTileTheirTownshipAndTownshipsTheCounty(long seed) {
        var geography = DemoGeography.generate(seed);
        for (var parent : geography.areas().stream()
                .filter(area -> area.level() != AreaLevel.VILLAGE)
                .toList()) {
            var tiles = geography.areas().stream()
                    .filter(area -> area.parent().filter(parent.code()::equals).isPresent())
                    .map(area -> geography.boundaries().get(area.code()))
                    .toList();
            assertTiles(geography.boundaries().get(parent.code()), tiles);
        }
    }

    @Test
    void thereAreAsManyAreasAsPromisedAndPeopleAddUp() {
        var geography = DemoGeography.generate(1);
        assertThat(geography.areas()).hasSize(1 + 28 + 240);
        assertThat(geography.townships()).hasSize(28).extracting(Area::nameZh).doesNotHaveDuplicates();
        assertThat(geography.areas()).extracting(Area::code).doesNotHaveDuplicates();
        assertThat(people(geography, AreaLevel.VILLAGE))
                .isEqualTo(people(geography, AreaLevel.TOWNSHIP))
                .isEqualTo(people(geography, AreaLevel.COUNTY))
                .isBetween(400_000L, 800_000L);
    }

    private static long people(DemoGeography geography, AreaLevel level) {
        return geography.areas().stream()
                .filter(area -> area.level() == level)
                .mapToLong(area -> area.population().orElseThrow())
                .sum();
    }

    private static void assertTiles(Polygon whole, List<Polygon> tiles) {
        double sum = tiles.stream().mapToDouble(Polygon::getArea).sum();
        assertThat(sum).isCloseTo(whole.getArea(), within(1e-9 * whole.getArea()));
        for (int one = 0; one < tiles.size(); one++) {
            assertThat(tiles.get(one).isValid()).isTrue();
            for (int other = one + 1; other < tiles.size(); other++) {
                assertThat(tiles.get(one).intersection(tiles.get(other)).getArea())
                        .isLessThan(1e-9 * whole.getArea());
            }
        }
    }
}
