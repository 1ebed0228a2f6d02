package org.qinghe.cooperation.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qinghe.cooperation.plans.Neighbour.bytes;
import static org.qinghe.cooperation.plans.Neighbour.content;
import static org.qinghe.cooperation.plans.Neighbour.file;
import static org.qinghe.cooperation.plans.Neighbour.prefixed;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qinghe.access.StandardRole;
import org.qinghe.access.Viewer;
import org.qinghe.cooperation.JointPartners;
import org.qinghe.database.KeptKeyPair;
import org.qinghe.testing.Downloaded;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.qinghe.units.Colleagues;
import org.qinghe.units.Unit;
import org.qinghe.units.Units;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** A neighbour whose letters are written here by hand, as another program would; what is believed of them and what is not. */
@QingheTest
class JointLettersTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String mark = "jl" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = Today.inTheCounty();
    private final UUID plan = UUID.randomUUID();
    private final UUID ourTask = UUID.randomUUID();
    private final UUID theirTask = UUID.randomUUID();

    @TempDir
    Path folder;

    @Autowired
    MockMvc web;

    @Autowired
    JointPartners partners;

    @Autowired
    Units units;

    @Autowired
    Colleagues colleagues;

    @Autowired
    LetterDesk desk;

    @Autowired
    JdbcClient database;

    KeptKeyPair theirs;
    Office office;
    UUID neighbour;
    Unit unit;

    @BeforeEach
    void aNeighbourWithWhomItIsAgreed() throws Exception {
        theirs = KeptKeyPair.in(folder.resolve("key"));
        office = Office.at(web);
        neighbour = office.partner("邻县" + mark, theirs.publicKey(), "");
        office.agree(neighbour);
        unit = units.save("u-" + mark, "承办单位" + mark, "", Unit.Kind.BUREAU, "");
        colleagues.open(unit.id(), mark, "禁毒办", "three words together", false, List.of(StandardRole.COUNTY_OFFICE));
    }

    @Test
    void whatTheyProposeIsDeclinedWithAReasonThatGoesToThem() throws Exception {
        taken(signed(letter(10, terms(1, Instant.EPOCH))), "proposed");
        assertThat(told("cooperation.proposed")).isEqualTo(1);
        var page = office.text(path());
        assertThat(page).contains("There is no letter for them yet: what they").doesNotContain("letter.json");
        var version = Office.found(page, "name=\"version\" value=\"([^\"]+)\"");
        office.send(path() + "/decline", Map.of("version", version, "reason", ""))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("id=\"e-reason\""));
        office.send(path() + "/decline", Map.of("version", version, "reason", "场地不够"))
                .andExpect(status().is3xxRedirection());
        assertThat(told("cooperation.proposed")).as("answered").isZero();
        assertThat(office.text(path())).contains("Not agreed with", "场地不够", path() + "/letter.json");
        assertThat(JSON.readTree(content(office.letter(path())))
                        .get("declined")
                        .get("reason")
                        .asString())
                .isEqualTo("场地不够");
        office.send(path() + "/accept", Map.of("version", version))
                .andExpect(flash().attribute("notice", refusal("cooperation.plan.meanwhile")));
        assertThat(trail("cooperation.planDeclined")).isEqualTo(1);
    }

    /** Whoever wrote first is answered, whichever letter came first; the other proposal is kept and said to be set aside. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereBothProposeAtOnceTheOneWrittenFirstIsAnswered(boolean theyWereFirst) throws Exception {
        agreed();
        var form = office.text(path() + "/change");
        var made =
                theyWereFirst ? Instant.now().minusSeconds(60) : Instant.now().plusSeconds(60);
        office.send(path() + "/change", counter(form)).andExpect(status().is3xxRedirection());
        taken(signed(letter(20, terms(2, made))), "proposed");
        var page = office.text(path());
        assertThat(page)
                .contains("Both sides proposed at the same time", "set aside: both proposed, the other first")
                .contains(theyWereFirst ? "What they propose" : "What we propose");
        assertThat(page.contains("/accept\"")).isEqualTo(theyWereFirst);
        assertThat(work()).as("until then what was agreed stands").containsExactly("借出场地" + mark + " OPEN");
    }

    @Test
    void theSameTwiceChangesNothingAndAnOlderOneOrAnotherOfTheSameNumberIsRefused() throws Exception {
        var first = signed(letter(10, terms(1, Instant.EPOCH)));
        taken(first, "proposed");
        taken(first, "nothingNew");
        refused(signed(letter(9, terms(2, Instant.EPOCH))), "stale");
        refused(signed(letter(10, terms(2, Instant.EPOCH))), "sameNumber");
        assertThat(versions()).isEqualTo(1);
        assertThat(trail("cooperation.planLetterTaken")).isEqualTo(1);
        assertThat(office.text(path())).contains("a newer letter was taken already");
    }

    @Test
    void whatIsNotSignedAsALetterOfAPartnerOrWasChangedIsRefusedAndNothingOfItIsKept() throws Exception {
        var content = bytes(letter(10, terms(1, Instant.EPOCH)));
        var stranger = KeptKeyPair.in(folder.resolve("stranger"));
        refused(file(content, stranger.publicKey(), stranger.sign(prefixed(content))), "notSigned");
        refused(file(content, theirs.publicKey(), stranger.sign(prefixed(content))), "notSigned");
        refused(file(content, theirs.publicKey(), theirs.sign(content)), "notSigned");
        var changed = bytes(letter(11, terms(1, Instant.EPOCH)));
        refused(file(changed, theirs.publicKey(), theirs.sign(prefixed(content))), "notSigned");
        refused("{}".getBytes(StandardCharsets.UTF_8), "unreadable");
        refused(new byte[LetterDesk.MOST_BYTES + 1], "tooLarge");
        refused(signed(Map.of("format", "qinghe-joint-plan/9")), "format");
        assertThat(versions()).isZero();
        web.perform(get(path()).with(as(office.keeper()))).andExpect(status().isNotFound());
    }

    /** A file is what it was signed as: neither the other, whatever is written in it. */
    @Test
    void aReleaseIsNoLetterAndALetterIsNoRelease() throws Exception {
        var release = bytes(Map.of(
                "format", "qinghe-releases/1", "from", "邻县", "made", "2026-10-01T00:00:00Z", "tables", List.of()));
        refused(file(release, theirs.publicKey(), theirs.sign(release)), "notSigned");
        database.sql("update cooperation.partner set region = '788' where id = :id")
                .param("id", neighbour)
                .update();
        web.perform(multipart("/partners/" + neighbour + "/file")
                        .file(new MockMultipartFile(
                                "file",
                                "x.json",
                                "application/json",
                                file(release, theirs.publicKey(), theirs.sign(prefixed(release)))))
                        .with(csrf())
                        .with(as(office.keeper())))
                .andExpect(flash().attribute(
                                "notice",
                                new Notice("cooperation.refused.notSigned", List.of(""), Notice.Kind.REFUSED)));
    }

    @Test
    void aLetterForSomebodyElseOrAboutThePlanOfAnotherOrWithoutAnAgreementIsRefused() throws Exception {
        var elsewhere = letter(10, terms(1, Instant.EPOCH));
        elsewhere.put("to", theirs.publicKey());
        refused(signed(elsewhere), "notForUs");
        refused(signed(letter(10, null)), "unknownPlan");
        taken(signed(letter(10, terms(1, Instant.EPOCH))), "proposed");

        var another = KeptKeyPair.in(folder.resolve("another"));
        var other = office.partner("远县" + mark, another.publicKey(), "");
        var written = terms(2, Instant.EPOCH);
        written.put("by", another.publicKey());
        refused(Neighbour.signed(letter(99, written), another), "foreign", other);
        var fresh = letter(5, written);
        var id = UUID.randomUUID();
        written.put("plan", id.toString());
        fresh.put("plan", id.toString());
        fresh.put("proposal", JSON.writeValueAsString(written));
        refused(Neighbour.signed(fresh, another), "noAgreement", other);
        assertThat(versions()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', terms",
        "purpose, '请打 13900001234', private",
        "lastDay, 1999-01-01, terms",
        "number, 0, terms",
        "by, somebody, terms",
        "made, -200000-01-01T00:00:00Z, terms",
        "tasks, none, terms",
        "tasks, many, terms",
        "tasks, late, terms"
    })
    void whatNoPlanCanSayIsRefused(String field, String value, String why) throws Exception {
        var terms = terms(1, Instant.EPOCH);
        switch (value) {
            case "none" -> terms.put(field, List.of());
            case "many" -> {
                var tasks = new ArrayList<Map<String, Object>>();
                for (int task = 0; task < 31; task++) {
                    tasks.add(task(UUID.randomUUID(), true, "任务" + task, today.plusDays(3)));
                }
                terms.put(field, tasks);
            }
            case "late" -> terms.put(field, List.of(task(theirTask, true, "任务", today.plusDays(400))));
            default -> terms.put(field, field.equals("number") ? (Object) Integer.valueOf(value) : value);
        }
        refused(signed(letter(10, terms)), why);
        assertThat(versions()).isZero();
    }

    @Test
    void eachSideAloneTellsOfItsOwnTasks() throws Exception {
        agreed();
        refused(signed(states(20, ourTask, "DONE")), "ourTask");
        assertThat(work()).containsExactly("借出场地" + mark + " OPEN");
        assertThat(told("cooperation.theirsDone")).isZero();
        taken(signed(states(21, theirTask, "DONE")), "states");
        assertThat(told("cooperation.theirsDone")).isEqualTo(1);
    }

    @Test
    void aPlanGoesOnWhereTheyHaveAnotherKeyThatWasComparedAndTheOldOneSpeaksNoMore() throws Exception {
        agreed();
        var fresh = KeptKeyPair.in(folder.resolve("fresh"));
        office.compare("/partners/" + neighbour, fresh.publicKey());
        var told = states(20, theirTask, "DONE");
        told.put("proposal", JSON.writeValueAsString(terms(1, Instant.EPOCH)));
        refused(signed(told), "notSigned");
        taken(Neighbour.signed(told, fresh), "states");
        assertThat(told("cooperation.theirsDone")).isEqualTo(1);
    }

    @Test
    void aTaskOfTheirsThatIsLateIsToldOnceAndNoLongerOnceItIsDone() throws Exception {
        agreed();
        database.sql("update cooperation.joint_task set due = :day where id = :id")
                .param("day", today.minusDays(1))
                .param("id", theirTask)
                .update();
        desk.remind();
        desk.remind();
        assertThat(told("cooperation.theirsLate")).isEqualTo(1);
        assertThat(office.text("/joint-plans?words=" + mark)).contains("1 late");
        taken(signed(states(20, theirTask, "DONE")), "states");
        assertThat(told("cooperation.theirsLate")).isZero();
        desk.remind();
        assertThat(told("cooperation.theirsLate")).isZero();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndARowIsAddedWithoutAScript() throws Exception {
        var wrong = new HashMap<>(Map.of(
                "title", "",
                "purpose", "电话 13900001234",
                "firstDay", today.toString(),
                "lastDay", today.minusDays(1).toString(),
                "ourWhat1", "借出场地",
                "ourUnit1", "",
                "ourDue1", today.plusDays(5).toString()));
        var page = office.send("/joint-plans/new", wrong)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("id=\"e-title\"", "id=\"e-purpose\"", "id=\"e-lastDay\"", "id=\"e-agreement\"")
                .contains("id=\"e-ourUnit1\"", "within the days of the plan");
        wrong.put("add", "theirs");
        var more =
                office.send("/joint-plans/new", wrong).andReturn().getResponse().getContentAsString();
        assertThat(more).contains("name=\"theirWhat1\"", "借出场地").doesNotContain("id=\"e-title\"");
        assertThat(office.text("/joint-plans/new")).doesNotContain("name=\"theirWhat3\"");
    }

    @Test
    void whoeverOnlyReadsSeesThePlanAndCanChangeNothing() throws Exception {
        agreed();
        var reader = SignedIn.viewer(UUID.randomUUID(), "", JointPlansAccess.READ);
        var page = web.perform(get(path()).param("lang", "en").with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("借出场地" + mark).doesNotContain("/end\"", "/change\"", "letter.json");
        for (var step : List.of("/change", "/accept", "/decline", "/end")) {
            web.perform(post(path() + step).with(csrf()).with(as(reader))).andExpect(status().isForbidden());
        }
        web.perform(get(path() + "/letter.json").with(as(reader))).andExpect(status().isForbidden());
        web.perform(post("/joint-plans/letters").with(csrf()).with(as(reader))).andExpect(status().isForbidden());
        web.perform(get(path()).with(as(SignedIn.viewer(UUID.randomUUID(), ""))))
                .andExpect(status().isForbidden());
        web.perform(get(path() + "/tasks.xlsx").with(as(reader))).andExpect(status().isOk());
    }

    @Test
    void aLetterIsOfferedOnlyWhereTheirKeyIsComparedAndOtherwiseThePageSaysWhyNot() throws Exception {
        agreed();
        assertThat(office.text(path())).contains(path() + "/letter.json");
        web.perform(post("/partners/" + neighbour + "/key")
                        .param("key", KeptKeyPair.in(folder.resolve("new")).publicKey())
                        .with(csrf())
                        .with(as(office.keeper())))
                .andExpect(status().is3xxRedirection());
        assertThat(office.text(path()))
                .contains("a second person has to compare their signing key")
                .doesNotContain("letter.json");
    }

    @ParameterizedTest
    @CsvSource({
        "declined, '请打 13900001234', private",
        "ended, '请打 13900001234', private",
        "declined, '', format",
        "ended, '请打~', format",
        "declined, '场地~不够', format"
    })
    void aReasonOfTheirsKeepsToWhatOursKeepTo(String field, String words, String why) throws Exception {
        var reason = words.replace('~', '\0');
        var letter = letter(10, terms(1, Instant.EPOCH));
        letter.put(
                field,
                field.equals("declined")
                        ? Map.of("digest", "none", "reason", reason)
                        : Map.of("at", Instant.now().toString(), "why", reason));
        refused(signed(letter), why);
        assertThat(versions()).isZero();
    }

    @Test
    void whoseATaskIsNeverChanges() throws Exception {
        agreed();
        var other = terms(2, Instant.EPOCH);
        other.put("tasks", List.of(task(ourTask, true, "借出场地" + mark, today.plusDays(5))));
        refused(signed(letter(20, other)), "terms");
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void anAnswerToSomethingThatIsNotKnownHereIsNoneAndTheRestOfTheLetterIsTaken() throws Exception {
        agreed();
        var told = states(20, theirTask, "DONE");
        told.put("accepted", "0".repeat(64));
        told.put("declined", Map.of("digest", "1".repeat(64), "reason", "场地不够"));
        taken(signed(told), "states");
        assertThat(told("cooperation.theirsDone")).isEqualTo(1);
    }

    @Test
    void withoutAnAgreementOnlyWhatTheyNewlyProposeIsLeftUntilThereIsOne() throws Exception {
        agreed();
        agreementUntil(today.minusDays(1));
        var told = states(20, theirTask, "DONE");
        told.put("proposal", JSON.writeValueAsString(terms(2, Instant.EPOCH)));
        taken(signed(told), "withoutProposal");
        taken(signed(told), "nothingNew");
        assertThat(told("cooperation.theirsDone")).isEqualTo(1);
        assertThat(versions()).isEqualTo(1);
        agreementUntil(today.plusDays(300));
        taken(signed(told), "proposed");
        taken(signed(told), "nothingNew");
        assertThat(versions()).isEqualTo(2);
        assertThat(told("cooperation.proposed")).isEqualTo(1);

        agreementUntil(today.minusDays(1));
        var end = letter(21, terms(3, Instant.EPOCH));
        end.put("ended", Map.of("at", Instant.now().toString(), "why", "协议期满"));
        taken(signed(end), "ended");
        assertThat(office.text(path())).contains("They ended it on", "协议期满");
    }

    /** What was written while their clock stood ahead is refused by its day; the number it left behind silences nobody. */
    @Test
    void aNumberOfNextYearDoesNotKeepOutWhatIsWrittenToday() throws Exception {
        long ahead = Instant.now().plus(400, ChronoUnit.DAYS).toEpochMilli();
        var early = letter(ahead, terms(1, Instant.EPOCH));
        early.put("made", Instant.now().plus(400, ChronoUnit.DAYS).toString());
        refused(signed(early), "ahead");
        taken(signed(letter(ahead + 1, terms(1, Instant.EPOCH))), "proposed");
        taken(signed(letter(ahead + 2, terms(2, Instant.EPOCH))), "proposed");
        refused(signed(letter(Long.MAX_VALUE, terms(3, Instant.EPOCH))), "format");
    }

    @Test
    void aUnitSeesThePlansInWhichItHasATaskAndNothingOfOthers() throws Exception {
        agreed();
        refused(signed(letter(9, null)), "stale");
        var inside = SignedIn.viewer(unit.id(), "999999", JointPlansAccess.READ, "work.read");
        var outside = SignedIn.viewer(UUID.randomUUID(), "999999", JointPlansAccess.READ, "work.read");
        var list = "/joint-plans?words=" + mark;
        assertThat(read(list, inside)).contains(path()).doesNotContain("Letters that came in");
        assertThat(read(list, outside)).doesNotContain(path());
        assertThat(office.text(list)).contains(path(), "Letters that came in");
        assertThat(read("/search?q=联合宣传" + mark, inside)).contains(path());
        assertThat(read("/search?q=联合宣传" + mark, outside)).doesNotContain(path());
        assertThat(exported(inside)).contains(mark);
        assertThat(exported(outside)).doesNotContain(mark);
        web.perform(get(path()).with(as(outside))).andExpect(status().isNotFound());
        web.perform(get(path() + "/tasks.xlsx").with(as(outside))).andExpect(status().isNotFound());
        web.perform(get(path() + "/tasks.xlsx").with(as(inside))).andExpect(status().isOk());
        assertThat(office.text(path())).contains("a newer letter was taken already");
        assertThat(read(path(), inside)).contains("借出场地" + mark).doesNotContain("a newer letter was taken already");
    }

    @Test
    void fromPlanToTaskAndBackALinkLeadsOnlyWhereTheReaderMayGo() throws Exception {
        agreed();
        var task = "/tasks/"
                + database.sql("select id from work.task where joint_plan = :plan")
                        .param("plan", plan)
                        .query(UUID.class)
                        .single();
        var both = SignedIn.viewer(unit.id(), "999999", JointPlansAccess.READ, "work.read");
        var plans = SignedIn.viewer(unit.id(), "999999", JointPlansAccess.READ);
        var tasks = SignedIn.viewer(unit.id(), "999999", "work.read");
        var keeper =
                SignedIn.viewer(UUID.randomUUID(), "999999", JointPlansAccess.READ, JointPlansAccess.KEEP, "work.read");
        assertThat(read(path(), both)).contains("href=\"" + task + "\"");
        assertThat(read(path(), plans)).contains("借出场地" + mark).doesNotContain(task);
        assertThat(read(path(), keeper)).contains("借出场地" + mark).doesNotContain(task);
        assertThat(read(task, both)).contains("href=\"" + path() + "\"");
        assertThat(read(task, tasks)).contains("联合宣传" + mark).doesNotContain(path());
        assertThat(read("/tasks", both)).contains("href=\"" + path() + "\"");
        assertThat(read("/tasks", tasks)).contains("联合宣传" + mark).doesNotContain(path());
    }

    private String read(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String exported(Viewer viewer) throws Exception {
        return Downloaded.rows(web, "/joint-plans.xlsx?words=" + mark, viewer).toString();
    }

    private void agreementUntil(LocalDate day) {
        database.sql("update cooperation.agreement set last_day = :day where partner = :partner")
                .param("day", day)
                .param("partner", neighbour)
                .update();
    }

    /** They propose, we accept. */
    private void agreed() throws Exception {
        taken(signed(letter(10, terms(1, Instant.EPOCH))), "proposed");
        var page = office.text(path());
        office.send(
                        path() + "/accept",
                        Map.of(
                                "version",
                                Office.found(page, "name=\"version\" value=\"([^\"]+)\""),
                                "agreement",
                                Office.found(page, "id=\"f-agreement\".*?<option value=\"([^\"]+)\""),
                                "unit-" + ourTask,
                                unit.id().toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(work()).containsExactly("借出场地" + mark + " OPEN");
    }

    private Map<String, String> counter(String form) {
        var fields = new HashMap<>(Map.of(
                "basis", Office.found(form, "name=\"basis\" value=\"([^\"]+)\""),
                "agreement", Office.found(form, "value=\"([^\"]+)\" selected"),
                "title", "我方另提" + mark,
                "purpose", "共同宣传",
                "firstDay", today.toString(),
                "lastDay", today.plusDays(90).toString()));
        fields.putAll(Map.of(
                "ourId1", ourTask.toString(),
                "ourWhat1", "借出场地" + mark,
                "ourUnit1", unit.id().toString(),
                "ourDue1", today.plusDays(30).toString()));
        return fields;
    }

    private Map<String, Object> terms(int number, Instant made) {
        return new HashMap<>(Map.of(
                "plan", plan.toString(),
                "number", number,
                "by", theirs.publicKey(),
                "made", made.truncatedTo(ChronoUnit.MILLIS).toString(),
                "title", "联合宣传" + mark,
                "purpose", "两县一起做",
                "firstDay", today.toString(),
                "lastDay", today.plusDays(90).toString(),
                "tasks",
                        List.of(
                                task(theirTask, true, "印制材料" + mark, today.plusDays(9)),
                                task(ourTask, false, "借出场地" + mark, today.plusDays(5)))));
    }

    private static Map<String, Object> task(UUID id, boolean proposers, String what, LocalDate due) {
        return Map.of("id", id, "proposers", proposers, "what", what, "who", "宣传科", "due", due.toString());
    }

    private Map<String, Object> letter(long number, Map<String, Object> terms) {
        var letter = new Neighbour(theirs, partners.ownKey()).letter(plan, number);
        if (terms != null) {
            letter.put("proposal", JSON.writeValueAsString(terms));
        }
        return letter;
    }

    private Map<String, Object> states(long number, UUID task, String state) {
        var letter = letter(number, null);
        letter.put("states", List.of(Map.of("task", task, "state", state, "since", today.toString())));
        return letter;
    }

    private byte[] signed(Map<String, Object> letter) {
        return Neighbour.signed(letter, theirs);
    }

    private void taken(byte[] file, String what) throws Exception {
        office.take(file)
                .andExpect(flash().attribute(
                                "notice",
                                new Notice(
                                        "cooperation.letter.taken." + what, List.of("联合宣传" + mark), Notice.Kind.DONE)));
    }

    private void refused(byte[] file, String why) throws Exception {
        office.take(file).andExpect(flash().attribute("notice", refusal("cooperation.letter.refused." + why, "")));
    }

    private void refused(byte[] file, String why, UUID by) throws Exception {
        refused(file, why);
        assertThat(database.sql(
                                "select outcome from cooperation.joint_received where partner = :by order by at desc limit 1")
                        .param("by", by)
                        .query(String.class)
                        .single())
                .isEqualTo("cooperation.letter.refused." + why);
    }

    private static Notice refusal(String message, String... detail) {
        return new Notice(message, List.of(detail), Notice.Kind.REFUSED);
    }

    private String path() {
        return "/joint-plans/" + plan;
    }

    private int versions() {
        return database.sql("select count(*) from cooperation.joint_version where plan = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    private List<String> work() {
        return database.sql("select title_zh || ' ' || state from work.task where joint_plan = :plan order by position")
                .param("plan", plan)
                .query(String.class)
                .list();
    }

    private int told(String kind) {
        return database.sql("""
                        select count(*) from notices.notice
                        where kind = :kind and path = :path and unit = :unit and settled_at is null
                        """)
                .param("kind", kind)
                .param("path", path())
                .param("unit", unit.id())
                .query(Integer.class)
                .single();
    }

    private int trail(String action) {
        return database.sql("select count(*) from safeguards.audit_entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", "joint-plan/" + plan)
                .query(Integer.class)
                .single();
    }
}
