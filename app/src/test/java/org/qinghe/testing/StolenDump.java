package org.qinghe.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole database as its owner reads it, searched for a text in every way text can stand in it. */
public record StolenDump(DataSource owner) {

    /** The tables that hold the text, in clear, in bytes or in base64. */
    public List<String> holding(String text) {
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
}
