package org.qinghe.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.qinghe.testing.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinghe.access.Viewer;
import org.qinghe.database.KeptKeyPair;
import org.qinghe.places.Area;
import org.qinghe.places.AreaLevel;
import org.qinghe.places.Places;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.web.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A neighbouring county of two townships sends what it released; every file is written here by hand, as another program would. */
@QingheTest
class ExchangeTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger COUNTIES = new AtomicInteger(780_000);

    private final String county = String.valueOf(COUNTIES.incrementAndGet());
    private final String indicator = "people_in_care_" + county;
    private final Viewer keeper =
            SignedIn.viewer(UUID.randomUUID(), "", CooperationAccess.READ, CooperationAccess.KEEP);
    private final Viewer second =
            SignedIn.viewer(UUID.randomUUID(), "", CooperationAccess.READ, CooperationAccess.KEEP);

    @TempDir
    Path folder;

    @Autowired
    MockMvc web;

    @Autowired
    Places places;

    @Autowired
    JdbcClient database;

    KeptKeyPair theirs;
    String partner = "";

    @BeforeEach
    void aNeighbourWhoseKeyWasCompared() throws Exception {
        theirs = KeptKeyPair.in(folder.resolve("key"));
        places.save(List.of(
                area(county, AreaLevel.COUNTY, Optional.empty()),
                area(county + "001", AreaLevel.TOWNSHIP, Optional.of(county)),
                area(county + "002", AreaLevel.TOWNSHIP, Optional.of(county))));
        partner = added(Map.of());
        noted(partner, theirs.publicKey());
        confirmed(partner, second);
    }

    @Test
    void whatTheyReleasedBecomesFiguresWithTheirNoiseAndWhatIsWithheldStaysWithheld() throws Exception {
        sent(file(table("one", 12, null))).andExpect(flash().attribute("notice", said("taken", "1")));

        assertThat(values())
                .containsExactlyInAnyOrder(
                        county + "001 2026-09-01 12.0 REPORTED 1.5", county + "002 2026-09-01 null SUPPRESSED 1.5");
        read(partner).andExpect(content().string(containsString("1 new tables were taken over")));
    }

    @Test
    void aTableIsTakenOnceAndNeverChanges() throws Exception {
        sent(file(table("one", 12, 3)));
        sent(file(table("one", 12, 3), table("two", 7, 8))).andExpect(flash().attribute("notice", said("taken", "1")));
        sent(file(table("one", 12, 3))).andExpect(flash().attribute("notice", said("nothingNew", "")));

        refused(file(table("one", 99, 3), table("three", 1, 1)), "changed", "服务人数 2026-09");
        assertThat(values()).anyMatch(value -> value.contains(" 12.0 ")).noneMatch(value -> value.contains(" 99.0 "));
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void aFileThatSomebodyElseSignedOrThatWasChangedIsRefused() throws Exception {
        var another = KeptKeyPair.in(folder.resolve("another"));
        var content = written(table("one", 12, 3));
        refused(signed(content, another, another.publicKey()), "notSigned", "");
        refused(signed(content, another, theirs.publicKey()), "notSigned", "");
        var changed = written(table("one", 13, 3));
        refused(
                JSON.writeValueAsBytes(Map.of(
                        "content", base64(changed),
                        "key", theirs.publicKey(),
                        "signature", base64(theirs.sign(content)))),
                "notSigned",
                "");
        refused("{}".getBytes(StandardCharsets.UTF_8), "unreadable", "");
        refused("no json at all".getBytes(StandardCharsets.UTF_8), "unreadable", "");
        refused(
                signed("{\"format\":\"other/9\"}".getBytes(StandardCharsets.UTF_8), theirs, theirs.publicKey()),
                "format",
                "");
        assertThat(taken()).isZero();
        assertThat(values()).isEmpty();
    }

    @Test
    void aPartnerTellsOfItsOwnAreasOnlyAndOfNoneThatIsNotKnown() throws Exception {
        var elsewhere = table("one", 12, 3);
        elsewhere.put("cells", List.of(cell("110101001", 5)));
        refused(file(elsewhere, table("two", 1, 1)), "foreignArea", "110101001");

        var unknown = table("one", 12, 3);
        unknown.put("cells", List.of(cell(county + "777", 5)));
        refused(file(unknown), "unknownAreas", "1: " + county + "777");
        assertThat(values()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "release, not-an-id",
        "indicator, Robert'); drop table",
        "rhythm, FORTNIGHT",
        "nameZh, ''",
        "period, ''",
        "noiseScale, -1"
    })
    void aTableThatIsNoneIsRefusedWithEverythingBesideIt(String field, String value) throws Exception {
        var wrong = table("one", 12, 3);
        wrong.put(field, field.equals("noiseScale") ? (Object) Double.valueOf(value) : value);
        refused(file(table("two", 1, 1), wrong), "table", field.equals("nameZh") ? "" : "服务人数");
        assertThat(taken()).isZero();
    }

    @Test
    void aPeriodThatBeginsOnNoFirstDayIsRefused() throws Exception {
        var misplaced = table("one", 12, 3);
        misplaced.put("firstDay", "2026-09-02");
        refused(file(table("two", 1, 1), misplaced), "figures", "服务人数 2026-09");
        assertThat(values()).isEmpty();
    }

    @Test
    void aKeyIsUsedOnceSomebodyElseHasComparedItAndNoLongerWhenAnotherIsNoted() throws Exception {
        var fresh = KeptKeyPair.in(folder.resolve("fresh"));
        noted(partner, fresh.publicKey());
        web.perform(upload(file(table("one", 12, 3)))).andExpect(status().isNotFound());
        confirm(partner, keeper, fingerprint(fresh.publicKey())).andExpect(status().isNotFound());
        confirm(partner, second, fingerprint(theirs.publicKey()))
                .andExpect(flash().attribute("notice", notice("cooperation.key.another", Notice.Kind.REFUSED)));
        assertThatThrownBy(() -> database.sql(
                                "update cooperation.partner set key_confirmed_by = key_noted_by where id = :id")
                        .param("id", id(partner))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("key_confirmed_by_a_second_person");
        confirm(partner, second, fingerprint(fresh.publicKey()))
                .andExpect(flash().attribute("notice", notice("cooperation.key.confirmed", Notice.Kind.DONE)));
        refused(file(table("one", 12, 3)), "notSigned", "");

        web.perform(post(partner + "/key")
                        .param("lang", "en")
                        .param("key", "nonsense")
                        .with(csrf())
                        .with(as(keeper)))
                .andExpect(content().string(containsString("This is no key of Qinghe")));
    }

    @ParameterizedTest
    @CsvSource({
        "nameZh, '', Fill this in",
        "contact, '', Fill this in",
        "contact, 王主任 13900001234, no private mobile number",
        "region, 12345, 'Enter 2, 4, 6 or 9 digits'",
        "region, abc, 'Enter 2, 4, 6 or 9 digits'",
        "site, ftp://a.example, begins with https",
        "site, http://a.example, begins with https",
        "site, https://user@a.example, begins with https",
        "site, https://a.example/?x=1, begins with https",
        "daily, true, An address is needed"
    })
    void whatIsWrongWithAPartnerStandsBesideItsField(String field, String typed, String said) throws Exception {
        web.perform(partnerRequest("/partners/new", Map.of(field, typed)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said)));
    }

    @Test
    void agreementsAreKeptAndEndedAndWhoOnlyReadsCanDoNeither() throws Exception {
        var today = LocalDate.now();
        web.perform(agreement(today.plusDays(3), today))
                .andExpect(content().string(containsString("cannot be before the first")));
        web.perform(agreement(today.minusDays(3), today.plusDays(300))).andExpect(redirectedUrl(partner));
        read(partner).andExpect(content().string(allOf(containsString("联合宣传"), containsString("holds"))));
        var agreement = database.sql("select id from cooperation.agreement where partner = :partner")
                .param("partner", id(partner))
                .query(UUID.class)
                .single();

        var reader = SignedIn.viewer(UUID.randomUUID(), "", CooperationAccess.READ);
        web.perform(post(partner + "/agreements/" + agreement + "/end")
                        .with(csrf())
                        .with(as(reader)))
                .andExpect(status().isForbidden());
        web.perform(get(partner).param("lang", "en").with(as(reader)))
                .andExpect(content().string(allOf(containsString("联合宣传"), not(containsString("End now")))));
        web.perform(post(partner + "/agreements/" + agreement + "/end")
                        .with(csrf())
                        .with(as(keeper)))
                .andExpect(redirectedUrl(partner));
        web.perform(post(partner + "/agreements/" + agreement + "/end")
                        .with(csrf())
                        .with(as(keeper)))
                .andExpect(status().isNotFound());
        read(partner).andExpect(content().string(containsString("ended on")));
    }

    @Test
    void whatThisInstallationReleasedIsSignedAndAnybodyMayFetchIt() throws Exception {
        var answer = web.perform(get("/exchange/releases.json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(answer.getCookies()).isEmpty();
        var file = JSON.readTree(answer.getContentAsByteArray());
        var decoder = Base64.getDecoder();
        var content = decoder.decode(file.get("content").asString());
        assertThat(KeptKeyPair.signed(
                        content,
                        decoder.decode(file.get("signature").asString()),
                        file.get("key").asString()))
                .isTrue();
        assertThat(JSON.readTree(content).get("format").asString()).isEqualTo("qinghe-releases/1");
        web.perform(get("/partners/own").param("lang", "en").with(as(keeper)))
                .andExpect(content()
                        .string(containsString(file.get("key").asString().substring(0, 20))));
    }

    private Map<String, Object> table(String name, Integer first, Integer other) {
        return new HashMap<>(Map.of(
                "release",
                UUID.nameUUIDFromBytes((county + name).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "indicator",
                indicator,
                "nameZh",
                "服务人数",
                "nameEn",
                "People in care",
                "rhythm",
                "MONTH",
                "firstDay",
                name.equals("two") ? "2026-08-01" : "2026-09-01",
                "period",
                name.equals("two") ? "2026-08" : "2026-09",
                "protection",
                "LAPLACE 1",
                "noiseScale",
                1.5,
                "cells",
                List.of(cell(county + "001", first), cell(county + "002", other))));
    }

    private static Map<String, Object> cell(String area, Integer shown) {
        var cell = new HashMap<String, Object>(Map.of("area", area));
        if (shown != null) {
            cell.put("shown", shown);
        }
        return cell;
    }

    @SafeVarargs
    private byte[] file(Map<String, Object>... tables) {
        return signed(written(tables), theirs, theirs.publicKey());
    }

    @SafeVarargs
    private static byte[] written(Map<String, Object>... tables) {
        return JSON.writeValueAsBytes(Map.of(
                "format", "qinghe-releases/1",
                "from", "邻县禁毒办",
                "made", "2026-10-01T00:00:00Z",
                "tables", List.of(tables)));
    }

    private static byte[] signed(byte[] content, KeptKeyPair by, String key) {
        return JSON.writeValueAsBytes(
                Map.of("content", base64(content), "key", key, "signature", base64(by.sign(content))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private ResultActions sent(byte[] file) throws Exception {
        return web.perform(upload(file)).andExpect(redirectedUrl(partner));
    }

    private void refused(byte[] file, String why, String detail) throws Exception {
        sent(file)
                .andExpect(flash().attribute(
                                "notice",
                                new Notice("cooperation.refused." + why, List.of(detail), Notice.Kind.REFUSED)));
    }

    private AbstractMockHttpServletRequestBuilder<?> upload(byte[] file) {
        return multipart(partner + "/file")
                .file(new MockMultipartFile("file", "releases.json", "application/json", file))
                .with(csrf())
                .with(as(keeper));
    }

    private static Notice said(String outcome, String detail) {
        return new Notice("cooperation.outcome." + outcome, List.of(detail), Notice.Kind.DONE);
    }

    private static Notice notice(String message, Notice.Kind kind) {
        return new Notice(message, List.of(), kind);
    }

    private List<String> values() {
        var found = new ArrayList<String>();
        database.sql("""
                        select o.area, o.period, o.value, o.status, o.noise_scale from figures.observation o
                        join figures.indicator i on i.number = o.indicator where i.code = :code
                        """).param("code", indicator).query(row -> {
            found.add(row.getString(1) + " " + row.getString(2) + " " + row.getObject(3) + " " + row.getString(4) + " "
                    + row.getObject(5));
        });
        return found;
    }

    private int taken() {
        return database.sql("select count(*) from cooperation.taken where partner = :partner")
                .param("partner", id(partner))
                .query(Integer.class)
                .single();
    }

    private String added(Map<String, String> changed) throws Exception {
        return String.valueOf(web.perform(partnerRequest("/partners/new", changed))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private MockHttpServletRequestBuilder partnerRequest(String path, Map<String, String> changed) {
        var fields = new HashMap<>(Map.of("nameZh", "邻县", "contact", "邻县禁毒办，电话 0990-1234567", "region", county));
        fields.putAll(changed);
        var request = post(path).param("lang", "en").with(csrf()).with(as(keeper));
        fields.forEach(request::param);
        return request;
    }

    private MockHttpServletRequestBuilder agreement(LocalDate first, LocalDate last) {
        return post(partner + "/agreements")
                .param("lang", "en")
                .param("title", "联合宣传")
                .param("what", "六月共同举办宣传周")
                .param("firstDay", first.toString())
                .param("lastDay", last.toString())
                .with(csrf())
                .with(as(keeper));
    }

    private void noted(String path, String key) throws Exception {
        web.perform(post(path + "/key").param("key", key).with(csrf()).with(as(keeper)))
                .andExpect(redirectedUrl(path));
    }

    private void confirmed(String path, Viewer by) throws Exception {
        confirm(path, by, fingerprint(theirs.publicKey())).andExpect(redirectedUrl(path));
    }

    private ResultActions confirm(String path, Viewer by, String compared) throws Exception {
        return web.perform(post(path + "/key/confirm")
                .param("compared", compared)
                .with(csrf())
                .with(as(by)));
    }

    /** Forty hexadecimal digits of SHA-256, in groups of four, as another program reckons them. */
    private static String fingerprint(String key) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
        var text = new StringBuilder();
        for (int index = 0; index < 20; index++) {
            text.append(index > 0 && index % 2 == 0 ? " " : "").append("%02x".formatted(digest[index]));
        }
        return text.toString();
    }

    private ResultActions read(String path) throws Exception {
        return web.perform(get(path).param("lang", "en").with(as(keeper))).andExpect(status().isOk());
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Area area(String code, AreaLevel level, Optional<String> parent) {
        return new Area(code, level, "区" + code, "", parent, Optional.empty(), Optional.empty());
    }
}
