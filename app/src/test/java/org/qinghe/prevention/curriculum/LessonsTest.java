package org.qinghe.prevention.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.prevention.SchoolPeople;
import org.qinghe.prevention.SchoolStage;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class LessonsTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    LessonTable lessons;

    @Autowired
    GoalTable goals;

    @Autowired
    JdbcClient database;

    Viewer school;
    Viewer otherSchool;
    Viewer office;
    Viewer police;

    @BeforeEach
    void peopleOfSeveralUnits() {
        var people = new SchoolPeople(units, colleagues);
        school = people.of("甲小学", Unit.Kind.SCHOOL);
        otherSchool = people.of("乙小学", Unit.Kind.SCHOOL);
        office = people.of("县禁毒办", Unit.Kind.COUNTY_OFFICE);
        police = people.of("县公安局", Unit.Kind.PUBLIC_SECURITY);
    }

    @Test
    void everyStageHasGoalsThatWorkAndSomethingThatDoesNotIsMarked() {
        for (var stage : SchoolStage.values()) {
            var ofStage = goals.of(stage);
            assertThat(ofStage).as(stage.name()).hasSizeBetween(4, 6);
            assertThat(ofStage.stream().filter(goal -> goal.approach().evidence() == Evidence.WORKS))
                    .as(stage.name())
                    .hasSizeGreaterThanOrEqualTo(4);
        }
        assertThat(goals.all().stream().map(goal -> goal.approach().evidence()))
                .contains(Evidence.UNPROVEN, Evidence.HARMFUL);
    }

    /** What the Standards say of prevention education in early adolescence, second edition of 2018. */
    @Test
    void scareLessonsAndOneOffTalksAreMarkedAsNotWorking() {
        assertThat(Teaching.working()).containsExactly(Teaching.INTERACTIVE, Teaching.SERIES, Teaching.PEER_LED);
        assertThat(Teaching.SCARE.evidence()).isEqualTo(Evidence.HARMFUL);
        assertThat(Teaching.TESTIMONIAL.evidence()).isEqualTo(Evidence.HARMFUL);
        assertThat(Teaching.ONE_OFF_TALK.evidence()).isEqualTo(Evidence.UNPROVEN);
        assertThat(Teaching.LECTURE.evidence()).isEqualTo(Evidence.UNPROVEN);
    }

    @Test
    void aLessonIsWrittenChangedRetiredAndOfferedAgain() throws Exception {
        var path = written(school, "Saying no", "INTERACTIVE");
        read(path, otherSchool)
                .andExpect(content().string(containsString("Saying no")))
                .andExpect(content().string(containsString("Work sheet")))
                .andExpect(content().string(containsString("href=\"https://example.org/a\"")))
                .andExpect(content().string(containsString("Knows whom to ask for help")))
                .andExpect(content().string(not(containsString("Use interactive practice instead"))));

        send(
                        path + "/edit",
                        school,
                        "titleZh",
                        "吓一吓",
                        "titleEn",
                        "Scare them",
                        "teaching",
                        "SCARE",
                        "minutes",
                        "45",
                        "about",
                        "Pictures",
                        "goal",
                        "primary-friends")
                .andExpect(redirectedUrl(path));
        read(path, otherSchool)
                .andExpect(content().string(containsString("Scare them")))
                .andExpect(content().string(containsString("Use interactive practice instead")))
                .andExpect(content().string(not(containsString("Work sheet"))));

        send(path + "/retire", school).andExpect(redirectedUrl(path));
        assertThat(lessons.offered()).extracting(Lesson::path).doesNotContain(path);
        read(path, otherSchool).andExpect(content().string(containsString("This lesson is retired")));
        send(path + "/offer", school).andExpect(redirectedUrl(path));
        assertThat(lessons.offered()).extracting(Lesson::path).contains(path);
        assertThat(database.sql("select action from safeguards.audit_entry where subject = :subject order by number")
                        .param("subject", "lesson/" + id(path))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "prevention.lessonAdded",
                        "prevention.lessonChanged",
                        "prevention.lessonRetired",
                        "prevention.lessonOffered");
    }

    @Test
    void aUnitChangesItsOwnLessonsTheCountyOfficeAllAndThePoliceNone() throws Exception {
        var path = written(school, "Own", "SERIES");
        for (var step : List.of("/edit", "/retire", "/offer")) {
            send(path + step, otherSchool).andExpect(status().isNotFound());
            send(path + step, police).andExpect(status().isNotFound());
        }
        read(path + "/edit", otherSchool).andExpect(status().isNotFound());
        read("/prevention/lessons/new", police).andExpect(status().isNotFound());
        send("/prevention/lessons/new", police, "stage", "PRIMARY").andExpect(status().isNotFound());
        send(
                        path + "/retire",
                        new SchoolPeople(units, colleagues)
                                .person(units.find(school.unit()).orElseThrow(), Set.of("prevention.read")))
                .andExpect(status().isForbidden());
        send(path + "/retire", office).andExpect(redirectedUrl(path));
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsNothing() throws Exception {
        long before = lessons.count(new LessonSearch("", "", "", true));
        send(
                        "/prevention/lessons/new",
                        school,
                        "stage",
                        "PRIMARY",
                        "minutes",
                        "4",
                        "goal",
                        "junior-refuse",
                        "links",
                        "javascript:alert(1)")
                .andExpect(content().string(containsString("6 fields need another look")))
                .andExpect(content().string(containsString("id=\"e-titleZh\"")))
                .andExpect(content().string(containsString("id=\"e-teaching\"")))
                .andExpect(content().string(containsString("id=\"e-minutes\"")))
                .andExpect(content().string(containsString("id=\"e-about\"")))
                .andExpect(content().string(containsString("id=\"e-goal\"")))
                .andExpect(content().string(containsString("id=\"e-links\"")));
        send("/prevention/lessons/new", school, "stage", "KINDERGARTEN").andExpect(status().isBadRequest());
        assertThat(lessons.count(new LessonSearch("", "", "", true))).isEqualTo(before);
    }

    @Test
    void lessonsAreFoundByWordsStageAndWayOfTeaching() throws Exception {
        var word = "L" + UUID.randomUUID();
        written(school, word + " 100%", "INTERACTIVE");
        var retired = written(school, word + " other", "SCARE");
        send(retired + "/retire", school);

        assertThat(found(new LessonSearch(word, "", "", false))).containsExactly(word + " 100%");
        assertThat(found(new LessonSearch(word, "", "", true))).containsExactly(word + " 100%", word + " other");
        assertThat(found(new LessonSearch(word + " 1%", "", "", true))).isEmpty();
        assertThat(found(new LessonSearch(word, "PRIMARY", "SCARE", true))).containsExactly(word + " other");
        assertThat(found(new LessonSearch(word, "JUNIOR", "", true))).isEmpty();
        read("/prevention/lessons?words=" + word, police)
                .andExpect(content().string(containsString(word + " 100%")))
                .andExpect(content().string(not(containsString("Write a lesson"))));
        read("/prevention/goals", police).andExpect(content().string(containsString("One-off talk")));
    }

    @Test
    void materialIsHandedInDownloadedByOthersAndTakenDownByItsUnitOnly() throws Exception {
        var path = written(school, "With material", "PEER_LED");
        hand(path, otherSchool).andExpect(status().isNotFound());
        hand(path, school).andExpect(redirectedUrl(path));
        var file = database.sql("select id from prevention.lesson_file where lesson = :lesson")
                .param("lesson", id(path))
                .query(UUID.class)
                .single();
        read("/prevention/files/" + file, otherSchool).andExpect(content().bytes(PDF));
        send("/prevention/files/" + file + "/remove", otherSchool).andExpect(status().isNotFound());
        send("/prevention/files/" + file + "/remove", school).andExpect(redirectedUrl(path));
        read("/prevention/files/" + file, school).andExpect(status().isNotFound());
    }

    private List<String> found(LessonSearch search) {
        return lessons.page(search, Paging.of(1, lessons.count(search))).stream()
                .map(Lesson::titleEn)
                .toList();
    }

    private String written(Viewer by, String title, String teaching) throws Exception {
        var path = send(
                        "/prevention/lessons/new",
                        by,
                        "stage",
                        "PRIMARY",
                        "titleZh",
                        title,
                        "titleEn",
                        title,
                        "teaching",
                        teaching,
                        "minutes",
                        "40",
                        "about",
                        "Role play in threes",
                        "goal",
                        "primary-help",
                        "goal",
                        "primary-friends",
                        "links",
                        "Work sheet https://example.org/a")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(path).startsWith("/prevention/lessons/");
        return String.valueOf(path);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private ResultActions hand(String path, Viewer by) throws Exception {
        return web.perform(multipart(path + "/files")
                .file(new org.springframework.mock.web.MockMultipartFile("file", "plan.pdf", null, PDF))
                .with(csrf())
                .with(as(by)));
    }

    private ResultActions send(String path, Viewer by, String... typed) throws Exception {
        var request = post(path).param("lang", "en").with(csrf()).with(as(by));
        for (int index = 0; index < typed.length; index += 2) {
            request.param(typed[index], typed[index + 1]);
        }
        return web.perform(request);
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }
}
