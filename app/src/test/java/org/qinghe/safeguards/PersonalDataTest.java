package org.qinghe.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qinghe.testing.QingheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * G1 and G9: every column that could hold something about a person is declared in {@code columns.csv}, with what it holds.
 * Numbers and dates alone point to nobody; text, bytes, arrays, documents and links to accounts could.
 *
 * <p>Whoever adds such a column declares it there, as {@code none} (codes, labels, words of the program), {@code free} (free
 * text about work, in which the page asks to name no person), {@code worker} (of somebody who signs in), {@code platform},
 * {@code client} (of a person in care: what they said, sealed, or a keyed hash), which stands in the schema care and in no
 * other, or {@code volunteer} (of somebody who agreed to help), which stands sealed in one column.
 */
@QingheTest
class PersonalDataTest {

    private static final Path DECLARED = Path.of("src/test/resources/columns.csv");
    private static final Set<String> HOLDS = Set.of("none", "free", "worker", "platform", "client", "volunteer");

    private static final String OF_VOLUNTEERS = "prevention.volunteer.sealed";

    @Autowired
    JdbcClient database;

    @Test
    void everyColumnThatCouldHoldSomethingAboutAPersonIsDeclared() throws IOException {
        assertThat(undeclared(columns())).as("declare them in " + DECLARED).isEmpty();
        assertThat(declared().keySet()).as("declared and not there any more").isSubsetOf(columns());
        assertThat(declared().values()).isSubsetOf(HOLDS);
    }

    @Test
    void whatAPersonInCareSaidStandsSealedInTheSchemaOfCareAndNowhereElse() throws IOException {
        var ofClients = declared().entrySet().stream()
                .filter(each -> each.getValue().equals("client"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ofClients).isNotEmpty().allMatch(column -> column.matches("care\\.\\w+\\.(sealed|\\w+_index)"));
        assertThat(columns())
                .filteredOn(column -> column.endsWith(".sealed"))
                .as("every sealed column is declared as such")
                .allMatch(column -> ofClients.contains(column) || column.equals(OF_VOLUNTEERS));
    }

    @Test
    void whatAVolunteerSaidStandsSealedInOneColumn() throws IOException {
        assertThat(declared().entrySet())
                .filteredOn(each -> each.getValue().equals("volunteer"))
                .extracting(Map.Entry::getKey)
                .containsExactly(OF_VOLUNTEERS);
    }

    @Test
    void theWalkFindsAColumnThatNobodyDeclared() throws IOException {
        var columns = new TreeSet<>(columns());
        columns.add("care.person.name");
        assertThat(undeclared(columns)).containsExactly("care.person.name");
    }

    @Test
    void noColumnIsMadeForWhatQingheNeverKeeps() {
        assertThat(columns())
                .hasSizeGreaterThan(50)
                .noneMatch(column -> NeverKept.names(column.substring(column.lastIndexOf('.') + 1)));
        assertThat(List.of("mobile_number", "sfzhm", "CSRQ", "身份证号", "riskScore", "location_trail"))
                .allMatch(NeverKept::names);
        assertThat(List.of("name_zh", "surface", "area", "first_zzz", "responsible"))
                .noneMatch(NeverKept::names);
    }

    private static Set<String> undeclared(Set<String> columns) throws IOException {
        var known = declared().keySet();
        return columns.stream().filter(each -> !known.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> columns() {
        return Set.copyOf(database.sql("""
                        select n.nspname || '.' || c.relname || '.' || a.attname
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_type t on t.oid = a.atttypid
                        left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
                        where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
                          and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'platform_history')
                          and n.nspname not like 'pg_temp%'
                          and (t.typcategory in ('S', 'A', 'U', 'I') and t.typname <> 'uuid'
                               or k.confrelid = to_regclass('units.account')
                               or a.attname in ('account', 'person'))
                        """).query(String.class).list());
    }

    private static Map<String, String> declared() throws IOException {
        var declared = new TreeMap<String, String>();
        for (var line : Files.readAllLines(DECLARED)) {
            var parts = List.of(line.split(","));
            if (!line.startsWith("#") && !line.isBlank()) {
                assertThat(declared.put(parts.get(0), parts.get(1)))
                        .as("declared twice: " + line)
                        .isNull();
            }
        }
        return declared;
    }
}
