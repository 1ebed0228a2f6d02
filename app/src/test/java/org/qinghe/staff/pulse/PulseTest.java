package org.qinghe.staff.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.Downloaded.rows;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.qinghe.database.PulseConnections;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.Today;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A survey is answered once, nobody learns who answered what or when, and results come after closing, without small groups. With a
 * database of its own, since every account of the county belongs to some group.
 */
@QingheTest
@TestPropertySource(properties = "qinghe.test=pulse")
class PulseTest {

    private static final LocalDate TODAY = Today.inTheCounty();
    private static final int QUESTIONS = 7;

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Pulse pulse;

    @Autowired
    PulseKeys keys;

    @Autowired
    SurveyTable surveys;

    @Autowired
    AnswerTable answers;

    @Autowired
    JdbcClient general;

    @Autowired
    PulseConnections connections;

    @Autowired
    DataFolder folder;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    /** Those who work, made once for all tests here: opening a survey counts everybody. */
    private static final Map<Unit.Kind, List<Viewer>> PEOPLE = new HashMap<>();

    Viewer lead;
    Viewer worker;

    @BeforeEach
    void aCountyOfFourSortsOfUnits() {
        if (PEOPLE.isEmpty()) {
            people(Unit.Kind.SCHOOL, 40);
            people(Unit.Kind.CLINIC, 30);
            people(Unit.Kind.BUREAU, 11);
            people(Unit.Kind.SOCIAL_ORGANISATION, 5);
        }
        worker = of(Unit.Kind.CLINIC, 0);
        var first = of(Unit.Kind.BUREAU, 0);
        lead = new Viewer(
                first.account(),
                first.name(),
                first.unit(),
                "",
                "",
                first.area(),
                Set.of(PulseAccess.ANSWER, PulseAccess.LEAD));
    }

    @AfterEach
    void nothingStaysOpen() {
        surveys.open().ifPresent(open -> pulse.close(open.id()));
    }

    @Test
    void anAnswerIsCountedOnceAndASecondIsRefusedInWordsAndChangesNothing() throws Exception {
        var survey = opened();
        read(survey.path() + "/answer", worker)
                .andExpect(content().string(containsString("What I do helps people.")))
                .andExpect(content().string(containsString("never shown")));
        sent(survey, worker, 5).andExpect(content().string(containsString("your answer is counted")));
        var counted = tallies();
        sent(survey, worker, 1).andExpect(content().string(containsString("has answered already")));
        assertThat(tallies()).isEqualTo(counted);
        assertThat(counted).containsEntry("CLINIC 1 5", 1).containsEntry("CLINIC 1 1", 0);
    }

    @Test
    void whatIsLeftOpenIsCountedAsSuchAndAnAnswerToNothingIsRefusedBeforeItCounts() throws Exception {
        var survey = opened();
        var nothing = post(survey.path() + "/answer?lang=en").with(csrf()).with(as(worker));
        web.perform(nothing).andExpect(content().string(containsString("at least one question")));
        web.perform(post(survey.path() + "/answer?lang=en")
                        .param("q2", "4")
                        .param("q3", "77")
                        .with(csrf())
                        .with(as(worker)))
                .andExpect(content().string(containsString("your answer is counted")));
        assertThat(tallies())
                .containsEntry("CLINIC 1 0", 1)
                .containsEntry("CLINIC 2 4", 1)
                .containsEntry("CLINIC 3 0", 1);
    }

    @Test
    void nobodySeesAnythingBeforeClosing() throws Exception {
        var survey = opened();
        everybodyAnswers(survey);
        for (var reader : List.of(lead, worker)) {
            read(survey.path(), reader)
                    .andExpect(content().string(containsString("nobody sees how many answered")))
                    .andExpect(content().string(not(containsString("of 86"))));
            web.perform(get(survey.path() + "/results.xlsx").with(as(reader))).andExpect(status().isNotFound());
        }
        assertThat(answers.shown(survey.id())).isEmpty();
        assertThat(surveys.find(survey.id()).orElseThrow().answers()).isEmpty();
    }

    /**
     * By hand, of the first question: schools 8 of each value, clinics 6, the five others 1 each, and the bureaus' three all 1. The
     * bureaus are too few, the others too; with the clinics they are 38, which tells nothing of them (at least 3·9+10 = 37).
     */
    @Test
    void afterClosingLargeGroupsAreShownAndSmallOnesCanNeitherBeReadNorWorkedOut() throws Exception {
        var survey = opened();
        everybodyAnswers(survey);
        pulse.close(survey.id());

        var shown = answers.shown(survey.id());
        assertThat(shown.get(1)).isEqualTo(Map.of("", spread(18, 15, 15, 15, 15), "SCHOOL", spread(8, 8, 8, 8, 8)));
        assertThat(shown).as("all of the schools chose 5 in the last question").containsOnlyKeys(1, 2, 3, 4, 5, 6);
        shown.forEach((question, groups) -> {
            var rest = new ArrayList<>(groups.get("").counts());
            groups.forEach((group, spread) -> {
                if (!group.isEmpty()) {
                    IntStream.range(0, 5)
                            .forEach(value -> rest.set(
                                    value, rest.get(value) - spread.counts().get(value)));
                }
            });
            var difference = new Spread(rest);
            assertThat(difference.answered()).as("question " + question).isGreaterThanOrEqualTo(10);
            assertThat(difference.differing()).as("question " + question).isGreaterThanOrEqualTo(3);
        });
        read(survey.path(), worker)
                .andExpect(content().string(containsString("78 of 86 answered")))
                .andExpect(content().string(containsString("School")))
                .andExpect(content().string(containsString("Withheld")));
        var first = "I can finish my main work within normal working hours.|";
        assertThat(rows(web, survey.path() + "/results.xlsx?lang=en", worker))
                .anyMatch(row -> row.startsWith(first + "Everybody|78.0|18.0|15.0|15.0|15.0|15.0|2.92|"))
                .anyMatch(row -> row.startsWith(first + "School|40.0|8.0|8.0|8.0|8.0|8.0|3.0|"))
                .anyMatch(row -> row.startsWith(first + "Bureau|" + "Withheld|".repeat(7)));
    }

    @Test
    void afterClosingTheDatabaseCannotTellWhoAnsweredWhatNotEvenByTheAgeOfItsRows() throws Exception {
        var survey = opened();
        everybodyAnswers(survey);
        var key = new CareKeyFolder(folder.pulseKeys()).file(survey.id());
        var markKey = answers.markKey(survey.id()).orElseThrow();
        var mark = keys.mark(survey.id(), markKey, worker.account()).orElseThrow();
        assertThat(asOwner()
                        .sql("select count(*) from staff_pulse.token where mark = ?")
                        .param(mark)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        for (var table : List.of("tally", "token")) {
            assertThat(number("select count(distinct xmin::text) from staff_pulse." + table))
                    .as("every row of %s is as young as every other", table)
                    .isEqualTo(1);
        }

        pulse.close(survey.id());

        assertThat(Files.exists(key)).isFalse();
        assertThat(keys.mark(survey.id(), markKey, worker.account()))
                .as("whoever copied the database meanwhile cannot make the mark")
                .isEmpty();
        for (var table : List.of("tally", "token")) {
            assertThat(number("select count(*) from staff_pulse." + table)).isZero();
            assertThat(number("select pg_relation_size('staff_pulse." + table + "')"))
                    .as("no page with dead rows of %s is left", table)
                    .isZero();
        }
        assertThat(number("select count(distinct xmin::text) from staff_pulse.shown where survey = '" + survey.id()
                        + "'"))
                .isEqualTo(1);
        assertThat(columnsOfPersons()).isEmpty();
    }

    @Test
    void answeringLeavesNoEntryInTheTrailAndNothingForTheNextPage() throws Exception {
        var survey = opened();
        var before = number("select count(*) from safeguards.audit_entry");
        var session = sent(survey, worker, 3).andReturn().getRequest().getSession();
        assertThat(number("select count(*) from safeguards.audit_entry")).isEqualTo(before);
        assertThat(Collections.list(Objects.requireNonNull(session).getAttributeNames()))
                .noneMatch(name -> name.contains("FLASH"));
        pulse.close(survey.id());
        assertThat(general.sql("select action from safeguards.audit_entry where subject = ? order by number")
                        .param("survey/" + survey.id())
                        .query(String.class)
                        .list())
                .containsExactly("staff.pulseDrafted", "staff.pulseOpened", "staff.pulseClosed");
    }

    @Test
    void neitherRoleReadsCountsOrMarks() {
        var survey = opened();
        for (var table : tables()) {
            for (var statement :
                    List.of("select count(*) from " + table, "delete from " + table, "truncate " + table)) {
                assertThatThrownBy(() -> general.sql(statement).query().listOfRows())
                        .as(statement)
                        .rootCause()
                        .hasMessageContaining("permission denied for schema staff_pulse");
            }
        }
        for (var statement : List.of("set role \"%s_pulse\"", "set role \"%s_pulse_owner\"")) {
            assertThatThrownBy(() -> general.sql(statement.replace("%s", database()))
                            .query()
                            .listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        var desk = JdbcClient.create(connections.source());
        for (var statement : List.of(
                "select count(*) from staff_pulse.tally",
                "select count(*) from staff_pulse.token",
                "select n from staff_pulse.tally for update",
                "copy staff_pulse.token to stdout",
                "update staff_pulse.tally set n = 0",
                "delete from staff_pulse.token",
                "alter table staff_pulse.tally disable row level security",
                "update staff_pulse.survey set state = 'CLOSED'",
                "update staff_pulse.shown set counts = '{1,1,1,1,1}'",
                "select count(*) from units.account",
                "set role \"" + database() + "_pulse_owner\"")) {
            assertThatThrownBy(() -> desk.sql(statement).query().listOfRows())
                    .as(statement)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
        assertThat(desk.sql("update staff_pulse.survey set title_zh = 'x' where id = ?")
                        .param(survey.id())
                        .update())
                .as("an open survey is not changed")
                .isZero();
        assertThat(desk.sql("delete from staff_pulse.question where survey = ?")
                        .param(survey.id())
                        .update())
                .isZero();
    }

    @Test
    void everythingInTheSchemaIsOwnedByARoleThatCannotSignInAndGrantedToOneRole() {
        assertThat(asOwner().sql("""
                        select distinct pg_get_userbyid(owner) || ' ' || rolcanlogin
                        from (select relowner as owner from pg_class where relnamespace = 'staff_pulse'::regnamespace
                              union all select proowner from pg_proc where pronamespace = 'staff_pulse'::regnamespace
                              union all select nspowner from pg_namespace where nspname = 'staff_pulse') owned
                        join pg_roles on pg_roles.oid = owner
                        """).query(String.class).list()).containsExactly(database() + "_pulse_owner false");
        assertThat(asOwner().sql("""
                        select distinct coalesce(nullif(pg_get_userbyid(granted.grantee), 'unknown (OID=0)'), 'everybody')
                        from (select (aclexplode(coalesce(relacl, acldefault('r', relowner)))).* from pg_class
                              where relnamespace = 'staff_pulse'::regnamespace and relkind in ('r', 'p', 'v', 'm')
                              union all
                              select (aclexplode(coalesce(proacl, acldefault('f', proowner)))).* from pg_proc
                              where pronamespace = 'staff_pulse'::regnamespace
                              union all
                              select (aclexplode(coalesce(nspacl, acldefault('n', nspowner)))).* from pg_namespace
                              where nspname = 'staff_pulse') granted
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(database() + "_pulse_owner", database() + "_pulse");
    }

    @Test
    void oneSurveyIsOpenAtATimeAndOpenOnesAreNotChanged() throws Exception {
        var survey = opened();
        var draft = drafted(TODAY, TODAY.plusDays(3));
        done(draft.path() + "/open", lead);
        assertThat(surveys.find(draft.id()).orElseThrow().isDraft()).isTrue();
        web.perform(get(survey.path() + "/edit").with(as(lead))).andExpect(status().isNotFound());
        web.perform(post(survey.path() + "/remove").with(csrf()).with(as(lead))).andExpect(status().isNotFound());
        web.perform(get(draft.path()).with(as(worker))).andExpect(status().isNotFound());
        done(draft.path() + "/remove", lead);
        assertThat(surveys.find(draft.id())).isEmpty();
    }

    @Test
    void itIsAnsweredFromItsFirstDayToItsLastAndClosesByItselfTheDayAfter() throws Exception {
        var later = drafted(TODAY.plusDays(1), TODAY.plusDays(3));
        done(later.path() + "/open", lead);
        sent(later, worker, 4).andExpect(content().string(containsString("takes no answers now")));
        pulse.closeOver();
        assertThat(surveys.find(later.id()).orElseThrow().isOpen()).isTrue();
        asOwner()
                .sql("update staff_pulse.survey set opens_on = ?, closes_on = ? where id = ?")
                .params(TODAY.minusDays(9), TODAY.minusDays(1), later.id())
                .update();
        sent(later, worker, 4).andExpect(content().string(containsString("takes no answers now")));
        pulse.closeOver();
        assertThat(surveys.find(later.id()).orElseThrow().isClosed()).isTrue();
        read(later.path(), worker).andExpect(content().string(containsString("Too few answered")));
    }

    @Test
    void theSameQuestionIsComparedWithTheSurveyBefore() throws Exception {
        var before = drafted(TODAY, TODAY.plusDays(6));
        assertThat(pulse.open(before)).isTrue();
        allAnswer(Unit.Kind.SCHOOL, before, 40, (person, question) -> 1 + person % 3);
        pulse.close(before.id());
        var survey = opened();
        allAnswer(Unit.Kind.SCHOOL, survey, 40, (person, question) -> 3 + person % 3);
        pulse.close(survey.id());
        // By hand: 14, 13 and 13 of 40 chose 1, 2, 3 (mean 1.975), and later 3, 4, 5 (mean 3.975).
        read(survey.path(), worker).andExpect(content().string(containsString("+2")));
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() throws Exception {
        web.perform(post("/staff/pulse/new?lang=en")
                        .param("titleZh", "")
                        .param("opensOn", TODAY.plusDays(5).toString())
                        .param("closesOn", TODAY.toString())
                        .param("grouping", "PERSON")
                        .param("zh1", "甲")
                        .param("en2", "Two")
                        .with(csrf())
                        .with(as(lead)))
                .andExpect(content().string(containsString("e-titleZh")))
                .andExpect(content().string(containsString("not before the first")))
                .andExpect(content().string(containsString("Choose one from the list.")))
                .andExpect(content().string(containsString("At least 3 questions")))
                .andExpect(content().string(containsString("give the Chinese words too")));
        web.perform(get("/staff/pulse/new").with(as(worker))).andExpect(status().isForbidden());
    }

    @Test
    void aDraftIsChangedAndItsUnusedLinesAreLeftOut() throws Exception {
        var draft = drafted(TODAY, TODAY.plusDays(3));
        web.perform(post(draft.path() + "/edit")
                        .param("titleZh", "改过的调查")
                        .param("titleEn", "Changed")
                        .param("opensOn", TODAY.toString())
                        .param("closesOn", TODAY.plusDays(4).toString())
                        .param("grouping", "LEVEL")
                        .param("zh1", "甲")
                        .param("zh4", "乙")
                        .param("en4", "Two")
                        .param("zh8", "丙")
                        .with(csrf())
                        .with(as(lead)))
                .andExpect(status().is3xxRedirection());
        assertThat(surveys.find(draft.id()).orElseThrow().grouping()).isEqualTo(Grouping.LEVEL);
        assertThat(surveys.questions(draft.id()))
                .containsExactly(new Question(1, "甲", ""), new Question(2, "乙", "Two"), new Question(3, "丙", ""));
        done(draft.path() + "/remove", lead);
    }

    private Survey opened() {
        var survey = drafted(TODAY, TODAY.plusDays(7));
        assertThat(pulse.open(survey)).isTrue();
        return surveys.find(survey.id()).orElseThrow();
    }

    private Survey drafted(LocalDate opens, LocalDate closes) {
        var survey = Survey.draft("心声", "Pulse", Grouping.KIND, opens, closes);
        pulse.draft(survey, UsualQuestions.ALL);
        return survey;
    }

    /** What somebody chooses, by their number in the group and that of the question, both from 0. */
    private interface Choice {
        int of(int person, int question);
    }

    private void everybodyAnswers(Survey survey) {
        allAnswer(
                Unit.Kind.SCHOOL,
                survey,
                40,
                (person, question) -> question == QUESTIONS - 1 ? 5 : 1 + (person + question) % 5);
        allAnswer(Unit.Kind.CLINIC, survey, 30, (person, question) -> 1 + (person + question) % 5);
        allAnswer(Unit.Kind.SOCIAL_ORGANISATION, survey, 5, (person, question) -> 1 + (person + question) % 5);
        allAnswer(Unit.Kind.BUREAU, survey, 3, (person, question) -> 1);
    }

    private void allAnswer(Unit.Kind kind, Survey survey, int people, Choice choice) {
        for (int person = 0; person < people; person++) {
            int number = person;
            var somebody = of(kind, person);
            assertThat(pulse.answer(
                            survey,
                            somebody.account(),
                            somebody.unit(),
                            IntStream.range(0, QUESTIONS)
                                    .mapToObj(question -> choice.of(number, question))
                                    .toList()))
                    .isEqualTo(Answered.COUNTED);
        }
    }

    private void people(Unit.Kind kind, int many) {
        var unit = units.save("pu" + UUID.randomUUID(), "心声" + kind, "Pulse " + kind, kind, Places.EVERYWHERE);
        PEOPLE.put(
                kind,
                IntStream.range(0, many)
                        .mapToObj(number -> somebody(unit, "员" + number))
                        .toList());
    }

    private Viewer somebody(Unit unit, String name) {
        var account = colleagues.open(unit.id(), "pu" + UUID.randomUUID(), name, List.of(StandardRole.UNIT_REPORTER));
        return new Viewer(account, name, unit.id(), "", "", Places.EVERYWHERE, Set.of(PulseAccess.ANSWER));
    }

    private static Viewer of(Unit.Kind kind, int number) {
        return PEOPLE.getOrDefault(kind, List.of()).get(number);
    }

    private ResultActions sent(Survey survey, Viewer by, int value) throws Exception {
        MockHttpServletRequestBuilder request =
                post(survey.path() + "/answer?lang=en").with(csrf()).with(as(by));
        for (int question = 1; question <= QUESTIONS; question++) {
            request.param("q" + question, String.valueOf(value));
        }
        return web.perform(request).andExpect(status().isOk());
    }

    private void done(String path, Viewer by) throws Exception {
        web.perform(post(path).with(csrf()).with(as(by))).andExpect(status().is3xxRedirection());
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by))).andExpect(status().isOk());
    }

    private Map<String, Integer> tallies() {
        Map<String, Integer> tallies = new HashMap<>();
        asOwner()
                .sql("select grouped || ' ' || question || ' ' || value as cell, n from staff_pulse.tally")
                .query((row, index) -> tallies.put(row.getString("cell"), row.getInt("n")))
                .list();
        return tallies;
    }

    /** Whatever in what is kept could name a person or a moment. */
    private List<String> columnsOfPersons() {
        return asOwner().sql("""
                        select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                        where c.relnamespace = 'staff_pulse'::regnamespace and c.relkind = 'r' and a.attnum > 0
                          and c.relname in ('survey', 'shown', 'part', 'question')
                          and (a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype)
                               or a.attname in ('account', 'mark', 'actor', 'worker'))
                        """).query(String.class).list();
    }

    private List<String> tables() {
        var tables = asOwner().sql("""
                        select 'staff_pulse.' || relname from pg_class
                        where relnamespace = 'staff_pulse'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1
                        """).query(String.class).list();
        assertThat(tables)
                .containsAll(Stream.of("tally", "token", "shown")
                        .map("staff_pulse."::concat)
                        .toList());
        return tables;
    }

    private long number(String query) {
        return asOwner().sql(query).query(Long.class).single();
    }

    private JdbcClient asOwner() {
        return JdbcClient.create(owner);
    }

    private String database() {
        return general.sql("select current_database()").query(String.class).single();
    }

    private static Spread spread(Integer... counts) {
        return new Spread(List.of(counts));
    }
}
