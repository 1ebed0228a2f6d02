package org.qinghe.cooperation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.qinghe.figures.Frequency;
import org.qinghe.web.TypedId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a partner sent and believes none of it that does not hold. */
final class ReceivedFile {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CODE = Pattern.compile("[a-z0-9_-]{1,60}");
    private static final int MOST_TABLES = 2_000;
    private static final int MOST_CELLS = 20_000;
    private static final int LONGEST_NAME = 200;

    private ReceivedFile() {}

    /**
     * The tables in the file.
     *
     * @throws Refusal where it is none, where the partner did not sign it, or where a table is none
     */
    static List<SentTables.Table> read(byte[] bytes, Partner partner) {
        var file = SignedFile.read(bytes).orElseThrow(() -> new Refusal(Outcome.refused("unreadable")));
        if (!partner.ready()) {
            throw new Refusal(Outcome.refused("notReady"));
        }
        if (!partner.signed(file, SignedAs.RELEASES)) {
            throw new Refusal(Outcome.refused("notSigned"));
        }
        var tables = tables(file.content());
        tables.forEach(ReceivedFile::check);
        if (tables.stream().map(SentTables.Table::release).distinct().count() < tables.size()) {
            throw new Refusal(Outcome.refused("twice"));
        }
        return tables;
    }

    private static List<SentTables.Table> tables(byte[] content) {
        try {
            var sent = JSON.readValue(content, SentTables.class);
            if (sent == null
                    || !SentTables.FORMAT.equals(sent.format())
                    || sent.tables().size() > MOST_TABLES) {
                throw new Refusal(Outcome.refused("format"));
            }
            return sent.tables();
        } catch (JacksonException | NullPointerException notOne) {
            throw new Refusal(Outcome.refused("format"));
        }
    }

    private static void check(SentTables.Table table) {
        boolean right = TypedId.of(String.valueOf(table.release())).isPresent()
                && CODE.matcher(String.valueOf(table.indicator())).matches()
                && isName(table.nameZh())
                && Arrays.stream(Frequency.values())
                        .anyMatch(each -> each.name().equals(table.rhythm()))
                && table.firstDay() != null
                && isName(table.period())
                && table.cells().size() <= MOST_CELLS
                && table.cells().stream().allMatch(cell -> cell.area() != null)
                && (table.noiseScale() == null || table.noiseScale() > 0 && table.noiseScale() < 1e6);
        if (!right) {
            throw new Refusal(Outcome.refused("table", String.valueOf(table.nameZh())));
        }
    }

    private static boolean isName(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_NAME;
    }
}
