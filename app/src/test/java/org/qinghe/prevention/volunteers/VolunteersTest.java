package org.qinghe.prevention.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.Downloaded.rows;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A township with a coordinator, its county office, and a township of another county. */
@QingheTest
class VolunteersTest {

    private static final AtomicInteger COUNTIES = new AtomicInteger(800_000);
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");

    private final String county = String.valueOf(COUNTIES.incrementAndGet());
    private final String township = county + "001";
    private final LocalDate today = Today.inTheCounty();

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    JdbcClient database;

    @Autowired
    Volunteering volunteering;

    Viewer office;
    Viewer coordinator;
    Viewer stranger;

    @BeforeEach
    void aTownshipThatAsksForHelp() throws Exception {
        boolean lawful = database.sql("""
                        select exists (select from safeguards.processing_version
                            where state = 'APPROVED' and purposes @> array['VOLUNTEERING'])
                        """).query(Boolean.class).single();
        if (!lawful) {
            Lawful.approved(database, List.of("VOLUNTEERING"), "[{\"category\": \"VOLUNTEERS\", \"months\": 12}]");
        }
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(township, AreaLevel.TOWNSHIP, Optional.of(county)),
                area(county + "9", AreaLevel.COUNTY, Optional.empty())));
        office = viewer(county, Unit.Kind.COUNTY_OFFICE, VolunteersAccess.READ, VolunteersAccess.COORDINATE);
        coordinator = viewer(township, Unit.Kind.TOWNSHIP, VolunteersAccess.READ, VolunteersAccess.COORDINATE);
        stranger = viewer(county + "9", Unit.Kind.TOWNSHIP, VolunteersAccess.READ, VolunteersAccess.COORDINATE);
        sent("/prevention/volunteers/call", coordinator, Map.of("what", "布置会场", "contact", "乡综治中心", "open", "yes"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void whoSignsUpIsCalledHelpsAndIsThankedForTheHoursThatWereConfirmed() throws Exception {
        signUp("桂花姐", "0000-7701");
        var path = found("桂花姐");
        read(path, coordinator)
                .andExpect(content().string(allOf(containsString("0000-7701"), containsString("Waits for a call"))));
        var shift = planned(today, 2);
        sent(shift + "/take", coordinator, Map.of("volunteer", id(path).toString()))
                .andExpect(content().string(containsString("id=\"e-volunteer\"")));

        sent(path + "/accept", coordinator, Map.of()).andExpect(status().is3xxRedirection());
        sent(shift + "/take", coordinator, Map.of("volunteer", id(path).toString()))
                .andExpect(status().is3xxRedirection());
        sent(shift + "/confirm", coordinator, Map.of("place", place(shift), "hours", "2.5"))
                .andExpect(status().is3xxRedirection());
        var other = planned(today, 1);
        sent(other + "/take", coordinator, Map.of("volunteer", id(path).toString()));
        sent(other + "/confirm", coordinator, Map.of("place", place(other), "hours", "1.5"));

        // 2.5 + 1.5 = 4 hours in two shifts
        read(path + "/thanks?year=" + today.getYear(), coordinator)
                .andExpect(content()
                        .string(allOf(
                                containsString("桂花姐"),
                                containsString("2 shifts, 4 hours together"),
                                not(containsString("0000-7701")))));
        read(path + "/thanks?year=1999", coordinator).andExpect(status().isNotFound());
    }

    @Test
    void nobodyAboveTheUnitOrElsewhereReadsAVolunteer() throws Exception {
        var path = agreed("老田");
        for (var somebody : List.of(office, stranger)) {
            read(path, somebody).andExpect(status().isNotFound());
            read("/prevention/volunteers", somebody).andExpect(content().string(not(containsString("老田"))));
            sent(path + "/remove", somebody, Map.of()).andExpect(status().isNotFound());
            read(planned(today, 1), somebody).andExpect(status().isNotFound());
        }
        var without = SignedIn.viewer(coordinator.unit(), township, VolunteersAccess.READ);
        read(path, without).andExpect(status().isForbidden());
        read(path, coordinator).andExpect(status().isOk());
    }

    @Test
    void aUnitOfEnforcementHasNoVolunteersWhateverTheRoleCarries() throws Exception {
        var police = viewer(county, Unit.Kind.PUBLIC_SECURITY, VolunteersAccess.READ, VolunteersAccess.COORDINATE);
        read("/prevention/volunteers", police).andExpect(status().isNotFound());
        read("/prevention/volunteers/new", police).andExpect(status().isNotFound());
        sent("/prevention/volunteers/call", police, Map.of("what", "x", "contact", "y", "open", "yes"))
                .andExpect(status().isNotFound());
        sent("/prevention/shifts/new", police, shift(today, 1)).andExpect(status().isNotFound());
    }

    @Test
    void whatAVolunteerSaidIsSealedInTheDatabaseAndOpeningItIsInTheTrail() throws Exception {
        var path = agreed("老田");
        var sealed = database.sql("select sealed from prevention.volunteer where id = ?")
                .param(id(path))
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("老田");
        read(path, coordinator);
        assertThat(trail(id(path)))
                .startsWith("prevention.volunteerAgreed")
                .endsWith("prevention.volunteerOpened")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(database.sql("select count(*) from safeguards.audit_entry where details::text like '%老田%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theCodeDeletesWhatWasTypedAtOnceAndAWrongOneDoesNot() throws Exception {
        var code = signUp("小石", "0000-7703");
        var path = found("小石");
        back("2222-2222-2222-2222").andExpect(content().string(containsString("id=\"e-code\"")));
        read(path, coordinator).andExpect(status().isOk());
        back(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .andExpect(content().string(containsString("Thank you for your help")));
        read(path, coordinator).andExpect(status().isNotFound());
        back(code).andExpect(content().string(containsString("id=\"e-code\"")));
    }

    @Test
    void whoIsDeletedLeavesTheHoursAndNobodysName() throws Exception {
        var path = agreed("老田");
        var shift = planned(today, 3);
        var open = planned(today, 3);
        sent(shift + "/take", coordinator, Map.of("volunteer", id(path).toString()));
        sent(open + "/take", coordinator, Map.of("volunteer", id(path).toString()));
        sent(shift + "/confirm", coordinator, Map.of("place", place(shift), "hours", "3"));

        sent(path + "/remove", coordinator, Map.of()).andExpect(status().is3xxRedirection());

        read(shift, coordinator)
                .andExpect(content()
                        .string(allOf(
                                containsString("A volunteer who is not kept any more"),
                                containsString("<strong>3</strong>"),
                                not(containsString("老田")))));
        read(open, coordinator).andExpect(content().string(containsString("0 of 3")));
        read("/prevention/volunteer-hours", office).andExpect(content().string(containsString(">3<")));
    }

    @Test
    void theNightTakesAwayWhoWasKeptLongEnoughAndNobodyElse() throws Exception {
        var over = agreed("老田");
        var still = agreed("小石");
        database.sql("update prevention.volunteer set agreed_on = :day - 400, kept_until = :day - 1 where id = :id")
                .param("day", today)
                .param("id", id(over))
                .update();
        database.sql("update prevention.volunteer set kept_until = :day where id = :id")
                .param("day", today)
                .param("id", id(still))
                .update();
        assertThat(volunteering.forget()).isEqualTo(1);
        read(over, coordinator).andExpect(status().isNotFound());
        read(still, coordinator).andExpect(status().isOk());
        assertThat(trail(id(over))).last().isEqualTo("prevention.volunteerForgotten");
    }

    @Test
    void agreeingAgainBeginsTheTimeAnew() throws Exception {
        var path = agreed("老田");
        database.sql(
                        "update prevention.volunteer set agreed_on = agreed_on - 300, kept_until = kept_until - 300 where id = ?")
                .param(id(path))
                .update();
        sent(path + "/renew", coordinator, Map.of()).andExpect(status().is3xxRedirection());
        assertThat(database.sql("select kept_until from prevention.volunteer where id = ?")
                        .param(id(path))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.plusMonths(volunteering.months()));
    }

    @Test
    void aShiftIsNeverOverfullAndItsHoursAreConfirmedFromItsDayOn() throws Exception {
        var first = id(agreed("老田")).toString();
        var second = id(agreed("小石")).toString();
        var shift = planned(today.plusDays(1), 1);
        sent(shift + "/take", coordinator, Map.of("volunteer", first));
        sent(shift + "/take", coordinator, Map.of("volunteer", second));
        read(shift, coordinator).andExpect(content().string(containsString("1 of 1")));
        sent(shift + "/confirm", coordinator, Map.of("place", place(shift), "hours", "2"));
        assertThat(confirmed(shift)).isZero();

        sent(shift + "/release", coordinator, Map.of("place", place(shift)));
        read(shift, coordinator).andExpect(content().string(containsString("0 of 1")));
        sent(shift + "/cancel", coordinator, Map.of());
        sent(shift + "/take", coordinator, Map.of("volunteer", second));
        read(shift, coordinator).andExpect(content().string(containsString("0 of 1")));
    }

    @ParameterizedTest
    @CsvSource({"0", "24.1", "2.25", "many", "-1", "''"})
    void hoursThatNobodyCanHaveWorkedAreRefusedBesideTheirField(String hours) throws Exception {
        var shift = planned(today, 1);
        sent(shift + "/take", coordinator, Map.of("volunteer", id(agreed("老田")).toString()));
        sent(shift + "/confirm", coordinator, Map.of("place", place(shift), "hours", hours))
                .andExpect(content().string(containsString("id=\"e-hours-" + place(shift) + "\"")));
        assertThat(confirmed(shift)).isZero();
    }

    @Test
    void volunteersOfAnotherUnitTakeNoPlace() throws Exception {
        var elsewhere = addedBy("别处的人", stranger);
        var shift = planned(today, 1);
        sent(shift + "/take", coordinator, Map.of("volunteer", elsewhere.toString()))
                .andExpect(content().string(containsString("id=\"e-volunteer\"")));
    }

    @Test
    void theOfficeSeesCountsAndTheWorkbookHasHoursWithoutNames() throws Exception {
        var path = agreed("老田");
        var shift = planned(today, 3);
        sent(shift + "/take", coordinator, Map.of("volunteer", id(path).toString()));
        sent(shift + "/confirm", coordinator, Map.of("place", place(shift), "hours", "2.5"));

        read("/prevention/volunteer-hours", office)
                .andExpect(content().string(allOf(containsString(">2.5<"), not(containsString("老田")))));
        assertThat(rows(web, "/prevention/volunteer-hours.xlsx?lang=en", office))
                .hasSize(2)
                .last()
                .asString()
                .contains("|布置会场|村委会|")
                .endsWith("|1.0|2.5")
                .doesNotContain("老田");
        assertThat(rows(web, "/prevention/volunteer-hours.xlsx?lang=en", stranger))
                .hasSize(1);
    }

    @Test
    void whoWasAtATrainingIsTickedAndCounted() throws Exception {
        var first = id(agreed("老田")).toString();
        agreed("小石");
        var training = redirected(sent(
                "/prevention/volunteer-trainings/new",
                coordinator,
                Map.of("topic", "怎样介绍求助途径", "day", today.toString(), "hours", "1.5")));
        sent(training + "/attended", coordinator, Map.of("volunteer", first)).andExpect(status().is3xxRedirection());
        read(training, coordinator).andExpect(content().string(containsString("1 were there")));
        read("/prevention/volunteers/" + first, coordinator).andExpect(content().string(containsString("怎样介绍求助途径")));
    }

    @ParameterizedTest
    @CsvSource({"name, ''", "reach, ''", "agreed, ''", "unit, 00000000-0000-0000-0000-000000000000", "unit, soon"})
    void whatIsWrongWithASignUpStandsBesideItsFieldAndNothingIsKept(String field, String typed) throws Exception {
        var fields = new HashMap<>(fields("甲乙丙", "0000"));
        fields.put(field, typed);
        open("/open/volunteer", fields).andExpect(content().string(containsString("id=\"e-" + field + "\"")));
        assertThat(volunteers()).isZero();
    }

    @Test
    void aProgramThatFillsInEverythingIsNotKeptAndAUnitThatLooksForNobodyIsNotShown() throws Exception {
        var fields = new HashMap<>(fields("甲乙丙", "0000"));
        fields.put("website", "http://spam.example");
        open("/open/volunteer", fields).andExpect(status().isOk());
        assertThat(volunteers()).isZero();

        sent("/prevention/volunteers/call", coordinator, Map.of("what", "布置会场", "contact", "乡综治中心"));
        open("/open/volunteer", fields("甲乙丙", "0000"))
                .andExpect(
                        content().string(not(containsString(coordinator.unit().toString()))));
        assertThat(volunteers()).isZero();
    }

    @Test
    void organisationsAreSeenFromAboveAndChangedByTheirUnitOnly() throws Exception {
        sent(
                "/prevention/organisations/new",
                coordinator,
                Map.of("name", "老年协会志愿队", "what", "布置会场", "office", "文化站二楼"));
        var path = "/prevention/organisations/"
                + database.sql("select id from prevention.organisation where unit = ?")
                        .param(coordinator.unit())
                        .query(UUID.class)
                        .single();
        read("/prevention/organisations", office)
                .andExpect(content().string(allOf(containsString("老年协会志愿队"), not(containsString(path)))));
        read("/prevention/organisations", stranger).andExpect(content().string(not(containsString("老年协会志愿队"))));
        sent(path + "/retire", office, Map.of()).andExpect(status().isNotFound());
        web.perform(get("/open/volunteer")).andExpect(content().string(containsString("老年协会志愿队")));
        sent(path + "/retire", coordinator, Map.of()).andExpect(status().is3xxRedirection());
        web.perform(get("/open/volunteer")).andExpect(content().string(not(containsString("文化站二楼"))));
    }

    private String signUp(String name, String reach) throws Exception {
        var answer = open("/open/volunteer", fields(name, reach))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var code = CODE.matcher(answer);
        assertThat(code.find()).as("a code").isTrue();
        return code.group();
    }

    private Map<String, String> fields(String name, String reach) {
        return Map.of(
                "unit", coordinator.unit().toString(), "name", name, "reach", reach, "likes", "唱歌", "agreed", "yes");
    }

    private ResultActions open(String path, Map<String, String> typed) throws Exception {
        var request = post(path).param("lang", "en");
        typed.forEach(request::param);
        return web.perform(request);
    }

    private ResultActions back(String code) throws Exception {
        return open("/open/volunteer/back", Map.of("code", code));
    }

    private String agreed(String name) throws Exception {
        return "/prevention/volunteers/" + addedBy(name, coordinator);
    }

    /** The code is on the answer itself, with the way to the volunteer. */
    private UUID addedBy(String name, Viewer by) throws Exception {
        var answer = sent("/prevention/volunteers/new", by, Map.of("name", name, "reach", "0000", "agreed", "yes"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var path = Pattern.compile("/prevention/volunteers/([0-9a-f-]{36})").matcher(answer);
        assertThat(path.find()).isTrue();
        return UUID.fromString(path.group(1));
    }

    private String found(String name) throws Exception {
        var list = read("/prevention/volunteers", coordinator)
                .andReturn()
                .getResponse()
                .getContentAsString();
        var path = Pattern.compile("(/prevention/volunteers/[0-9a-f-]{36})\">" + name)
                .matcher(list);
        assertThat(path.find()).isTrue();
        return path.group(1);
    }

    private String planned(LocalDate day, int needed) throws Exception {
        return redirected(sent("/prevention/shifts/new", coordinator, shift(day, needed)));
    }

    private static Map<String, String> shift(LocalDate day, int needed) {
        return Map.of(
                "what", "布置会场",
                "place", "村委会",
                "day", day.toString(),
                "begins", "09:00",
                "ends", "11:30",
                "needed", String.valueOf(needed));
    }

    private String place(String shift) {
        return database.sql("select id from prevention.shift_place where shift = ?")
                .param(id(shift))
                .query(UUID.class)
                .single()
                .toString();
    }

    private long confirmed(String shift) {
        return database.sql("select count(hours) from prevention.shift_place where shift = ?")
                .param(id(shift))
                .query(Long.class)
                .single();
    }

    private long volunteers() {
        return database.sql("select count(*) from prevention.volunteer where unit = ?")
                .param(coordinator.unit())
                .query(Long.class)
                .single();
    }

    private List<String> trail(UUID volunteer) {
        return database.sql("select action from safeguards.audit_entry where subject = ? order by number")
                .param("volunteer/" + volunteer)
                .query(String.class)
                .list();
    }

    private static String redirected(ResultActions sent) throws Exception {
        return String.valueOf(sent.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions sent(String path, Viewer by, Map<String, String> typed) throws Exception {
        var request = post(path).param("lang", "en");
        typed.forEach(request::param);
        return web.perform(request.with(csrf()).with(as(by)));
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private Viewer viewer(String area, Unit.Kind kind, String... permissions) {
        var unit = units.save("vo-" + UUID.randomUUID(), "测试单位", "Test unit", kind, area);
        return SignedIn.viewer(unit.id(), area, permissions);
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, "区" + code, "", parent, Optional.empty(), Optional.empty());
    }
}
