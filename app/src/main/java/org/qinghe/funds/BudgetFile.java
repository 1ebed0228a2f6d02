package org.qinghe.funds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.qinghe.tables.FileFacts;
import org.qinghe.tables.TableFile;
import org.qinghe.tables.TableRows;
import org.qinghe.tables.UnreadableFile;
import org.qinghe.web.FieldErrors;
import org.qinghe.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a table of budget lines as text. */
@Component
class BudgetFile {

    private static final int MOST_ROWS = 500;

    private final MessageSource messages;

    BudgetFile(MessageSource messages) {
        this.messages = messages;
    }

    /** What a file is. */
    sealed interface Read {

        record Rows(List<BudgetRow> rows) implements Read {}

        /** A message key with what goes into it. */
        record Refused(String message, List<Object> arguments) implements Read {}
    }

    Read read(Path file, Words words) throws IOException {
        try (var rows = TableFile.open(file, FileFacts.of(file))) {
            return read(rows, words);
        } catch (UnreadableFile damaged) {
            return refused("funds.import.error.unreadable");
        }
    }

    private Read read(TableRows rows, Words words) throws IOException, UnreadableFile {
        Map<BudgetColumn, Integer> columns = new EnumMap<>(BudgetColumn.class);
        for (var column : BudgetColumn.values()) {
            int at = headed(rows.columns(), column);
            if (at < 0) {
                return refused("funds.import.error.column", words.t(column.message()));
            }
            columns.put(column, at);
        }
        var read = new ArrayList<BudgetRow>();
        while (rows.next()) {
            if (read.size() == MOST_ROWS) {
                return refused("funds.import.error.many");
            }
            Map<BudgetColumn, String> cells = new EnumMap<>(BudgetColumn.class);
            columns.forEach((column, at) -> cells.put(column, rows.cell(at)));
            read.add(new BudgetRow(rows.line(), cells, FieldErrors.none()));
        }
        return read.isEmpty() ? refused("funds.import.error.empty") : new Read.Rows(read);
    }

    private int headed(List<String> headings, BudgetColumn column) {
        for (int at = 0; at < headings.size(); at++) {
            var heading = headings.get(at);
            if (Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                    .anyMatch(locale -> column.isHeaded(heading, new Words(messages, locale)))) {
                return at;
            }
        }
        return -1;
    }

    private static Read refused(String message, Object... arguments) {
        return new Read.Refused(message, List.of(arguments));
    }
}
