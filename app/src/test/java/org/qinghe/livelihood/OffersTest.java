package org.qinghe.livelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.Downloaded.rows;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A county of two townships: its bureau posts, its leader approves, a township reads. */
@QingheTest
class OffersTest {

    /** Each test has a county of its own, so that it counts only what it posted. */
    private static final AtomicInteger COUNTIES = new AtomicInteger(770_000);

    private final String county = String.valueOf(COUNTIES.incrementAndGet());
    private final String east = county + "001";
    private final String west = county + "002";

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    OpenOffers open;

    @Autowired
    Offering offering;

    @Autowired
    JdbcClient database;

    Viewer clerk;
    Viewer leader;
    Viewer easterner;
    Viewer westerner;
    LocalDate today;
    String word;

    @BeforeEach
    void aBureauAndTwoTownships() {
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(east, AreaLevel.TOWNSHIP, Optional.of(county)),
                area(west, AreaLevel.TOWNSHIP, Optional.of(county))));
        var bureau = unit("lv-bureau", county, Unit.Kind.BUREAU);
        clerk = person(bureau, LivelihoodAccess.READ, LivelihoodAccess.OFFER);
        leader = person(bureau, LivelihoodAccess.READ, LivelihoodAccess.OFFER, LivelihoodAccess.PUBLISH);
        var eastern = unit("lv-east", east, Unit.Kind.TOWNSHIP);
        easterner = person(eastern, LivelihoodAccess.READ, LivelihoodAccess.OFFER, LivelihoodAccess.PUBLISH);
        westerner = person(unit("lv-west", west, Unit.Kind.TOWNSHIP), LivelihoodAccess.READ, LivelihoodAccess.OFFER);
        today = offering.today();
        word = "w" + UUID.randomUUID();
    }

    @Test
    void whatOnePersonPostsAnotherApprovesBeforeAnybodyElseReadsIt() throws Exception {
        var path = posted(clerk, Map.of());

        read(path, easterner).andExpect(status().isNotFound());
        read("/offers?words=" + word, easterner).andExpect(content().string(not(containsString(path))));
        assertThat(found("")).isEmpty();
        read("/offers?list=decide&words=" + word, leader).andExpect(content().string(containsString(path)));
        assertThat(told(leader)).contains("livelihood.proposed");

        done(path + "/publish", leader);

        read(path, easterner).andExpect(content().string(allOf(containsString(word), containsString("豆香作坊"))));
        read("/offers?words=" + word, westerner).andExpect(content().string(containsString(path)));
        assertThat(found("")).containsExactly(id(path));
        assertThat(told(clerk)).contains("livelihood.decided");
        assertThat(told(leader)).doesNotContain("livelihood.proposed");
        sent(path + "/publish", leader).andExpect(status().isNotFound());
    }

    @Test
    void nobodyApprovesWhatTheyPostedThemselvesNorWhatAUnitAboveThemPosted() throws Exception {
        var own = posted(leader, Map.of());
        var above = posted(clerk, Map.of());

        sent(own + "/publish", leader).andExpect(status().isNotFound());
        sent(above + "/publish", easterner).andExpect(status().isNotFound());
        sent(above + "/publish", clerk).andExpect(status().isForbidden());
        assertThatThrownBy(() -> database.sql("""
                                update livelihood.offer
                                set state = 'PUBLISHED', decided_by = proposed_by, decided_at = now() where id = :id
                                """).param("id", id(own)).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("published_by_a_second_person");
        assertThat(found("")).isEmpty();
    }

    @Test
    void whatIsReturnedSaysWhyAndIsMendedAndSentAgain() throws Exception {
        var path = posted(clerk, Map.of());

        sent(path + "/return", leader, "answer", "  ").andExpect(content().string(containsString("id=\"e-answer\"")));
        done(path + "/return", leader, "answer", "Say what it pays");
        read(path, clerk).andExpect(content().string(containsString("Returned because: Say what it pays")));
        read(path, easterner).andExpect(status().isNotFound());

        done(path + "/change", clerk, fields(Map.of("what", "月薪三千元")));
        done(path + "/publish", leader);
        read(path, easterner)
                .andExpect(content().string(allOf(containsString("月薪三千元"), not(containsString("Returned because")))));
    }

    @Test
    void aPublishedOfferThatIsChangedIsNotPublicUntilItIsApprovedAgain() throws Exception {
        var path = published(Map.of());

        sent(path + "/change", easterner, fields(Map.of())).andExpect(status().isNotFound());
        done(path + "/change", clerk, fields(Map.of("provider", "另一家作坊")));

        read(path, easterner).andExpect(status().isNotFound());
        assertThat(found("")).isEmpty();
        done(path + "/publish", leader);
        assertThat(open.find(id(path)))
                .hasValueSatisfying(offer -> assertThat(offer.provider()).isEqualTo("另一家作坊"));
    }

    @Test
    void anOfferIsOpenInItsAreaAndBelowAndInNoOther() throws Exception {
        var everywhere = id(published(Map.of("area", county)));
        var eastern = id(published(Map.of("area", east)));

        assertThat(found("")).containsExactlyInAnyOrder(everywhere, eastern);
        assertThat(found(east)).containsExactlyInAnyOrder(everywhere, eastern);
        assertThat(found(west)).containsExactly(everywhere);
        assertThat(found(county)).containsExactlyInAnyOrder(everywhere, eastern);
    }

    @Test
    void anOfferIsOpenFromItsFirstDayToItsLastAndAWeekBeforeTheUnitHears() throws Exception {
        var later = published(Map.of("firstDay", today.plusDays(1).toString()));
        var last = published(Map.of("lastDay", today.toString()));
        var week = published(Map.of("lastDay", today.plusDays(7).toString()));
        assertThat(found("")).containsExactlyInAnyOrder(id(last), id(week));
        read(later, easterner).andExpect(content().string(containsString("Not yet open")));

        offering.remind();
        offering.remind();
        assertThat(told(clerk).stream().filter("livelihood.ends"::equals)).hasSize(1);

        database.sql("update livelihood.offer set first_day = :day, last_day = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", id(last))
                .update();
        assertThat(found("")).containsExactly(id(week));
        read("/offers?list=past&words=" + word, easterner)
                .andExpect(content().string(allOf(containsString(last), not(containsString(week)))));
    }

    @Test
    void whatTurnsOutToBeWrongIsEndedAtOnceByItsUnitOrWhoeverOverseesIt() throws Exception {
        var path = published(Map.of());
        sent(path + "/end", westerner).andExpect(status().isNotFound());
        done(path + "/end", leader);

        assertThat(found("")).isEmpty();
        read(path, westerner).andExpect(status().isNotFound());
        sent(path + "/end", clerk).andExpect(status().isNotFound());
        sent(path + "/change", clerk, fields(Map.of())).andExpect(status().isNotFound());
        read("/offers?list=past&words=" + word, clerk).andExpect(content().string(containsString(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, BANQUET, Choose a kind",
        "title, '', Fill this in",
        "what, '', Fill this in",
        "provider, '', Fill this in",
        "apply, '', Fill this in",
        "apply, 找王姐 138 0000 1234, No private mobile numbers",
        "what, 加微信13800001234报名, No private mobile numbers",
        "area, 110101, Choose an area you work for",
        "places, 0, Enter a whole number from 1 to 99999",
        "places, many, Enter a whole number from 1 to 99999",
        "firstDay, soon, Choose the first day",
        "lastDay, 2020-01-01, Choose a last day that is today or later"
    })
    void whatIsWrongStandsBesideItsField(String field, String typed, String said) throws Exception {
        sent("/offers/new", clerk, fields(Map.of(field, typed)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("id=\"e-" + field + "\""), containsString(said))));
        assertThat(database.sql("select count(*) from livelihood.offer where title_en = :word")
                        .param("word", word)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anOfferLastsAYearAtMostAndDoesNotEndBeforeItBegins() throws Exception {
        sent("/offers/new", clerk, fields(Map.of("lastDay", today.plusDays(367).toString())))
                .andExpect(content().string(containsString("A year at most")));
        sent(
                        "/offers/new",
                        clerk,
                        fields(Map.of(
                                "firstDay", today.plusDays(2).toString(),
                                "lastDay", today.plusDays(1).toString())))
                .andExpect(content().string(containsString("cannot be before the first")));
    }

    @Test
    void anOfficesTelephoneAndAHelplineAreNoPrivateNumbers() throws Exception {
        posted(clerk, Map.of("apply", "到县就业中心咨询，电话 0990-1234567 或 12333"));
    }

    @Test
    void takeUpIsCountedByMonthReplacedWhenCountedAgainAndSummedByYear() throws Exception {
        var firstDay = today.withDayOfYear(1);
        var path = published(Map.of(
                "firstDay", firstDay.toString(), "lastDay", today.plusDays(1).toString()));
        var january = firstDay.toString().substring(0, 7);

        sent(path + "/take-up", clerk, Map.of("month", january, "asked", "3", "taken", "4"))
                .andExpect(content().string(containsString("cannot be more than those who asked")));
        sent(path + "/take-up", clerk, Map.of("month", "2001-01", "asked", "x", "taken", "-1"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"e-month\""),
                                containsString("id=\"e-asked\""),
                                containsString("id=\"e-taken\""))));
        done(path + "/take-up", clerk, Map.of("month", january, "asked", "3", "taken", "2"));
        done(path + "/take-up", clerk, Map.of("month", january, "asked", "9", "taken", "7"));
        var other = published(Map.of(
                "firstDay", firstDay.toString(), "lastDay", today.plusDays(1).toString()));
        done(other + "/take-up", clerk, Map.of("month", january, "asked", "1", "taken", "1"));

        // 9 + 1 asked, 7 + 1 took it up, all of it in January, all of it courses
        assertThat(rows(web, "/offers/take-up.xlsx?lang=en", clerk))
                .contains("Training|10.0|8.0|0.0|0.0|0.0|0.0|0.0|0.0|0.0|0.0|0.0|0.0|0.0|8.0");
        read("/offers/take-up", clerk).andExpect(content().string(containsString("<strong>8</strong>")));
        assertThat(rows(web, "/offers/take-up.xlsx?lang=en", westerner).toString())
                .doesNotContain("10.0");
    }

    @Test
    void onlyTheUnitItselfCountsAndOnlyWhatWasPublished() throws Exception {
        var month = today.toString().substring(0, 7);
        var counts = Map.of("month", month, "asked", "3", "taken", "2");
        var waiting = posted(clerk, Map.of());
        sent(waiting + "/take-up", clerk, counts).andExpect(status().isNotFound());

        var path = published(Map.of());
        sent(path + "/take-up", easterner, counts).andExpect(status().isNotFound());
        done(path + "/take-up", clerk, counts);
        read(path, easterner).andExpect(content().string(not(containsString("Took it up"))));
        done(path + "/end", clerk);
        done(path + "/take-up", clerk, Map.of("month", month, "asked", "5", "taken", "2"));
    }

    @Test
    void whatIsFoundIsDownloadedWithItsDays() throws Exception {
        published(Map.of("places", "12", "lastDay", today.plusDays(3).toString()));

        assertThat(rows(web, "/offers.xlsx?lang=en&kind=TRAINING&words=" + word, easterner))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(word + "|Training|豆香作坊|")
                .contains("|12.0|")
                .endsWith("|Open");
        assertThat(rows(web, "/offers.xlsx?lang=en&kind=JOB&words=" + word, easterner))
                .hasSize(1);
    }

    private List<UUID> found(String area) {
        return open.find(new OpenOffers.Wanted(word, Optional.empty(), area), Paging.of(1, 50)).stream()
                .map(Offer::id)
                .toList();
    }

    private String published(Map<String, String> changed) throws Exception {
        var path = posted(clerk, changed);
        done(path + "/publish", leader);
        return path;
    }

    private String posted(Viewer by, Map<String, String> changed) throws Exception {
        var path = sent("/offers/new", by, fields(changed))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(path);
    }

    private Map<String, String> fields(Map<String, String> changed) {
        var fields = new HashMap<>(Map.of(
                "kind", "TRAINING",
                "title", "学做豆腐",
                "titleEn", word,
                "what", "两周，包教会",
                "provider", "豆香作坊",
                "apply", "到县就业中心咨询",
                "area", county,
                "firstDay", today.toString(),
                "lastDay", today.plusDays(30).toString()));
        fields.putAll(changed);
        return fields;
    }

    private void done(String path, Viewer by) throws Exception {
        done(path, by, Map.of());
    }

    private void done(String path, Viewer by, String field, String typed) throws Exception {
        done(path, by, Map.of(field, typed));
    }

    private void done(String path, Viewer by, Map<String, String> typed) throws Exception {
        sent(path, by, typed).andExpect(redirectedUrl(path.replaceFirst("/[a-z-]+$", "")));
    }

    private ResultActions sent(String path, Viewer by) throws Exception {
        return sent(path, by, Map.of());
    }

    private ResultActions sent(String path, Viewer by, String field, String typed) throws Exception {
        return sent(path, by, Map.of(field, typed));
    }

    private ResultActions sent(String path, Viewer by, Map<String, String> typed) throws Exception {
        var request = post(path).param("lang", "en");
        typed.forEach(request::param);
        return web.perform(request.with(csrf()).with(as(by)));
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }

    private List<String> told(Viewer someone) {
        return database.sql("""
                        select kind from notices.notice where (account = :one or unit = :unit) and settled_at is null
                        """)
                .param("one", someone.account())
                .param("unit", someone.unit())
                .query(String.class)
                .list();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private Unit unit(String code, String area, Unit.Kind kind) {
        return units.save(code + "-" + UUID.randomUUID(), "测试单位", "Test unit", kind, area);
    }

    private Viewer person(Unit unit, String... permissions) {
        var account = colleagues.open(unit.id(), "lv" + UUID.randomUUID(), "测试员", List.of(StandardRole.UNIT_LEADER));
        return new Viewer(account, "测试员", unit.id(), unit.nameZh(), unit.nameEn(), unit.area(), Set.of(permissions));
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, "区" + code, "", parent, Optional.empty(), Optional.empty());
    }
}
