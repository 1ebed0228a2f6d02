package org.qinghe.care.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.care.lock.OpenRecord;
import org.qinghe.web.Words;
import org.springframework.stereotype.Component;

/** How entries stood before they were corrected: they are kept, so the person sees them too. */
@Component
class CorrectedSections implements OwnSections {

    private final SheetSections sheets;
    private final ScreeningSections screenings;

    CorrectedSections(SheetSections sheets, ScreeningSections screenings) {
        this.sheets = sheets;
        this.screenings = screenings;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public List<OwnSection> of(OpenRecord record, Words words) {
        return Stream.concat(sheets.corrected(record, words), Stream.of(screenings.corrected(record, words)))
                .filter(section -> !section.lines().isEmpty())
                .map(section -> new OwnSection(
                        words.t("care.door.corrected", section.title()),
                        section.lines().stream()
                                .map(CorrectedSections::withoutItsEntry)
                                .toList()))
                .toList();
    }

    /** A correction is asked for of what stands now. */
    private static OwnLine withoutItsEntry(OwnLine line) {
        return new OwnLine(Optional.empty(), line.day(), line.writtenBy(), line.said());
    }
}
