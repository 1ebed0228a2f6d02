package org.qinghe.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Three square townships: the first and the second share a border, the second and the third only a corner. */
@QingheTest
class BoundariesTest {

    private static final String POLYGON =
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}";

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Boundaries boundaries;

    String county;
    Viewer office;

    @BeforeEach
    void aCounty() {
        county = "map" + UUID.randomUUID().toString().substring(0, 6);
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(county + "1", AreaLevel.TOWNSHIP, Optional.of(county)),
                area(county + "2", AreaLevel.TOWNSHIP, Optional.of(county)),
                area(county + "3", AreaLevel.TOWNSHIP, Optional.of(county))));
        office = SignedIn.viewer(UUID.randomUUID(), county, "places.read", "places.edit");
    }

    @Test
    void neighboursShareABorderAndNotJustACorner() throws Exception {
        upload(collection(square("1", 0, 0), square("2", 1, 0), square("3", 2, 1)))
                .andExpect(redirectedUrl("/places"));
        assertThat(boundaries.neighbours(county + "1")).containsExactly(county + "2");
        assertThat(boundaries.neighbours(county + "2")).containsExactly(county + "1");
        assertThat(boundaries.neighbours(county + "3")).isEmpty();
        var map = boundaries.mapBelow(county).orElseThrow();
        assertThat(map.shapes())
                .extracting(AreaMap.Shape::code)
                .containsExactly(county + "1", county + "2", county + "3");
        web.perform(get("/places/" + county).with(as(office)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<svg")));
    }

    @Test
    void oneFaultAndNothingIsStored() throws Exception {
        var open = POLYGON.formatted(county + "2", "[0,0],[1,0],[1,1]");
        upload(collection(square("1", 0, 0), open))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有闭合")))
                .andExpect(content().string(containsString("第 2 个要素：")));
        assertThat(boundaries.mapBelow(county)).isEmpty();
        upload("{\"features\": 3").andExpect(content().string(containsString("不是有效的 JSON")));
        upload(collection(square("9", 0, 0))).andExpect(content().string(containsString("没有代码为 " + county + "9")));
        upload(collection(square("1", 179.5, 0))).andExpect(content().string(containsString("不是经纬度")));
        var bow = POLYGON.formatted(county + "1", "[0,0],[1,1],[1,0],[0,1],[0,0]");
        upload(collection(bow)).andExpect(content().string(containsString("自相交")));
    }

    @Test
    void areasAreFoundByTheirNames() throws Exception {
        web.perform(get("/places").param("search", county + "2").with(as(office)))
                .andExpect(content().string(containsString("/places/" + county + "2")));
        web.perform(get("/places").param("search", "nothing%").with(as(office)))
                .andExpect(content().string(containsString("没有符合条件的地区")));
    }

    private ResultActions upload(String json) throws Exception {
        return web.perform(multipart("/places/import")
                .file(new MockMultipartFile(
                        "shapes", "shapes.geojson", "application/json", json.getBytes(StandardCharsets.UTF_8)))
                .with(as(office))
                .with(csrf()));
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private String square(String number, double x, double y) {
        return POLYGON.formatted(
                county + number,
                "[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]".formatted(x, y, x + 1, y, x + 1, y + 1, x, y + 1, x, y));
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, code, "", parent, Optional.empty(), Optional.of(1000L));
    }
}
