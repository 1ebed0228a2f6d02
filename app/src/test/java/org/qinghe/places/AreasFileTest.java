package org.qinghe.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A county with a township with a village, and files that say where else they lie. */
@QingheTest
@DisplayName("A file of areas")
class AreasFileTest {

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    JdbcClient database;

    String county;
    String township;
    String village;
    Viewer office;

    @BeforeEach
    void aCounty() {
        county = "file" + UUID.randomUUID().toString().substring(0, 6);
        township = county + "1";
        village = county + "11";
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(township, AreaLevel.TOWNSHIP, Optional.of(county)),
                area(village, AreaLevel.VILLAGE, Optional.of(township))));
        office = SignedIn.viewer(UUID.randomUUID(), county, "places.read", "places.edit", "figures.situation");
    }

    @Test
    void isRefusedWhereTwoOfItsAreasLieInEachOther() throws Exception {
        upload("area,name,parent_code", "%s8,甲,%s9", "%s9,乙,%s8", "%s7,丙,%s")
                .andExpect(content().string(containsString(county + "8 → " + county + "9 → " + county + "8")))
                .andExpect(content().string(containsString("第 2 行")))
                .andExpect(content().string(containsString("第 3 行")))
                .andExpect(content().string(not(containsString("第 4 行"))));
        assertThat(places.findAll(List.of(county + "7", county + "8", county + "9")))
                .as("one fault and nothing is stored")
                .isEmpty();
    }

    @Test
    void makesNoTownshipPartOfItsOwnVillage() throws Exception {
        upload("area,name,parent_code", "%s7,丙,%s", "%s1,甲镇,%s11")
                .andExpect(content().string(containsString("绕成了一圈")))
                .andExpect(content().string(containsString("第 3 行")));
        assertThat(places.find(township).flatMap(Area::parent)).contains(county);
        assertThat(places.find(county + "7")).isEmpty();
    }

    @Test
    void isRefusedWhereACodeSaysTheOppositeOfTheParentThatIsNamed() throws Exception {
        upload("area,name,parent_code", "890100,市,890101", "890101,县,")
                .andExpect(content().string(containsString("890100 → 890101 → 890100")));
        assertThat(places.findAll(List.of("890100", "890101"))).isEmpty();
    }

    @Test
    void isRefusedWhereAnAreaIsItsOwnParent() throws Exception {
        upload("area,name,parent_code", "%s7,丙,%s7")
                .andExpect(content().string(containsString(county + "7 的上级写成了它自己")))
                .andExpect(content().string(containsString("第 2 行")));
        assertThat(places.find(county + "7")).isEmpty();
    }

    @Test
    void mayNameACityAgainAsItsOwnCountyAsListsOfDivisionsDo() throws Exception {
        upload("code,name,level,parent_code", "%s7,丙,2,%s", "%s7,丙,3,%s7", "%s8,丁,3,%s8", "%s8,丁,2,%s")
                .andExpect(redirectedUrl("/places"));
        assertThat(places.find(county + "7").flatMap(Area::parent)).contains(county);
        assertThat(places.find(county + "7").map(Area::level)).contains(AreaLevel.PREFECTURE);
        assertThat(places.find(county + "8")).isPresent();
    }

    @Test
    void isRefusedWhereAParentIsNeitherInItNorStored() throws Exception {
        upload("area,name,parent_code", "%s7,丙,%s", "%s8,丁,%snowhere")
                .andExpect(content().string(containsString("上级 " + county + "nowhere 既不在文件里")))
                .andExpect(content().string(containsString("第 3 行")));
        assertThat(places.findAll(List.of(county + "7", county + "8"))).isEmpty();
        upload("area,name,county_code,county_name", "%s8,丁,%snew,新县").andExpect(redirectedUrl("/places"));
        assertThat(places.find(county + "new").map(Area::nameZh)).contains("新县");
    }

    @Test
    void isRefusedWhereANameIsMissingInItsColumnOfNames() throws Exception {
        upload("area,name,population", "%s1,,50")
                .andExpect(content().string(containsString(township + " 没有名称")))
                .andExpect(content().string(containsString("第 2 行")));
        assertThat(places.find(township).flatMap(Area::population)).contains(1000L);
        upload("area,population", "%s1,50").andExpect(redirectedUrl("/places"));
        assertThat(places.find(township).map(Area::nameZh)).contains(township);
        assertThat(places.find(township).flatMap(Area::population)).contains(50L);
    }

    @Test
    void isToldWhereItIsWrongByRowAndColumn() throws Exception {
        upload("area,name,lat,lon", "%s7,丙,95,0").andExpect(content().string(containsString("第 2 行“lat”列：“95”不是经纬度")));
        upload("name,lat", "丙,95").andExpect(content().string(containsString("缺少“area”")));
    }

    @Test
    void isNotTheOnlyWayThatKeepsAreasFromLyingInThemselves() {
        assertThatThrownBy(() -> places.save(List.of(area(county, AreaLevel.COUNTY, Optional.of(village)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(village);
        assertThat(places.find(county).flatMap(Area::parent)).isEmpty();
    }

    @Test
    void thatWasOnceTakenWithACircleKeepsNobodyWaiting() throws Exception {
        lieIn(county, village);
        try {
            assertThat(places.within(township)).extracting(Area::code).containsExactly(county, township, village);
            assertThat(places.above(township)).extracting(Area::code).containsExactly(county, township, village);
            assertThat(places.liesWithin(township, "elsewhere")).isFalse();
            web.perform(get("/situation").param("area", township).with(as(office)))
                    .andExpect(status().isOk());
            web.perform(get("/places").param("search", "1").with(as(office)))
                    .andExpect(content().string(containsString("/places/" + village)));
        } finally {
            lieIn(county, null);
        }
    }

    private void lieIn(String code, @org.jspecify.annotations.Nullable String parent) {
        database.sql("update places.area set parent = ? where code = ?")
                .param(parent)
                .param(code)
                .update();
    }

    /** The county's code goes wherever a row says {@code %s}. */
    private ResultActions upload(String... rows) throws Exception {
        var text = String.join("\n", rows).replace("%s", county);
        return web.perform(multipart("/places/import")
                .file(new MockMultipartFile("areas", "areas.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .locale(Locale.CHINA)
                .with(as(office))
                .with(csrf()));
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, code, "", parent, Optional.empty(), Optional.of(1000L));
    }
}
