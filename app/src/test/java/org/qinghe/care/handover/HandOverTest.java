package org.qinghe.care.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.access.Viewer;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.fhir.Validated;
import org.qinghe.care.lock.Gate;
import org.qinghe.care.lock.NotOpen;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.partners.HandOverKey;
import org.qinghe.care.partners.HandOverPartners;
import org.qinghe.care.people.Consents;
import org.qinghe.care.received.Part;
import org.qinghe.database.CareKeyFolder;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptKeyPair;
import org.qinghe.database.KeptSealingKey;
import org.qinghe.safeguards.Purpose;
import org.qinghe.testing.HeardLog;
import org.qinghe.testing.InCare;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.StolenDump;
import org.qinghe.testing.Today;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/**
 * A county hands somebody over to a neighbour that has its keys in a file here, and opens letters that this neighbour wrote, by
 * hand, as another program would.
 */
@QingheTest
class HandOverTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String[] CARE = {
        Purposes.WORK, Purposes.FIRST_CONTACT, Purposes.CARE, Purposes.JOB_SUPPORT, Purposes.HAND_OVER
    };

    private final String mark = "zh" + UUID.randomUUID().toString().substring(0, 8);
    private final Viewer worker = SignedIn.viewer(UUID.randomUUID(), "", CARE);

    @TempDir
    Path folder;

    @Autowired
    MockMvc web;

    @Autowired
    Gate gate;

    @Autowired
    Entries entries;

    @Autowired
    Consents consents;

    @Autowired
    HandOvers handOvers;

    @Autowired
    HandOverPartners partners;

    @Autowired
    HandOverKey ours;

    @Autowired
    ArrivalNight night;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    DataFolder data;

    @Autowired
    JdbcClient general;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private KeptKeyPair theirSigning;
    private KeptSealingKey theirSealing;
    private Neighbour neighbour;
    private UUID person = UUID.randomUUID();

    @BeforeEach
    void aNeighbourAndSomebodyInCare() throws Exception {
        Lawful.everything(general);
        theirSigning = KeptKeyPair.in(folder.resolve("signing"));
        theirSealing = KeptSealingKey.in(folder.resolve("sealing"));
        neighbour = Neighbour.agreed(web, "沐川县", theirSigning.publicKey(), theirSealing.publicKey());
        person = beans.createBean(InCare.class).with(worker, true, Purpose.CARE, Purpose.JOB_SUPPORT);
        SignedIn.now(worker);
        gate.open(
                Purpose.CARE,
                room -> entries.add(
                        room.open(person, "write.SESSION"),
                        Sheet.SESSION.kind(),
                        Today.inTheCounty(),
                        new Written(Map.of("topic", mark + "睡眠", "way", "CALL"))));
        gate.open(
                Purpose.JOB_SUPPORT,
                room -> entries.add(
                        room.open(person, "write.JOB_SUPPORT"),
                        Sheet.JOB_SUPPORT.kind(),
                        Today.inTheCounty(),
                        new Written(Map.of("what", mark + "烘焙"))));
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theChosenPartsLeaveSealedForThatCountyAloneAndValidByHl7() throws Exception {
        prepare("EMPLOYMENT").andExpect(flash().attribute("notice", done("care.handOver.prepared")));
        var letter = sent();
        assertThat(letter.from()).isEqualTo(partners.ownSigningKey());
        assertThat(letter.to()).isEqualTo(theirSealing.publicKey());
        var bundle = theirSealing
                .opened(letter.sealed(), letter.heading())
                .flatMap(Packed::read)
                .orElseThrow();
        Validated.byHl7(bundle);
        assertThat(bundle)
                .contains(mark + "烘焙", "小禾", "13800000000", "\"Consent\"")
                .as("what the person did not choose, and what never goes")
                .doesNotContain(mark + "睡眠", "AuditEvent", "Communication");
        assertThat(KeptSealingKey.in(folder.resolve("another")).opened(letter.sealed(), letter.heading()))
                .isEmpty();
    }

    @Test
    void aLetterIsSentOnceAndThePersonSeesToWhom() throws Exception {
        prepare("COUNSELLING", "EMPLOYMENT");
        sent();
        send().andExpect(flash().attribute("notice", refused("care.handOver.refused.SENT")));
        assertThat(handOvers()).singleElement().satisfies(each -> {
            assertThat(each.county()).isEqualTo("沐川县");
            assertThat(each.parts()).containsExactly(Part.COUNSELLING, Part.EMPLOYMENT);
            assertThat(each.standing(Instant.now())).isEqualTo(HandOver.Standing.SENT);
        });
        assertThat(looks()).contains("handOver.SENT", "added.HAND_OVER");
        page().andExpect(content().string(containsString("已发出")));
    }

    @ParameterizedTest
    @CsvSource({
        "partner, '', 请选择一个县",
        "parts, '', 请至少选择一个部分",
        "until, 2020-01-01, 请填今天起",
        "agrees, false, 没有本人的同意不能移交",
        "agreesSensitive, false, 需要本人单独同意",
        "way, OWN_DOOR, care.consent.way.none"
    })
    void withoutOneOfTheThingsAPersonAgreesToNothingIsPrepared(String field, String value, String said)
            throws Exception {
        var form = form("COUNSELLING");
        form.set(field, value);
        posted(form)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said.startsWith("care.") ? "invalid-feedback" : said)));
        assertThat(handOvers()).isEmpty();
        assertThatThrownBy(() -> inHandOver(room -> room.open(person, "write.HAND_OVER")))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void whatThePersonTookBackIsNotSentWhicheverWayTheyTookItBack() throws Exception {
        prepare("EMPLOYMENT");
        web.perform(with(worker, post(path() + "/" + only().id() + "/withdraw")))
                .andExpect(flash().attribute("notice", done("care.handOver.withdrawn")));
        send().andExpect(flash().attribute("notice", refused("care.handOver.refused.WITHDRAWN")));

        prepare("EMPLOYMENT");
        var handOver = handOvers().getFirst();
        gate.visit(person, room -> {
            room.open(person, "consentWithdrawn");
            consents.withdraw(room, person, handOver.consent());
            return true;
        });
        send().andExpect(flash().attribute("notice", refused("care.handOver.refused.WITHDRAWN")));
        assertThat(handOvers()).allMatch(each -> each.sentAt().isEmpty());
    }

    @Test
    void theDatabaseRefusesWhatThePersonDoesNotAgreeToWhateverTheProgramSays() throws Exception {
        prepare("EMPLOYMENT");
        var handOver = only();
        int shown = inHandOver(room -> {
            var record = room.open(person, "write.HAND_OVER");
            return entries.of(record, Sheet.SESSION.kind()).size() * 10
                    + entries.of(record, Sheet.JOB_SUPPORT.kind()).size();
        });
        assertThat(shown).as("not the counselling, which was not chosen").isEqualTo(1);
        gate.visit(person, room -> {
            consents.withdraw(room, person, handOver.consent());
            return true;
        });
        assertThatThrownBy(() -> inHandOver(room -> room.open(person, "write.HAND_OVER")))
                .isInstanceOf(NotOpen.class);
        int sent = inHandOver(
                room -> room.sql("update care.hand_over set sent_by = care.account() where client = '" + person + "'")
                        .update());
        assertThat(sent).isZero();
        assertThatThrownBy(() -> JdbcClient.create(owner)
                        .sql("update care.hand_over set sent_by = ? where client = ?")
                        .params(worker.account(), person)
                        .update())
                .as("the owner's statements meet the trigger")
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("does not agree");
    }

    @Test
    void whereTheAgreementEndedOrAKeyWasNotComparedNothingIsSentAndNothingOffered() throws Exception {
        prepare("EMPLOYMENT");
        neighbour.end();
        send().andExpect(flash().attribute("notice", refused("care.handOver.notAgreed")));
        page().andExpect(content()
                .string(org.hamcrest.Matchers.not(containsString(neighbour.id().toString()))));
        neighbour.agree(false);
        send().andExpect(flash().attribute("notice", refused("care.handOver.notAgreed")));
        neighbour.agree(true);
        neighbour.noted("sealing-key", ours.publicKey());
        send().andExpect(flash().attribute("notice", refused("care.handOver.notAgreed")));
        neighbour.compared("sealing-key", theirSealing.publicKey());
        sent();
    }

    @Test
    void whoHasNotThePermissionOrIsNotThePersonsWorkerHandsNobodyOverAndOpensNoLetter() throws Exception {
        var without = new Viewer(
                worker.account(), "", worker.unit(), "", "", "", java.util.Set.of(Purposes.WORK, Purposes.CARE));
        web.perform(get(path()).with(as(without))).andExpect(status().isForbidden());
        web.perform(with(without, post(path()))).andExpect(status().isForbidden());
        web.perform(multipart("/care/arrivals")
                        .file(file(letter()))
                        .with(csrf())
                        .with(as(without)))
                .andExpect(status().isForbidden());
        var another = SignedIn.viewer(worker.unit(), "", CARE);
        var form = form("EMPLOYMENT");
        web.perform(with(another, filled(form))).andExpect(status().isNotFound());
        assertThat(handOvers()).isEmpty();
    }

    @Test
    void whatCameWaitsSealedUntilThePersonAgreesAndIsThenKeptAsTheirs() throws Exception {
        var log = HeardLog.begin();
        var arrival = opened(letter());
        web.perform(get(arrival).with(as(worker)))
                .andExpect(content().string(containsString(mark + "烘焙")))
                .andExpect(content().string(containsString(mark + "称呼")));
        assertThat(dump().holding(mark)).as("before").isEmpty();

        begin(arrival, "present", "false").andExpect(content().string(containsString("没有本人在场，不能留下任何内容")));
        begin(arrival, "agreed", "CARE").andExpect(content().string(containsString("invalid-feedback")));
        var code = Pattern.compile("/care/([0-9a-f-]{36})\\?for=FIRST_CONTACT")
                .matcher(begin(arrival, "present", "true")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(code.find()).isTrue();
        var taken = UUID.fromString(code.group(1));
        SignedIn.now(worker);
        var received =
                gate.open(Purpose.CARE, room -> entries.of(room.open(taken, "read.RECEIVED"), Part.EMPLOYMENT.kind()));
        assertThat(received).singleElement().extracting(Entry::said).satisfies(each -> {
            assertThat(each.from()).isEqualTo("沐川县");
            assertThat(each.papers().getFirst().lines().getFirst().text()).isEqualTo(mark + "烘焙");
        });
        var unwanted = gate.open(Purpose.CARE, room -> entries.of(room.open(taken, "read"), Part.COUNSELLING.kind()));
        assertThat(unwanted).as("not ticked").isEmpty();
        SecurityContextHolder.clearContext();
        web.perform(get("/care/" + taken + "/received").with(as(worker)))
                .andExpect(content().string(containsString(mark + "烘焙")));
        assertThat(keyOf(arrival)).doesNotExist();
        web.perform(get(arrival).with(as(worker))).andExpect(status().isNotFound());
        assertThat(dump().holding(mark)).as("after").isEmpty();
        assertThat(log.end()).noneMatch(line -> line.contains(mark));
    }

    @Test
    void whatIsRefusedIsSaidAndNothingOfItIsKept() throws Exception {
        var stranger = KeptKeyPair.in(folder.resolve("stranger"));
        refusedLetter("not a letter".getBytes(StandardCharsets.UTF_8), "UNREADABLE");
        refusedLetter(signed("{}".getBytes(StandardCharsets.UTF_8), theirSigning), "UNREADABLE");
        refusedLetter(signed(letterTo(ours.publicKey(), later(), bundle()), stranger), "NOT_SIGNED");
        var whole = letterTo(ours.publicKey(), later(), bundle());
        var altered = new String(whole, StandardCharsets.UTF_8).replaceFirst("\"until\":\"20", "\"until\":\"21");
        refusedLetter(
                JSON.writeValueAsBytes(Map.of(
                        "content", base64(altered.getBytes(StandardCharsets.UTF_8)),
                        "key", theirSigning.publicKey(),
                        "signature", base64(theirSigning.sign(whole)))),
                "NOT_SIGNED");
        refusedLetter(signed(altered.getBytes(StandardCharsets.UTF_8), theirSigning), "UNREADABLE");
        refusedLetter(signed(letterTo(theirSealing.publicKey(), later(), bundle()), theirSigning), "OTHER_COUNTY");
        refusedLetter(
                signed(letterTo(ours.publicKey(), Instant.now().minusSeconds(5), bundle()), theirSigning), "OVER");
        refusedLetter(
                signed(letterTo(ours.publicKey(), later(), "{\"resourceType\":\"Bundle\"}"), theirSigning),
                "UNREADABLE");
        var letter = letter();
        neighbour.end();
        refusedLetter(letter, "NOT_AGREED");
        neighbour.agree(true);
        opened(letter);
        assertThat(arrivals()).isEqualTo(1);
        upload(letter).andExpect(flash().attribute("notice", refused("care.arrival.refused.OPENED_BEFORE")));
        assertThat(arrivals()).isEqualTo(1);
        assertThat(general.sql(
                                "select count(*) from safeguards.audit_entry where action = 'care.letterRefused' and account = ?")
                        .param(worker.account())
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void aLetterThatAnotherPartnerSignsAsTheirsIsNotOpened() throws Exception {
        var another = KeptKeyPair.in(folder.resolve("other-county"));
        Neighbour.agreed(web, "另一县", another.publicKey(), theirSealing.publicKey());
        refusedLetter(signed(letterTo(ours.publicKey(), later(), bundle()), another), "NOT_SIGNED");
        var renamed = new String(letterTo(ours.publicKey(), later(), bundle()), StandardCharsets.UTF_8)
                .replace(theirSigning.publicKey(), another.publicKey());
        refusedLetter(signed(renamed.getBytes(StandardCharsets.UTF_8), another), "UNREADABLE");
    }

    @Test
    void whatNobodyAgreedToIsErasedByItselfWithItsKeyAndAtOnceWhereThePersonDoesNotCome() throws Exception {
        var stays = opened(letter());
        var over = opened(letter());
        JdbcClient.create(owner)
                .sql("update care.arrival set until_time = statement_timestamp() - interval '1 second' where id = ?")
                .param(id(over))
                .update();
        web.perform(get(over).with(as(worker))).andExpect(status().isNotFound());
        assertThat(keyOf(over)).exists();
        night.pass();
        assertThat(keyOf(over)).doesNotExist();
        assertThat(keyOf(stays)).exists();
        assertThat(arrivals()).isEqualTo(1);

        web.perform(with(worker, post(stays + "/erase")))
                .andExpect(flash().attribute("notice", done("care.arrival.erased")));
        assertThat(keyOf(stays)).doesNotExist();
        assertThat(arrivals()).isZero();
    }

    @Test
    void anArrivalIsSeenInItsUnitOnly() throws Exception {
        var arrival = opened(letter());
        var elsewhere = SignedIn.viewer(UUID.randomUUID(), "", CARE);
        web.perform(get(arrival).with(as(elsewhere))).andExpect(status().isNotFound());
        web.perform(get("/care/arrivals").with(as(elsewhere)))
                .andExpect(content().string(containsString("没有人在等")));
    }

    private static class Form extends java.util.HashMap<String, List<String>> {
        private static final long serialVersionUID = 1;

        void set(String field, String value) {
            put(field, value.isEmpty() ? List.of() : List.of(value));
        }
    }

    private Form form(String... parts) {
        var form = new Form();
        form.put("partner", List.of(neighbour.id().toString()));
        form.put("parts", List.of(parts));
        form.put("until", List.of(Today.inTheCounty().plusDays(10).toString()));
        form.put("agrees", List.of("true"));
        form.put("agreesSensitive", List.of("true"));
        form.put("way", List.of("PAPER"));
        form.put("for", List.of("CARE"));
        return form;
    }

    private MockHttpServletRequestBuilder filled(Form form) {
        var request = post(path());
        form.forEach((name, values) -> values.forEach(value -> request.param(name, value)));
        return request;
    }

    private ResultActions posted(Form form) throws Exception {
        return web.perform(with(worker, filled(form)));
    }

    private static MockHttpServletRequestBuilder post(String path) {
        return MockMvcRequestBuilders.post(path);
    }

    private ResultActions prepare(String... parts) throws Exception {
        return posted(form(parts)).andExpect(redirectedUrl(path() + "?for=CARE"));
    }

    private ResultActions send() throws Exception {
        return web.perform(
                with(worker, post(path() + "/" + handOvers().getFirst().id() + "/file")));
    }

    /** The letter in the file that came, as the neighbour reads it. */
    private Letter sent() throws Exception {
        var file = send().andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain(mark);
        @SuppressWarnings("unchecked")
        Map<String, String> written = JSON.readValue(file, Map.class);
        var content = Base64.getDecoder().decode(written.get("content"));
        assertThat(KeptKeyPair.signed(
                        content, Base64.getDecoder().decode(written.get("signature")), partners.ownSigningKey()))
                .isTrue();
        return Letter.read(content).orElseThrow();
    }

    private MockHttpServletRequestBuilder with(Viewer viewer, MockHttpServletRequestBuilder request) {
        return request.param("for", "CARE").with(csrf()).with(as(viewer));
    }

    private ResultActions page() throws Exception {
        return web.perform(get(path()).param("for", "CARE").with(as(worker))).andExpect(status().isOk());
    }

    private String path() {
        return "/care/" + person + "/hand-overs";
    }

    private List<HandOver> handOvers() {
        return gate.visit(person, room -> handOvers.of(room.open(person, "own.read")));
    }

    private HandOver only() {
        assertThat(handOvers()).hasSize(1);
        return handOvers().getFirst();
    }

    private <T> T inHandOver(Gate.Work<T> work) {
        SignedIn.now(worker);
        try {
            return gate.open(Purpose.HAND_OVER, work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private List<String> looks() {
        return JdbcClient.create(owner)
                .sql("select what from care.look where client = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    /** What the neighbour hands over: somebody who looks for work, as one of its workers wrote it down. */
    private String bundle() {
        return """
                {"resourceType":"Bundle","type":"collection","entry":[
                 {"resource":{"resourceType":"Patient","id":"p","name":[{"text":"%1$s称呼"}],
                  "telecom":[{"system":"phone","value":"13911112222"}]}},
                 {"resource":{"resourceType":"QuestionnaireResponse","id":"q","status":"completed",
                  "questionnaire":"urn:qinghe:sheet:JOB_SUPPORT","authored":"2026-11-02T08:00:00Z",
                  "item":[{"linkId":"what","text":"想做什么","answer":[{"valueString":"%1$s烘焙"}]}]}},
                 {"resource":{"resourceType":"QuestionnaireResponse","id":"s","status":"completed",
                  "questionnaire":"urn:qinghe:sheet:SESSION","authored":"2026-11-03T08:00:00Z",
                  "item":[{"linkId":"topic","text":"主题","answer":[{"valueString":"%1$s睡眠"}]}]}}]}
                """.formatted(mark);
    }

    private byte[] letterTo(String sealingKey, Instant until, String bundle) {
        var to = new HandOverPartners.County(UUID.randomUUID(), "", "", "", sealingKey);
        return Letter.to(
                        to,
                        theirSigning.publicKey(),
                        UUID.randomUUID(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        until.truncatedTo(ChronoUnit.SECONDS),
                        Packed.of(bundle))
                .bytes();
    }

    private byte[] letter() {
        return signed(letterTo(ours.publicKey(), later(), bundle()), theirSigning);
    }

    private static Instant later() {
        return Instant.now().plus(5, ChronoUnit.DAYS);
    }

    private static byte[] signed(byte[] content, KeptKeyPair by) {
        return JSON.writeValueAsBytes(
                Map.of("content", base64(content), "key", by.publicKey(), "signature", base64(by.sign(content))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private ResultActions upload(byte[] letter) throws Exception {
        return web.perform(
                multipart("/care/arrivals").file(file(letter)).with(csrf()).with(as(worker)));
    }

    private static MockMultipartFile file(byte[] letter) {
        return new MockMultipartFile("file", "letter.json", "application/json", letter);
    }

    private String opened(byte[] letter) throws Exception {
        return String.valueOf(upload(letter)
                .andExpect(flash().attribute("notice", done("care.arrival.opened")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void refusedLetter(byte[] letter, String why) throws Exception {
        int before = arrivals();
        upload(letter)
                .andExpect(redirectedUrl("/care/arrivals"))
                .andExpect(flash().attribute("notice", refused("care.arrival.refused." + why)));
        assertThat(arrivals()).isEqualTo(before);
    }

    private int arrivals() {
        return JdbcClient.create(owner)
                .sql("select count(*) from care.arrival where unit = ?")
                .param(worker.unit())
                .query(Integer.class)
                .single();
    }

    /** The first contact with everything in order but for one field. */
    private ResultActions begin(String arrival, String field, String value) throws Exception {
        var fields = new java.util.HashMap<>(Map.of(
                "alias", "小禾",
                "reach", "13911112222",
                "channel", "CALL",
                "present", "true",
                "kept", "EMPLOYMENT",
                "agreed", "FIRST_CONTACT,CARE,CARE.sensitive",
                "until", Today.inTheCounty().plusMonths(3).toString(),
                "way", "PAPER"));
        fields.put(field, value);
        var request = post(arrival).with(csrf()).with(as(worker));
        fields.forEach((name, typed) -> request.param(name, typed.split(",")));
        return web.perform(request);
    }

    private Path keyOf(String arrival) {
        return new CareKeyFolder(data.careKeys()).file(id(arrival));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private StolenDump dump() {
        return new StolenDump(owner);
    }

    private static Notice done(String message) {
        return new Notice(message, List.of(), Notice.Kind.DONE);
    }

    private static Notice refused(String message) {
        return new Notice(message, List.of(), Notice.Kind.REFUSED);
    }
}
