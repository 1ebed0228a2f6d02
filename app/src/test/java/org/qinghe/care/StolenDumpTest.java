package org.qinghe.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Field;
import org.qinghe.care.notes.Sheet;
import org.qinghe.testing.HeardLog;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.StolenDump;
import org.qinghe.testing.Today;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Whoever carries the whole database away, as its owner reads it, finds nothing in it that was said in care: not in the schema
 * of care, not in sessions, events or the audit trail. What is looked for is found where it does stand in clear, so that the
 * search itself can be trusted.
 */
@QingheTest
@DisplayName("A stolen dump")
class StolenDumpTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient general;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource owner;

    private final String mark = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final Viewer worker = SignedIn.viewer(
            UUID.randomUUID(),
            "",
            Purposes.WORK,
            Purposes.FIRST_CONTACT,
            Purposes.CARE,
            Purposes.TREATMENT,
            Purposes.JOB_SUPPORT,
            Purposes.FOLLOW_UP);

    @BeforeEach
    void lawful() {
        Lawful.everything(general);
    }

    @Test
    void holdsNothingThatWasSaid() throws Exception {
        var log = HeardLog.begin();
        var code = takeIntoCare();
        var person = personOf(code);
        for (var sheet : Sheet.values()) {
            fill(person, sheet);
        }
        send(post("/care/" + person + "/messages").param("for", "CARE").param("text", mark + "消息"));
        send(post("/care/" + person + "/notes/session").param("talked", mark + "漏填题目"));

        assertThat(holding(person)).contains("care.entry", "care.client");
        assertThat(holding(mark)).isEmpty();
        assertThat(holding(code)).isEmpty();
        assertThat(holding(code.replace("-", ""))).isEmpty();
        assertThat(log.end()).noneMatch(line -> line.contains(mark) || line.contains(code));
    }

    @Test
    void isSearchedInEveryWayTextCanStandInIt() {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table public.stolen_dump_test (a text, b bytea, c jsonb, d text)");
            try {
                for (var column : List.of(
                        "(a) values ('x" + mark + "x')",
                        "(b) values (convert_to('x" + mark + "x', 'UTF8'))",
                        "(c) values ('{\"said\": \"" + mark + "\"}')",
                        "(d) values (encode(convert_to('" + mark + "', 'UTF8'), 'base64'))")) {
                    statement.execute("truncate public.stolen_dump_test");
                    statement.execute("insert into public.stolen_dump_test " + column);
                    assertThat(holding(mark)).as(column).containsExactly("public.stolen_dump_test");
                }
            } finally {
                statement.execute("drop table public.stolen_dump_test");
            }
        } catch (java.sql.SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Every field with the mark in it that takes text; the written code comes back. */
    private String takeIntoCare() throws Exception {
        var page = web.perform(post("/care/new")
                        .param("alias", mark + "称呼")
                        .param("reach", mark + "电话")
                        .param("channel", "CALL")
                        .param("times", mark + "晚上")
                        .param("came", "WALKED_IN")
                        .param(
                                "agreed",
                                "FIRST_CONTACT",
                                "CARE",
                                "CARE.sensitive",
                                "TREATMENT",
                                "TREATMENT.sensitive",
                                "JOB_SUPPORT",
                                "FOLLOW_UP")
                        .param("until", Today.inTheCounty().plusMonths(6).toString())
                        .param("way", "PAPER")
                        .with(csrf())
                        .with(SignedIn.as(worker)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var code = Pattern.compile("data-code>([^<]+)<").matcher(page);
        assertThat(code.find()).as(page).isTrue();
        return code.group(1);
    }

    /** The newest record; the code says nothing about its number. */
    private String personOf(String code) {
        assertThat(code).isNotBlank();
        return JdbcClient.create(owner)
                .sql("select client from care.assignment where account = ? order by from_time desc limit 1")
                .param(worker.account())
                .query(UUID.class)
                .single()
                .toString();
    }

    private void fill(String person, Sheet sheet) throws Exception {
        var form = post("/care/" + person + "/notes/" + sheet.path())
                .param("happenedOn", Today.inTheCounty().minusDays(1).toString());
        for (var field : sheet.fields()) {
            form.param(field.name(), value(field));
        }
        web.perform(form.with(csrf()).with(SignedIn.as(worker))).andExpect(status().is3xxRedirection());
    }

    private String value(Field field) {
        return switch (field.form()) {
            case LINE, TEXT -> mark + field.name();
            case DAY -> Today.inTheCounty().plusDays(9).toString();
            case CHOICE -> field.choices().getFirst();
        };
    }

    private void send(MockHttpServletRequestBuilder form) throws Exception {
        web.perform(form.with(csrf()).with(SignedIn.as(worker)));
    }

    private List<String> holding(String text) {
        return new StolenDump(owner).holding(text);
    }
}
