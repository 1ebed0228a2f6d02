package org.qinghe.staff;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.testing.QingheTest;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Units;
import org.qinghe.web.Paging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@QingheTest
class TrainingsTest {

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    TrainingTable table;

    @Autowired
    CertificateTable certificates;

    @Autowired
    TrainingKeeping trainings;

    @Autowired
    JdbcClient database;

    Viewer organiser;
    Viewer teacher;
    Viewer keeper;
    Viewer worker;
    LocalDate today;

    @BeforeEach
    void aBureauAndASchool() {
        var people = new StaffPeople(units, colleagues);
        var bureau = people.unit("甲培训局", "Bureau A");
        var school = people.unit("乙培训学校", "School B");
        organiser = people.person(bureau, "主办人", StaffAccess.OWN, StaffAccess.KEEP);
        teacher = people.person(bureau, "本局人", StaffAccess.OWN);
        keeper = people.person(school, "管学人", StaffAccess.OWN, StaffAccess.KEEP);
        worker = people.person(school, "听课人", StaffAccess.OWN);
        today = trainings.today();
    }

    @AfterEach
    void nothingIsLeftToBeHeld() {
        database.sql("update staff.training set state = 'CANCELLED' where organiser = :unit and state = 'PLANNED'")
                .param("unit", organiser.unit())
                .update();
    }

    @Test
    void aTrainingIsPlannedWorkersComeAndThoseWhoWereThereGetTheCertificate() throws Exception {
        var path = planned("Listening", today, "", "true", "Listening, basic", "24");

        done(path + "/workers", keeper, "worker", worker.account());
        done(path + "/workers", keeper, "worker", keeper.account());
        done(path + "/workers", organiser, "worker", teacher.account());
        read(path, organiser)
                .andExpect(content().string(containsString("听课人")))
                .andExpect(content().string(containsString("本局人")))
                .andExpect(content().string(containsString("3 are put down")));
        read(path, keeper)
                .andExpect(content().string(containsString("听课人")))
                .andExpect(content().string(not(containsString("本局人"))));
        read(path, worker).andExpect(content().string(not(containsString("管学人"))));

        done(path + "/held", organiser, "attended", worker.account(), teacher.account());

        assertThat(certificates.of(worker.account())).singleElement().satisfies(given -> {
            assertThat(given.title()).isEqualTo("Listening, basic");
            assertThat(given.issuer()).isEqualTo("Bureau A");
            assertThat(given.issuedOn()).isEqualTo(today);
            assertThat(given.validUntil()).contains(today.plusMonths(24));
        });
        assertThat(certificates.of(keeper.account())).isEmpty();
        read("/staff/mine", worker)
                .andExpect(content().string(containsString("Listening, basic")))
                .andExpect(content().string(containsString(path)));
        read("/staff/mine", keeper).andExpect(content().string(not(containsString(path))));
    }

    @Test
    void aMistakeInWhoWasThereIsMendedWithItsCertificate() throws Exception {
        var path = planned("Listening", today, "", "true", "Listening, basic", "");
        done(path + "/workers", keeper, "worker", worker.account());
        done(path + "/workers", keeper, "worker", keeper.account());
        done(path + "/held", organiser, "attended", worker.account());
        var first = certificates.of(worker.account()).getFirst().id();

        done(path + "/held", organiser, "attended", worker.account(), keeper.account());
        assertThat(certificates.of(worker.account()))
                .singleElement()
                .satisfies(same -> assertThat(same.id()).isEqualTo(first));
        assertThat(certificates.of(keeper.account())).hasSize(1);

        done(path + "/held", organiser, "attended", keeper.account());
        assertThat(certificates.of(worker.account())).isEmpty();
        assertThat(table.attendedBy(worker.account())).isEmpty();
        assertThat(certificates.of(keeper.account())).hasSize(1);
    }

    @Test
    void aWorkerComesAndLeavesByThemselves() throws Exception {
        var path = planned("Listening", today.plusDays(5), "", "true", "", "");

        done(path + "/come", worker);
        read("/staff/trainings", worker).andExpect(content().string(containsString("I come")));
        read(path, worker).andExpect(content().string(containsString("one is put down")));
        done(path + "/leave", worker);
        read(path, worker).andExpect(content().string(containsString("nobody is put down")));

        var over = planned("Gone", today, "", "true", "", "");
        refused(over + "/come", worker).andExpect(status().isNotFound());
    }

    @Test
    void aTrainingForOneUnitOnlyIsNotSeenByAnother() throws Exception {
        var path = planned("Inside", today.plusDays(5), "", "", "", "");

        read("/staff/trainings", worker).andExpect(content().string(not(containsString("Inside"))));
        read(path, worker).andExpect(status().isNotFound());
        refused(path + "/come", worker).andExpect(status().isNotFound());
        read("/staff/trainings", teacher).andExpect(content().string(containsString("Inside")));
    }

    @Test
    void nobodyPutsDownThoseOfAnotherUnitOrNotesWhoWasThereForAnother() throws Exception {
        var path = planned("Listening", today, "", "true", "", "");

        done(path + "/workers", keeper, "worker", teacher.account());
        done(path + "/workers", organiser, "worker", worker.account());
        assertThat(table.attendance(id(path))).isEmpty();
        refused(path + "/workers", worker, "worker", worker.account()).andExpect(status().isForbidden());
        done(path + "/workers", keeper, "worker", worker.account());
        refused(path + "/workers/remove", organiser, "worker", worker.account()).andExpect(status().isNotFound());
        refused(path + "/held", keeper, "attended", worker.account()).andExpect(status().isNotFound());
        refused(path + "/cancel", keeper).andExpect(status().isNotFound());
        done(path + "/held", organiser, "attended", worker.account(), teacher.account());
        assertThat(table.attendedBy(teacher.account())).as("was never put down").isEmpty();

        var later = planned("Later", today.plusDays(1), "", "true", "", "");
        refused(later + "/held", organiser).andExpect(status().isNotFound());
    }

    @Test
    void thoseWhoArePutDownHearOfItAndWhenItIsCancelled() throws Exception {
        var path = planned("Listening", today.plusDays(3), "", "true", "", "");
        var far = planned("Far", today.plusDays(4), "", "true", "", "");
        done(path + "/workers", keeper, "worker", worker.account());
        done(path + "/come", teacher);
        done(far + "/come", teacher);

        trainings.remind();
        trainings.remind();

        assertThat(told(worker)).containsExactlyInAnyOrder("staff.putDown", "staff.trainingSoon");
        assertThat(told(teacher)).containsExactly("staff.trainingSoon");

        done(path + "/cancel", organiser);
        assertThat(told(worker)).containsExactly("staff.trainingCancelled");
        refused(path + "/held", organiser).andExpect(status().isNotFound());
        read(path, worker).andExpect(content().string(containsString("Cancelled")));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        web.perform(post("/staff/trainings/new?lang=en")
                        .param("begins", "2026-05-02")
                        .param("ends", "2026-05-01")
                        .param("hours", "0.0")
                        .param("months", "12")
                        .with(csrf())
                        .with(as(organiser)))
                .andExpect(content().string(containsString("6 fields need another look")))
                .andExpect(content().string(containsString("id=\"e-title\"")))
                .andExpect(content().string(containsString("id=\"e-place\"")))
                .andExpect(content().string(containsString("id=\"e-topic\"")))
                .andExpect(content().string(containsString("id=\"e-ends\"")))
                .andExpect(content().string(containsString("id=\"e-hours\"")))
                .andExpect(content().string(containsString("id=\"e-months\"")));
        assertThat(table.count(new TrainingSearch("", "", true), organiser))
                .isEqualTo(table.count(new TrainingSearch("", "", true), worker));
    }

    @Test
    void findsByWordsAndTopicWithSignsStandingForThemselves() throws Exception {
        var word = "t" + UUID.randomUUID();
        planned(word + " 100%", today.plusDays(2), "", "true", "", "");
        planned(word + " other", today.plusDays(1), "", "true", "", "");

        assertThat(found(word, "")).containsExactly(word + " other", word + " 100%");
        assertThat(found(word + " 100%", "COUNSELLING")).containsExactly(word + " 100%");
        assertThat(found(word + "%", "")).isEmpty();
        assertThat(found(word, "LAW")).isEmpty();
    }

    @Test
    void theUnitSeesWhatEachOfItsWorkersLearntInTheYearInTheOrderOfNames() throws Exception {
        var path = planned("Listening", LocalDate.of(today.getYear(), 1, 1), "", "true", "Basic", "");
        done(path + "/workers", keeper, "worker", worker.account());
        done(path + "/held", organiser, "attended", worker.account());
        var before = planned("Before", LocalDate.of(today.getYear() - 1, 12, 31), "", "true", "", "");
        done(before + "/workers", keeper, "worker", worker.account());
        done(before + "/held", organiser, "attended", worker.account());

        assertThat(rows(web, "/staff/learning.xlsx?lang=en", keeper))
                .containsExactly(
                        "Worker|Trainings|Hours|Certificates that hold|To be renewed",
                        "管学人|0.0|0.0|0.0|0.0",
                        "听课人|1.0|6.5|1.0|0.0");
        read("/staff/learning", keeper)
                .andExpect(content().string(containsString("听课人")))
                .andExpect(content().string(containsString("not to judge anybody")));
        read("/staff/learning", organiser).andExpect(content().string(not(containsString("听课人"))));
        read("/staff/learning", worker).andExpect(status().isForbidden());
    }

    @Test
    void whatIsFoundIsDownloadedWithoutThoseWhoArePutDown() throws Exception {
        var word = "File " + UUID.randomUUID();
        done(planned(word, today, "", "true", "", "") + "/workers", keeper, "worker", worker.account());
        planned(word + " of the bureau", today, "", "", "", "");

        assertThat(rows(web, "/staff/trainings.xlsx?lang=en&words=" + word, worker))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(word + "|")
                .contains("|Bureau A|Town hall|6.5|")
                .doesNotContain("听课人");
    }

    private List<String> found(String words, String topic) {
        var search = new TrainingSearch(words, topic, false);
        return table.page(search, worker, Paging.of(1, table.count(search, worker))).stream()
                .map(Training::title)
                .toList();
    }

    private List<String> told(Viewer someone) {
        return database.sql("select kind from notices.notice where account = :one and settled_at is null")
                .param("one", someone.account())
                .query(String.class)
                .list();
    }

    private String planned(String title, LocalDate begins, String ends, String open, String certificate, String months)
            throws Exception {
        var path = web.perform(post("/staff/trainings/new?lang=en")
                        .param("title", title)
                        .param("topic", "COUNSELLING")
                        .param("begins", begins.toString())
                        .param("ends", ends)
                        .param("hours", "6.5")
                        .param("place", "Town hall")
                        .param("open", open)
                        .param("certificate", certificate)
                        .param("months", months)
                        .with(csrf())
                        .with(as(organiser)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(path).startsWith("/staff/trainings/");
        return String.valueOf(path);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private void done(String path, Viewer by, Object... parameter) throws Exception {
        refused(path, by, parameter).andExpect(redirectedUrl(path.replaceFirst("(/staff/trainings/[^/]+)/.*", "$1")));
    }

    private ResultActions refused(String path, Viewer by, Object... parameter) throws Exception {
        var request = post(path).param("lang", "en");
        for (int value = 1; value < parameter.length; value++) {
            request.param(parameter[0].toString(), parameter[value].toString());
        }
        return web.perform(request.with(csrf()).with(as(by)));
    }

    private ResultActions read(String path, Viewer by) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(by)));
    }
}
