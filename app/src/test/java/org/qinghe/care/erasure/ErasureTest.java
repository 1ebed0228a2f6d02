package org.qinghe.care.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.care.calendar.Appointment;
import org.qinghe.care.calendar.Appointments;
import org.qinghe.care.door.Message;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Kind;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.people.Consent;
import org.qinghe.care.people.ConsentChoice;
import org.qinghe.care.people.People;
import org.qinghe.care.received.Part;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.qinghe.database.ErasedKeys;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@QingheTest
class ErasureTest {

    private static final String REFERENCE = "[0-9A-F]{4}(-[0-9A-F]{4}){2}";

    @Autowired
    MockMvc web;

    @Autowired
    Gate gate;

    @Autowired
    ErasureRequests requests;

    @Autowired
    People people;

    @Autowired
    Entries entries;

    @Autowired
    Appointments appointments;

    @Autowired
    RetentionNight night;

    @Autowired
    ErasedKeys erased;

    @Autowired
    DataFolder folder;

    @Autowired
    JdbcClient general;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final UUID unit = UUID.randomUUID();
    private final Viewer worker = SignedIn.viewer(
            unit, "", Purposes.WORK, Purposes.FIRST_CONTACT, Purposes.CARE, Purposes.JOB_SUPPORT, Purposes.ERASURE);
    private final Viewer officer = SignedIn.viewer(UUID.randomUUID(), "", Purposes.ERASURE);
    private final Viewer second = SignedIn.viewer(UUID.randomUUID(), "", Purposes.ERASURE);

    @BeforeEach
    void everythingIsLawful() {
        Lawful.everything(general);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatAPersonAsksByTheirOwnDoorIsApprovedByOneOtherAndLeavesNothingButACertificate() throws Exception {
        var person = somebody();
        var key = new CareKeyFolder(folder.careKeys()).file(person);
        assertThat(key).exists();
        askByOwnDoor(person);
        var reference = reference(person);
        assertThat(reference).matches(REFERENCE);
        long rows = rowsOf(person);

        approve(officer, person).andExpect(status().is3xxRedirection());

        assertThat(key).doesNotExist();
        assertThat(rowsOf(person)).isZero();
        web.perform(by(worker, get("/care/" + person).param("for", "CARE"))).andExpect(status().isNotFound());
        assertThat(erased.named()).contains(CareKeyFolder.named(person));
        var page = theCertificate(reference);
        assertThat(page).contains("本人要求", "本人，在自己的入口", ">" + rows + "<").doesNotContain(person.toString(), "小禾");
    }

    @Test
    void theCertificateIsFoundByItsReferenceAndPrintedAsADocument() throws Exception {
        var person = somebody();
        askByOwnDoor(person);
        var reference = reference(person);
        approve(officer, person);
        var number = owned("select number from care.erasure_certificate where reference = '" + reference + "'");
        web.perform(by(officer, get("/care/erasures/certificates").param("reference", reference.toLowerCase())))
                .andExpect(content().string(containsString("/care/erasures/certificates/" + number)));
        web.perform(by(officer, get("/care/erasures/certificates").param("reference", "ZZZZ")))
                .andExpect(content().string(containsString("没有这个编号的证明")));
        var file = web.perform(by(officer, get("/care/erasures/certificates/" + number + "/docx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains(reference, "销毁证明", "本人要求").doesNotContain(person.toString());
        }
        web.perform(by(officer, get("/care/erasures/certificates/" + Long.MAX_VALUE)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoNotedTheRequestCannotApproveItNeitherOnThePageNorInTheDatabase() throws Exception {
        var person = somebody();
        web.perform(by(worker, post("/care/" + person + "/erasure")).param("way", "SPOKEN"))
                .andExpect(status().is3xxRedirection());
        web.perform(by(worker, get("/care/" + person + "/erasure")))
                .andExpect(content().string(allOf(containsString("等待第二个人批准"), containsString(reference(person)))));
        web.perform(by(worker, get("/care/erasures")))
                .andExpect(content()
                        .string(allOf(
                                containsString(reference(person)),
                                containsString("由您提出"),
                                not(containsString(person.toString())))));
        approve(worker, person);
        assertThat(rowsOf(person)).isPositive();
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.keep(keeping -> keeping.sql("select care.approve_erasure(array[?])")
                        .param(proposal(person))
                        .query(Long.class)
                        .single()))
                .rootCause()
                .hasMessageContaining("erasure_proposal_check");
        web.perform(by(worker, post("/care/" + person + "/erasure/withdraw")));
        assertThat(owned("select count(*) from care.erasure_proposal where client = '" + person + "'"))
                .isEqualTo("0");
    }

    @Test
    void nothingIsErasedThatIsNotApproved() {
        var person = somebody();
        askByOwnDoor(person);
        var proposal = proposal(person);
        SignedIn.now(officer);
        assertThatThrownBy(() -> gate.keep(keeping -> {
                    keeping.forget(proposal);
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("no approved proposal");
        assertThatThrownBy(() -> gate.keep(keeping -> keeping.sql("select care.erase(?, '{}', current_date)")
                        .param(proposal)
                        .query(Long.class)
                        .single()))
                .rootCause()
                .hasMessageContaining("no approved proposal");
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.open(
                        Purpose.CARE,
                        room -> room.sql("select care.erase(?, '{}', current_date)")
                                .param(proposal)
                                .query(Long.class)
                                .single()))
                .rootCause()
                .hasMessageContaining("only who answers for what is kept");
        assertThat(new CareKeyFolder(folder.careKeys()).file(person)).exists();
    }

    @Test
    void whatTheRoleOfCareAloneSaysThatTwoPeopleDecidedErasesNothing() throws Exception {
        var asked = somebody();
        var forged = somebody();
        var gone = somebody();
        askByOwnDoor(asked);
        gate.visit(
                forged,
                room -> room.sql("insert into care.erasure_request (client) values (?)")
                        .param(forged)
                        .update());
        SignedIn.now(officer);
        gate.keep(keeping -> keeping.sql("select care.propose_key_gone(array[?])")
                .param(HexFormat.of().parseHex(CareKeyFolder.named(gone)))
                .query(Long.class)
                .single());
        for (var person : List.of(asked, forged, gone)) {
            gate.keep(keeping -> keeping.sql("select care.approve_erasure(array[?])")
                    .param(proposal(person))
                    .query(Long.class)
                    .single());
            for (var statement :
                    List.of("select client from care.erasing_key(?)", "select care.erase(?, '{}', current_date)")) {
                assertThatThrownBy(() -> gate.keep(keeping -> keeping.sql(statement)
                                .param(proposal(person))
                                .query()
                                .listOfRows()))
                        .as(statement)
                        .rootCause()
                        .hasMessageContaining("nobody outside the schema care said so");
            }
            assertThat(new CareKeyFolder(folder.careKeys()).file(person)).exists();
            assertThat(rowsOf(person)).isPositive();
        }
        own("update care.erasure_proposal set approved_by = null, approved_at = null where client in ('" + forged
                + "', '" + gone + "')");
        night.pass();
        for (var person : List.of(forged, gone)) {
            approve(officer, person).andExpect(status().is3xxRedirection());
            assertThat(new CareKeyFolder(folder.careKeys()).file(person))
                    .as("approved truly, of what nobody asked and whose key is there")
                    .exists();
            assertThat(rowsOf(person)).isPositive();
        }
        own("delete from care.erasure_proposal where client in ('" + asked + "', '" + forged + "', '" + gone + "')");
    }

    @Test
    void theDayOfClosingIsNotTheCallersToSay() {
        var person = somebody();
        SignedIn.now(worker);
        assertThatThrownBy(() -> gate.open(
                        Purpose.CARE,
                        room -> room.sql(
                                        "update care.client set state = 'CLOSED', closed_on = '2001-01-01' where id = ?")
                                .param(person)
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        gate.open(Purpose.CARE, room -> {
            people.close(room.open(person, "closing"));
            return true;
        });
        assertThat(owned("select closed_on = (now() at time zone 'Asia/Shanghai')::date from care.client where id = '"
                        + person + "'"))
                .isEqualTo("t");
        SignedIn.now(worker);
        gate.open(Purpose.CARE, room -> {
            people.takeUp(room.open(person, "takingUp"));
            return true;
        });
        assertThat(owned("select closed_on is null from care.client where id = '" + person + "'"))
                .isEqualTo("t");
    }

    @Test
    void whoDoesNotAnswerForWhatIsKeptIsRefused() throws Exception {
        var stranger = SignedIn.viewer(unit, "", Purposes.WORK, Purposes.CARE, Purposes.FIRST_CONTACT);
        web.perform(by(stranger, get("/care/erasures"))).andExpect(status().isForbidden());
        var person = somebody();
        web.perform(by(stranger, post("/care/" + person + "/erasure"))).andExpect(status().isNotFound());
        assertThat(owned("select count(*) from care.erasure_request where client = '" + person + "'"))
                .isEqualTo("0");
    }

    @Test
    void anErasureWaitsForAnOpenReviewSaysSoAndIsFinishedTheNightAfter() throws Exception {
        var person = somebody();
        var opening = UUID.randomUUID();
        var opener = UUID.randomUUID();
        own("""
                insert into care.emergency (id, client, account, unit, sealed, until_time)
                values ('%s', '%s', '%s', '%s', '', now() + interval '1 hour')
                """.formatted(opening, person, opener, unit));
        askByOwnDoor(person);
        approve(officer, person);
        assertThat(rowsOf(person)).isPositive();
        web.perform(by(officer, get("/care/erasures")))
                .andExpect(content().string(allOf(containsString(reference(person)), containsString("等待紧急打开的复核"))));
        var standing = gate.visit(person, room -> requests.standing(room, person));
        assertThat(standing.orElseThrow().held()).isTrue();
        own("""
                insert into care.emergency_review (emergency, client, opened_by, account, unit, verdict, sealed)
                values ('%s', '%s', '%s', gen_random_uuid(), '%s', 'JUSTIFIED', '')
                """.formatted(opening, person, opener, unit));
        night.pass();
        assertThat(rowsOf(person)).isZero();
    }

    @Test
    void whatIsOverItsTimeIsCountedPutForwardByOneAndErasedByAnother() throws Exception {
        registeredMonths();
        var over = closedOn(Today.inTheCounty().minusMonths(25));
        var notYet = closedOn(Today.inTheCounty().minusMonths(23));
        var takenUp = closedOn(Today.inTheCounty().minusMonths(30));
        night.pass();
        assertThat(proposed(over)).isTrue();
        assertThat(proposed(notYet)).isFalse();
        own("update care.client set state = 'IN_CARE', closed_on = null where id = '" + takenUp + "'");
        web.perform(by(officer, get("/care/erasures")))
                .andExpect(content()
                        .string(allOf(containsString("结束后 24 个月"), containsString("试算"), not(containsString("小禾")))));

        web.perform(by(officer, post("/care/erasures/put-forward"))).andExpect(status().is3xxRedirection());
        assertThat(proposed(takenUp)).as("taken up again since").isFalse();
        var records = batch();
        approveBatch(officer, records);
        assertThat(rowsOf(over)).as("the first cannot be the second").isPositive();
        approveBatch(second, records + 1);
        assertThat(rowsOf(over)).as("not what was looked at").isPositive();
        approveBatch(second, records);
        assertThat(rowsOf(over)).isZero();
        assertThat(rowsOf(notYet)).isPositive();
        assertThat(rowsOf(takenUp)).isPositive();
        assertThat(owned(
                        "select proposed_by || ' ' || approved_by from care.erasure_certificate where person_index = sha256('"
                                + over + "')"))
                .isEqualTo(officer.account() + " " + second.account());
    }

    @Test
    void aBatchThatNobodyPutForwardCannotBeApproved() {
        registeredMonths();
        var over = closedOn(Today.inTheCounty().minusMonths(26));
        night.pass();
        SignedIn.now(second);
        assertThatThrownBy(() -> gate.keep(keeping -> keeping.sql("select care.approve_erasure(array[?])")
                        .param(proposal(over))
                        .query(Long.class)
                        .single()))
                .rootCause()
                .hasMessageContaining("retention_needs_two");
    }

    @Test
    void anUntouchedRecordIsShownToTheSupervisorOfItsUnitAndNotErased() throws Exception {
        var person = somebody();
        own("update care.look set at = now() - interval '3 years' where client = '" + person + "'");
        night.pass();
        assertThat(proposed(person)).isFalse();
        var supervisor = SignedIn.viewer(unit, "", Purposes.WORK, Purposes.SUPERVISION);
        web.perform(by(supervisor, get("/care/untouched")))
                .andExpect(content()
                        .string(allOf(
                                containsString("/care/unit?worker=" + worker.account()),
                                not(containsString("小禾")),
                                not(containsString(person.toString())))));
        var elsewhere = SignedIn.viewer(UUID.randomUUID(), "", Purposes.WORK, Purposes.SUPERVISION);
        web.perform(by(elsewhere, get("/care/untouched"))).andExpect(content().string(containsString("没有久未打开的记录")));
    }

    private UUID somebody() {
        return beans.createBean(InCare.class).with(worker, true, Purpose.CARE, Purpose.JOB_SUPPORT);
    }

    private UUID closedOn(LocalDate day) {
        var person = somebody();
        close(person, day);
        return person;
    }

    private void askByOwnDoor(UUID person) {
        gate.visit(person, room -> {
            requests.ask(room, person, Consent.Way.OWN_DOOR);
            return true;
        });
    }

    private org.springframework.test.web.servlet.ResultActions approve(Viewer viewer, UUID person) throws Exception {
        return web.perform(by(viewer, post("/care/erasures/" + proposal(person) + "/approve")));
    }

    private void approveBatch(Viewer viewer, long records) throws Exception {
        web.perform(by(viewer, post("/care/erasures/approve-batch"))
                        .param("proposer", officer.account().toString())
                        .param("records", String.valueOf(records)))
                .andExpect(status().is3xxRedirection());
    }

    private String theCertificate(String reference) throws Exception {
        var number = owned("select number from care.erasure_certificate where reference = '" + reference + "'");
        return web.perform(by(officer, get("/care/erasures/certificates/" + number)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whenTheTimeOfOneCategoryIsOverOnlyThatCategoryGoesWithItsKeyAndTheRestCanBeRead() throws Exception {
        registeredMonths();
        var person = somebody();
        spoken(person);
        var counselling = keyOf(person, "COUNSELLING");
        var appointments = keyOf(person, "APPOINTMENTS");
        close(person, Today.inTheCounty().minusMonths(13));
        night.pass();
        assertThat(proposedOf(person)).containsExactly("APPOINTMENTS", "COUNSELLING");
        web.perform(by(officer, get("/care/erasures")))
                .andExpect(
                        content().string(allOf(containsString("随整份记录，在结束后 24 个月销毁"), containsString("到期时整份记录一并销毁"))));
        web.perform(by(officer, post("/care/erasures/put-forward")));
        approveBatch(second, batch());

        assertThat(proposedOf(person)).isEmpty();
        assertThat(counselling).doesNotExist();
        assertThat(appointments).doesNotExist();
        assertThat(keyOf(person)).exists();
        assertThat(owned("select string_agg(kind, ' ' order by kind) from care.entry where client = '" + person + "'"))
                .as("employment may be kept 36 months, and goes with the record after 24; a message is contact")
                .isEqualTo("JOB_SUPPORT MESSAGE");
        assertThat(owned("select count(*) from care.appointment where client = '" + person + "'"))
                .isEqualTo("0");
        SignedIn.now(worker);
        gate.open(Purpose.JOB_SUPPORT, room -> {
            var record = room.open(person, "read");
            assertThat(people.of(record).identity().alias()).isEqualTo("小禾");
            assertThat(entries.of(record, Sheet.SESSION.kind())).isEmpty();
            assertThat(entries.of(record, Sheet.JOB_SUPPORT.kind()).getFirst().said())
                    .isEqualTo(written("what"));
            return true;
        });
        assertThat(owned("""
                select string_agg(array_to_string(categories, ',') || ' ' || whole || ' ' || rows_erased, ' ' order by categories)
                from care.erasure_certificate where person_index in (sha256('%s'), sha256('%s'))
                """.formatted(counselling.getFileName(), appointments.getFileName())))
                .as("an appointment and its key; a session and its key")
                .isEqualTo("APPOINTMENTS false 2 COUNSELLING false 2");
        assertThat(erased.named())
                .as("no second copy brings the keys of categories back")
                .contains(sha256(counselling), sha256(appointments));

        own("update care.client set closed_on = current_date - interval '25 months' where id = '" + person + "'");
        night.pass();
        assertThat(owned("select count(*) from care.erasure_proposal where category is null and client = '" + person
                        + "'"))
                .as("contact is over: the whole record")
                .isEqualTo("1");
    }

    @Test
    void aCategoryThatWasErasedIsWrittenAnewWithANewKeyWhenThePersonComesBack() throws Exception {
        registeredMonths();
        var person = somebody();
        spoken(person);
        var before = keyOf(person, "COUNSELLING");
        close(person, Today.inTheCounty().minusMonths(13));
        web.perform(by(officer, post("/care/erasures/put-forward")));
        approveBatch(second, batch());
        own("update care.client set state = 'IN_CARE', closed_on = null where id = '" + person + "'");
        spoken(person);
        assertThat(keyOf(person, "COUNSELLING")).exists().isNotEqualTo(before);
        SignedIn.now(worker);
        gate.open(
                Purpose.CARE,
                room -> assertThat(entries.of(room.open(person, "read"), Sheet.SESSION.kind()))
                        .hasSize(1));
    }

    @Test
    void anApprovalOfOneCategoryDestroysNothingElse() {
        registeredMonths();
        var person = somebody();
        spoken(person);
        close(person, Today.inTheCounty().minusMonths(13));
        night.pass();
        SignedIn.now(officer);
        assertThatThrownBy(() -> gate.keep(keeping -> {
                    keeping.forget(UUID.fromString(
                            owned("select id from care.erasure_proposal where category = 'COUNSELLING' and client = '"
                                    + person + "'")));
                    return true;
                }))
                .rootCause()
                .hasMessageContaining("no approved proposal");
        assertThat(keyOf(person, "COUNSELLING")).exists();
    }

    @Test
    void everythingThatIsSealedBelongsToACategoryOrGoesWithTheRecord() {
        assertThat(owned("""
                select string_agg(table_name, ' ' order by table_name) from information_schema.columns
                where table_schema = 'care' and column_name = 'sealed'
                """))
                .as("a new table is to be erased with its category too: care.kept_of and care.erase_category;"
                        + " an arrival is nobody's record and goes by itself")
                .isEqualTo("appointment arrival client emergency emergency_review entry episode referral_summary");
        var kinds = new ArrayList<Kind<?>>(List.of(Answered.KIND, Message.KIND));
        Stream.of(Sheet.values()).map(Sheet::kind).forEach(kinds::add);
        Stream.of(Part.values()).map(Part::kind).forEach(kinds::add);
        kinds.forEach(kind -> {
            assertThat(kind.category().sensitive()).as(kind.name()).isEqualTo(kind.sensitive());
            assertThat(owned("select coalesce(care.category_of_kind('" + kind.name() + "'), 'CONTACT')"))
                    .as(kind.name())
                    .isEqualTo(kind.category().name());
        });
        ConsentChoice.PURPOSES.forEach(
                purpose -> assertThat(owned("select coalesce(care.category_of_purpose('" + purpose + "'), 'CONTACT')"))
                        .as(purpose.name())
                        .isEqualTo(Purposes.category(purpose).name()));
    }

    private void spoken(UUID person) {
        SignedIn.now(worker);
        gate.open(Purpose.CARE, room -> {
            var record = room.open(person, "write");
            entries.add(record, Sheet.SESSION.kind(), Today.inTheCounty(), written("topic"));
            entries.add(record, Message.KIND, Today.inTheCounty(), new Message("到时见", ""));
            return appointments.agree(
                    record, Appointment.Kind.SESSION, Instant.now(), Appointment.Channel.HERE, "带上水杯");
        });
        gate.open(
                Purpose.JOB_SUPPORT,
                room -> entries.add(
                        room.open(person, "write"), Sheet.JOB_SUPPORT.kind(), Today.inTheCounty(), written("what")));
        SecurityContextHolder.clearContext();
    }

    private static Written written(String field) {
        return new Written(Map.of(field, "想学烘焙"));
    }

    private Path keyOf(UUID person) {
        return new CareKeyFolder(folder.careKeys()).file(person);
    }

    private Path keyOf(UUID person, String category) {
        return new CareKeyFolder(folder.careKeys())
                .file(
                        person,
                        UUID.fromString(owned("select key from care.category_key where client = '" + person
                                + "' and category = '" + category + "'")));
    }

    private static String sha256(Path key) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(key.getFileName().toString().getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> proposedOf(UUID person) {
        return JdbcClient.create(owner)
                .sql("select coalesce(category, 'ALL') from care.erasure_proposal where client = ? order by 1")
                .param(person)
                .query(String.class)
                .list();
    }

    private void close(UUID person, LocalDate day) {
        own("update care.client set state = 'CLOSED', closed_on = '" + day + "' where id = '" + person + "'");
    }

    /** Counselling and appointments end after 12 months, contact and with it the record after 24, whatever employment says. */
    private void registeredMonths() {
        Lawful.approved(JdbcClient.create(owner), List.of("CARE"), """
                [{"category": "CONTACT", "months": 24}, {"category": "EMPLOYMENT", "months": 36},
                 {"category": "COUNSELLING", "months": 12}, {"category": "APPOINTMENTS", "months": 12}]
                """);
    }

    private long batch() {
        return Long.parseLong(
                owned("select count(*) from care.erasure_proposal where approved_by is null and proposed_by = '"
                        + officer.account() + "'"));
    }

    private boolean proposed(UUID person) {
        return owned("select count(*) from care.erasure_proposal where client = '" + person + "'")
                .equals("1");
    }

    private UUID proposal(UUID person) {
        return UUID.fromString(owned("select id from care.erasure_proposal where client = '" + person + "'"));
    }

    private String reference(UUID person) {
        return owned("select reference from care.erasure_proposal where client = '" + person + "'");
    }

    /** Counted table by table, without the list that the function walks. */
    private long rowsOf(UUID person) {
        return List.of(
                                "consent",
                                "withdrawal",
                                "assignment",
                                "emergency",
                                "look",
                                "door_code",
                                "entry",
                                "erasure_request",
                                "erasure_proposal")
                        .stream()
                        .mapToLong(table -> Long.parseLong(
                                owned("select count(*) from care." + table + " where client = '" + person + "'")))
                        .sum()
                + Long.parseLong(owned("select count(*) from care.client where id = '" + person + "'"));
    }

    private void own(String statement) {
        JdbcClient.create(owner).sql(statement).update();
    }

    private String owned(String query) {
        return JdbcClient.create(owner).sql(query).query(String.class).single();
    }

    private static MockHttpServletRequestBuilder by(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.with(SignedIn.as(viewer)).with(csrf());
    }
}
