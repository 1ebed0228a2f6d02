package org.qinghe.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Route;
import org.qinghe.access.StandardRole;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class UnitPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Places places;

    @Autowired
    Colleagues colleagues;

    @Autowired
    RoleKeeping roles;

    @Autowired
    Posts posts;

    @Autowired
    JdbcClient database;

    @Autowired
    List<ModuleAccess> modules;

    String mark;
    Unit county;
    Unit here;
    Unit there;

    @BeforeEach
    void aCountyOfTwoTownships() {
        mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        places.save(List.of(
                area("", AreaLevel.COUNTY, Optional.empty()),
                area("-here", AreaLevel.TOWNSHIP, Optional.of(mark)),
                area("-there", AreaLevel.TOWNSHIP, Optional.of(mark))));
        county = units.save("c" + mark, "县" + mark, "", Unit.Kind.BUREAU, mark);
        here = units.save("h" + mark, "本乡" + mark, "", Unit.Kind.TOWNSHIP, mark + "-here");
        there = units.save("t" + mark, "邻乡" + mark, "", Unit.Kind.TOWNSHIP, mark + "-there");
    }

    @Test
    void aUnitSeesItsOwnAreaAndBelowAndNoOther() throws Exception {
        web.perform(in(mark, get("/units").param("words", mark)))
                .andExpect(content().string(containsString("本乡" + mark)))
                .andExpect(content().string(containsString("邻乡" + mark)));
        web.perform(in(mark + "-here", get("/units").param("words", mark)))
                .andExpect(content().string(containsString("本乡" + mark)))
                .andExpect(content().string(not(containsString("邻乡" + mark))))
                .andExpect(content().string(not(containsString("县" + mark))));
        web.perform(in(mark + "-here", get("/units/" + here.id()))).andExpect(status().isOk());
        web.perform(in(mark + "-here", get("/units/" + there.id()))).andExpect(status().isNotFound());
        web.perform(in(mark + "-here", post("/units/" + there.id() + "/posts").param("titleZh", "镇长")))
                .andExpect(status().isNotFound());
        web.perform(in(mark + "-here", get("/units.csv"))).andExpect(content().string(not(containsString("t" + mark))));
    }

    @Test
    void noPageOfAnyModuleShowsAUnitTheNeighbouringOneOrItsArea() throws Exception {
        var shownToTheCounty = new ArrayList<String>();
        var shownToTheNeighbour = new ArrayList<String>();
        for (var path : plainPages()) {
            if (contentOf(path, mark).contains(mark + "-there")) {
                shownToTheCounty.add(path);
            }
            var answer = contentOf(path, mark + "-here");
            if (answer.contains(mark + "-there") || answer.contains("邻乡" + mark)) {
                shownToTheNeighbour.add(path);
            }
        }
        assertThat(shownToTheCounty).contains("/places");
        assertThat(shownToTheNeighbour).isEmpty();
    }

    /**
     * Every page of every module that needs nothing but its address, except accounts and the trail, which are of all units, and
     * pages for anybody, which show what is open to anybody.
     */
    private List<String> plainPages() {
        return modules.stream()
                .flatMap(module -> module.routes().stream())
                .filter(route -> route.method() == HttpMethod.GET && !(route.entry() instanceof Route.Entry.Open))
                .map(Route::pattern)
                .filter(pattern -> !pattern.contains("{") && !pattern.contains("*"))
                .filter(pattern -> !pattern.startsWith("/account") && !pattern.startsWith("/audit"))
                .toList();
    }

    private String contentOf(String path, String area) throws Exception {
        return web.perform(in(area, get(path))).andReturn().getResponse().getContentAsString();
    }

    @Test
    void aUnitIsAddedAndChangedAndWhatIsWrongIsSaidBesideTheField() throws Exception {
        web.perform(in(mark, unit(post("/units"), "NO_KIND", "nowhere").param("code", "a b")))
                .andExpect(content().string(containsString("id=\"e-code\"")))
                .andExpect(content().string(containsString("请选择类别")))
                .andExpect(content().string(containsString("没有这个行政区划")));
        web.perform(in(mark, unit(post("/units"), "CLINIC", mark).param("code", here.code())))
                .andExpect(content().string(containsString("这个代码已被使用")));
        web.perform(in(
                        mark + "-here",
                        unit(post("/units"), "CLINIC", mark + "-there").param("code", "n" + mark)))
                .andExpect(content().string(containsString("不在您的范围内")));
        web.perform(in(mark, unit(post("/units"), "CLINIC", mark + "-here").param("code", "n" + mark)))
                .andExpect(status().is3xxRedirection());
        var added = units.findByCode("n" + mark).orElseThrow();
        web.perform(in(mark, unit(post("/units/" + added.id()), "SCHOOL", mark + "-here")))
                .andExpect(redirectedUrl("/units/" + added.id()));
        assertThat(units.find(added.id()).orElseThrow().kind()).isEqualTo(Unit.Kind.SCHOOL);
        assertThat(trail("unit/n" + mark)).containsExactly("units.saved", "units.saved");
    }

    @Test
    void aUnitHasOneFirstResponsiblePersonAndAnotherTakesItOver() throws Exception {
        var mayor = colleagues.open(here.id(), "x" + mark, "镇长" + mark, "three words", false, List.of());
        var deputy = colleagues.open(here.id(), "y" + mark, "副镇长" + mark, "three words", false, List.of());
        web.perform(in(mark, get("/units/" + here.id()))).andExpect(content().string(containsString("尚未指定第一责任人")));
        web.perform(in(mark, filled(here, "镇长", mayor, "FIRST")));
        web.perform(in(mark, filled(here, "副镇长", deputy, "DIRECT")));
        web.perform(in(mark, get("/units").param("words", "本乡" + mark)))
                .andExpect(content().string(containsString("镇长" + mark)));
        assertThat(posts.of(here.id()))
                .extracting(Post::titleZh, Post::responsibility)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("镇长", Post.Responsibility.FIRST),
                        org.assertj.core.groups.Tuple.tuple("副镇长", Post.Responsibility.DIRECT));
        web.perform(in(mark, filled(here, "代镇长", deputy, "FIRST")));
        assertThat(posts.of(here.id()).stream().filter(each -> each.responsibility() == Post.Responsibility.FIRST))
                .extracting(Post::titleZh)
                .containsExactly("代镇长");
        assertThatThrownBy(() -> database.sql("update units.post set responsibility = 'FIRST' where unit = :unit")
                        .param("unit", here.id())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
        var first = posts.of(here.id()).getFirst();
        web.perform(in(mark, post("/units/" + here.id() + "/posts/" + first.id() + "/remove")));
        assertThat(posts.of(here.id())).hasSize(2);
        assertThat(trail("unit/" + here.id())).contains("units.postSaved", "units.postRemoved");
    }

    @Test
    void aPostIsNotHeldBySomebodyOfAnotherUnit() throws Exception {
        var stranger = colleagues.open(there.id(), "z" + mark, "邻人", "three words", false, List.of());
        web.perform(in(mark, filled(here, "镇长", stranger, "FIRST"))).andExpect(redirectedUrl("/units/" + here.id()));
        assertThat(posts.of(here.id())).isEmpty();
    }

    @Test
    void aUnitInWhichSomebodyHoldsACareRoleDoesNotBecomePublicSecurity() throws Exception {
        colleagues.open(here.id(), "k" + mark, "管理员", "three words", false, List.of(StandardRole.SYSTEM_ADMINISTRATOR));
        var care = "CARE_" + mark.toUpperCase();
        roles.save(care, "康复", "Care", true, List.of());
        var counsellor = colleagues.open(here.id(), "w" + mark, "咨询师", "three words", false, List.of());
        database.sql("insert into units.account_role (account, role) values (:account, :role)")
                .param("account", counsellor)
                .param("role", care)
                .update();
        web.perform(in(mark, unit(post("/units/" + here.id()), "PUBLIC_SECURITY", mark + "-here")))
                .andExpect(content().string(containsString("因此不能改为公安机关")));
        assertThat(units.find(here.id()).orElseThrow().kind()).isEqualTo(Unit.Kind.TOWNSHIP);
    }

    private Area area(String end, AreaLevel level, Optional<String> parent) {
        return new Area(mark + end, level, mark + end, "", parent, Optional.empty(), Optional.empty());
    }

    private static MockHttpServletRequestBuilder unit(MockHttpServletRequestBuilder request, String kind, String area) {
        return request.param("nameZh", "新单位").param("kind", kind).param("area", area);
    }

    private static MockHttpServletRequestBuilder filled(Unit unit, String title, UUID holder, String responsibility) {
        return post("/units/" + unit.id() + "/posts")
                .param("titleZh", title)
                .param("holder", holder.toString())
                .param("responsibility", responsibility);
    }

    private MockHttpServletRequestBuilder in(String area, MockHttpServletRequestBuilder request) {
        var everything = modules.stream()
                .flatMap(module -> module.permissions().stream())
                .map(permission -> permission.code())
                .toArray(String[]::new);
        var unit = area.endsWith("-here") ? here : county;
        return request.with(SignedIn.as(SignedIn.viewer(unit.id(), area, everything)))
                .with(csrf());
    }

    private List<String> trail(String subject) {
        return database.sql("select action from safeguards.audit_entry where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }
}
