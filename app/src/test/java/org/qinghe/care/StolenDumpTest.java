package org.qinghe.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qinghe.access.Viewer;
import org.qinghe.care.lock.Purposes;
import org.qinghe.care.notes.Field;
import org.qinghe.care.notes.Sheet;
import org.qinghe.testing.Lawful;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.testing.Today;
import org.slf4j.LoggerFactory;
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
        var log = new Listening();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
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
        root.detachAppender(log);
        assertThat(log.lines).noneMatch(line -> line.contains(mark) || line.contains(code));
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

    /** The tables that hold the text, in clear, in bytes or in base64. */
    private List<String> holding(String text) {
        var dump = JdbcClient.create(owner);
        var shapes = shapes(text);
        return dump.sql("""
                        select format('%I.%I', nspname, relname) from pg_class join pg_namespace n on n.oid = relnamespace
                        where relkind in ('r', 'p', 'm') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                        order by 1
                        """).query(String.class).list().stream()
                .filter(table -> dump.sql("select exists (select from " + table
                                + " as t where exists (select from unnest(?::text[]) s where strpos(t::text, s) > 0))")
                        .param(shapes)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** As text, as PostgreSQL writes bytes, and as base64 at each of the three places where it can begin. */
    private static String[] shapes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                        Stream.of(text, HexFormat.of().formatHex(bytes)),
                        Stream.of(0, 1, 2).map(shift -> inBase64(bytes, shift)))
                .toArray(String[]::new);
    }

    private static String inBase64(byte[] bytes, int shift) {
        var shifted = new byte[bytes.length + shift];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        var written = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return written.substring(shift == 0 ? 0 : shift + 1, written.length() - 1);
    }

    /** Remembers every line of the log while somebody is taken into care. */
    private static class Listening extends AppenderBase<ILoggingEvent> {

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    }
}
