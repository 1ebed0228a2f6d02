package org.qinghe.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.prevention.PastLessons;
import org.qinghe.prevention.SchoolPeople;
import org.qinghe.prevention.events.PastEvents;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** What phones send: each record kept once, refused in words, or shown beside what stands there. */
@QingheTest
class FieldRecordsTest {

    private static final Set<String> ALL = Set.of(
            "field.use",
            "prevention.read",
            "prevention.write",
            "prevention.teach",
            "prevention.events",
            "prevention.hold");

    private static final AtomicInteger COUNTIES = new AtomicInteger(780_000);

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PastLessons lessons;

    @Autowired
    PastEvents events;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    FieldScene scene;
    Viewer school;
    UUID lesson;

    @BeforeEach
    void aSchoolWithALesson() {
        var people = new SchoolPeople(units, colleagues);
        var area = String.valueOf(COUNTIES.incrementAndGet());
        places.save(List.of(
                new Area(area, AreaLevel.COUNTY, "某县", "", Optional.empty(), Optional.empty(), Optional.empty())));
        scene = new FieldScene(lessons, events, people, area);
        school = people.person(people.unit("甲中学", Unit.Kind.SCHOOL), ALL);
        lesson = scene.lesson();
    }

    @Test
    void aLessonThatComesTwiceIsKeptOnceAndSaidToBeThere() throws Exception {
        var record = lesson("1班");
        sent(record).andExpect(jsonPath("$.answers[0].came").value("KEPT"));
        sent(record).andExpect(jsonPath("$.answers[0].came").value("BEFORE"));
        sent(record, record)
                .andExpect(jsonPath("$.answers[0].came").value("BEFORE"))
                .andExpect(jsonPath("$.answers[1].came").value("BEFORE"));
        assertThat(lessonsHeld()).isEqualTo(1);
    }

    @Test
    void whatWasKeptIsSaidToBeThereEvenIfItWouldBeRefusedByNow() throws Exception {
        var record = lesson("1班");
        sent(record);
        database.sql("update prevention.lesson set retired_at = now() where id = :id")
                .param("id", lesson)
                .update();
        sent(record).andExpect(jsonPath("$.answers[0].came").value("BEFORE"));
        sent(lesson("2班")).andExpect(jsonPath("$.answers[0].came").value("REFUSED"));
    }

    @Test
    void theSameLessonEnteredFromElsewhereIsAConflictThatShowsBoth() throws Exception {
        sent(lesson("1班"));
        sent(lesson("1 班"))
                .andExpect(jsonPath("$.answers[0].came").value("CONFLICT"))
                .andExpect(jsonPath("$.answers[0].there[1].value").value("1班"))
                .andExpect(jsonPath("$.answers[0].there[3].value").value("41"))
                .andExpect(jsonPath("$.answers[0].path").value(containsString("/prevention/held/")))
                .andExpect(jsonPath("$.answers[0].instead").isEmpty());
        assertThat(lessonsHeld()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidForEachBlankInTheReadersLanguageAndKeepsNothingBack() throws Exception {
        var wrong = Map.of("lesson", lesson.toString(), "grade", "PRIMARY-1", "classLabel", "王老师", "pupils", "many");
        sent(new Sent.Typed(UUID.randomUUID(), "lesson-held", wrong), lesson("3班"))
                .andExpect(jsonPath("$.answers[0].came").value("REFUSED"))
                .andExpect(jsonPath("$.answers[0].errors.pupils").value(containsString("2,000")))
                .andExpect(jsonPath("$.answers[0].errors.grade").isNotEmpty())
                .andExpect(jsonPath("$.answers[0].errors.classLabel").isNotEmpty())
                .andExpect(jsonPath("$.answers[0].errors.on").isNotEmpty())
                .andExpect(jsonPath("$.answers[1].came").value("KEPT"));
    }

    @Test
    void anEventsOutcomeThatComesTwiceIsNotedOnce() throws Exception {
        var event = scene.event(school, FieldScene.TODAY);
        var record = reach(event, 0, 74);
        sent(record).andExpect(jsonPath("$.answers[0].came").value("KEPT"));
        sent(record).andExpect(jsonPath("$.answers[0].came").value("BEFORE"));
        assertThat(noted(event)).isEqualTo("74 noted 1");
        assertThat(database.sql(
                                "select count(*) from safeguards.audit_entry where action = 'prevention.eventHeld' and subject = :subject")
                        .param("subject", "event/" + event)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOutcomeNotedMeanwhileIsAConflictAndTakesItsPlaceOnlyWhenAsked() throws Exception {
        var event = scene.event(school, FieldScene.TODAY);
        scene.noted(school, event, 90);
        sent(reach(event, 0, 74))
                .andExpect(jsonPath("$.answers[0].came").value("CONFLICT"))
                .andExpect(jsonPath("$.answers[0].there[1].value").value("90"))
                .andExpect(jsonPath("$.answers[0].instead.event").value(event + ".1"));
        assertThat(noted(event)).isEqualTo("90 noted 1");

        sent(reach(event, 1, 74)).andExpect(jsonPath("$.answers[0].came").value("KEPT"));
        assertThat(noted(event)).isEqualTo("74 noted 2");
    }

    @Test
    void anOutcomeIsTakenOfOnesOwnEventsFromTheirDayOnOnly() throws Exception {
        var people = new SchoolPeople(units, colleagues);
        var stranger = people.person(people.unit("乙镇", Unit.Kind.TOWNSHIP), ALL);
        sent(
                        reach(scene.event(stranger, FieldScene.TODAY), 0, 74),
                        reach(scene.event(school, FieldScene.TODAY.plusDays(1)), 0, 74),
                        new Sent.Typed(UUID.randomUUID(), "event-reach", Map.of("event", "nonsense")))
                .andExpect(jsonPath("$.answers[0].errors.event").value(containsString("no such event")))
                .andExpect(jsonPath("$.answers[1].errors.event").value(containsString("not come yet")))
                .andExpect(jsonPath("$.answers[2].errors.event").value(containsString("no such event")));
    }

    @Test
    void whatAnotherAccountTypedOnThePhoneIsNotTaken() throws Exception {
        sentAs(school, new Sent(UUID.randomUUID(), List.of(lesson("1班")))).andExpect(status().isConflict());
        assertThat(lessonsHeld()).isZero();
    }

    @Test
    void nobodySendsWhatTheyMayNotEnter() throws Exception {
        var people = new SchoolPeople(units, colleagues);
        var reader = people.person(people.unit("县教育局", Unit.Kind.BUREAU), Set.of("field.use", "prevention.teach"));
        sentAs(reader, new Sent(reader.account(), List.of(lesson("1班"), typed("nonsense", Map.of()))))
                .andExpect(jsonPath("$.answers[0].came").value("REFUSED"))
                .andExpect(jsonPath("$.answers[1].came").value("REFUSED"));
        web.perform(get("/field").with(as(reader)))
                .andExpect(content()
                        .string(allOf(not(containsString("lesson-held")), not(containsString("event-reach")))));
        web.perform(get("/field/forms/lesson-held").with(as(reader))).andExpect(status().isNotFound());
    }

    @Test
    void tooManyAtOnceAndWhatIsNoRecordAreRefused() throws Exception {
        var record = lesson("1班");
        sentAs(school, new Sent(school.account(), Collections.nCopies(Sent.MOST + 1, record)))
                .andExpect(status().is(413));
        for (var nonsense : List.of("", "{}", "[]", "{\"account\":1}", "{\"account\":\"" + school.account() + "\"}")) {
            web.perform(post("/field/records")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(nonsense)
                            .with(csrf())
                            .with(as(school)))
                    .andExpect(status().isBadRequest());
        }
        assertThat(lessonsHeld()).isZero();
    }

    @Test
    void aPageThatWasKeptLearnsWhoIsSignedInNow() throws Exception {
        web.perform(get("/field/state").with(as(school)))
                .andExpect(jsonPath("$.account").value(school.account().toString()))
                .andExpect(jsonPath("$.csrf").isNotEmpty());
        web.perform(get("/field/state")).andExpect(status().is3xxRedirection());
        web.perform(post("/field/records").with(as(school))).andExpect(status().isForbidden());
    }

    private Sent.Typed lesson(String classLabel) {
        return typed("lesson-held", FieldScene.lesson(lesson, classLabel, FieldScene.TODAY));
    }

    private static Sent.Typed reach(UUID event, int noted, int people) {
        return typed("event-reach", FieldScene.reach(event, noted, people));
    }

    private static Sent.Typed typed(String form, Map<String, String> values) {
        return new Sent.Typed(UUID.randomUUID(), form, values);
    }

    private ResultActions sent(Sent.Typed... records) throws Exception {
        return sentAs(school, new Sent(school.account(), List.of(records))).andExpect(status().isOk());
    }

    private ResultActions sentAs(Viewer viewer, Sent sent) throws Exception {
        return web.perform(post("/field/records?lang=en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(sent))
                .with(csrf())
                .with(as(viewer)));
    }

    private long lessonsHeld() {
        return database.sql("select count(*) from prevention.held where school = :school")
                .param("school", school.unit())
                .query(Long.class)
                .single();
    }

    private String noted(UUID event) {
        return database.sql("select people || ' noted ' || noted from prevention.event where id = :id")
                .param("id", event)
                .query(String.class)
                .single();
    }
}
