package org.qinghe.care.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.notes.Field;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** Everything workers wrote on the sheets: the person's goals and safety plan first, then what was talked about and done. */
@Component
class SheetSections implements OwnSections {

    private static final List<Sheet> FIRST = List.of(Sheet.GOAL, Sheet.SAFETY_PLAN);

    private final Entries entries;

    SheetSections(Entries entries) {
        this.entries = entries;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        return Stream.concat(FIRST.stream(), Stream.of(Sheet.values()).filter(sheet -> !FIRST.contains(sheet)))
                .map(sheet -> section(sheet, entries.of(record, sheet.kind()), words))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** What workers wrote and corrected since, as it was, under the name of its sheet. */
    Stream<OwnSection> corrected(OpenRecord record, Words words) {
        return Stream.of(Sheet.values()).map(sheet -> section(sheet, entries.corrected(record, sheet.kind()), words));
    }

    private static OwnSection section(Sheet sheet, List<Entry<Written>> written, Words words) {
        return new OwnSection(
                words.t("care.kind." + sheet),
                written.stream().map(entry -> line(sheet, entry, words)).toList());
    }

    private static OwnLine line(Sheet sheet, Entry<Written> entry, Words words) {
        return new OwnLine(
                Optional.of(entry.id()),
                entry.happenedOn(),
                entry.account(),
                sheet.fields().stream()
                        .filter(field -> !entry.said().of(field).isEmpty())
                        .map(field -> said(sheet, field, entry.said().of(field), words))
                        .toList());
    }

    private static OwnLine.Said said(Sheet sheet, Field field, String value, Words words) {
        var label = "care.sheet." + sheet + "." + field.name();
        return new OwnLine.Said(
                words.t(label), field.form() == Field.Form.CHOICE ? words.t(label + "." + value) : value);
    }
}
