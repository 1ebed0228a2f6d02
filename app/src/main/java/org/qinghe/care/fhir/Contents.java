package org.qinghe.care.fhir;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qinghe.care.entry.Entries;
import org.qinghe.care.entry.Entry;
import org.qinghe.care.instruments.Answered;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.care.lock.Room;
import org.qinghe.care.notes.Sheet;
import org.qinghe.care.notes.Written;
import org.qinghe.care.received.Part;
import org.qinghe.care.received.Received;
import org.qinghe.safeguards.Purpose;
import org.springframework.stereotype.Component;

/** What was written in a record, as far as the purpose of the room needs it: the sheets of that purpose; all for the person. */
@Component
class Contents {

    private final Entries entries;

    Contents(Entries entries) {
        this.entries = entries;
    }

    List<Entry<Written>> written(OpenRecord record, Sheet sheet) {
        return serves(record.room(), sheet.purpose()) ? entries.of(record, sheet.kind()) : List.of();
    }

    List<Entry<Answered>> answered(OpenRecord record) {
        return serves(record.room(), Purpose.CARE) ? entries.of(record, Answered.KIND) : List.of();
    }

    /** How sheets stood before they were corrected: for the person alone. */
    List<Entry<Written>> writtenBefore(OpenRecord record, Sheet sheet) {
        return record.room().visitor().isPresent() ? entries.corrected(record, sheet.kind()) : List.of();
    }

    /** Answers before they were corrected: for the person alone. */
    List<Entry<Answered>> answeredBefore(OpenRecord record) {
        return record.room().visitor().isPresent() ? entries.corrected(record, Answered.KIND) : List.of();
    }

    /** What other counties handed over; the database says for which purposes it is read. */
    Map<Part, List<Entry<Received>>> received(OpenRecord record) {
        var received = new EnumMap<Part, List<Entry<Received>>>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> received.put(part, entries.of(record, part.kind())));
        return received;
    }

    /** For a hand-over the database shows the parts that the person chose, of whatever purpose they are. */
    static boolean serves(Room room, Purpose purpose) {
        return room.visitor().isPresent() || room.purpose() == purpose || room.purpose() == Purpose.HAND_OVER;
    }
}
