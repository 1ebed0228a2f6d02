package org.qinghe.places;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.qinghe.tables.FileFacts;
import org.qinghe.tables.TableFile;
import org.qinghe.tables.UnreadableFile;
import org.springframework.stereotype.Component;

/** Areas from CSV or a workbook; what the file does not say of an area that is known stays as it is known. */
@Component
class TableAreaFiles implements AreaFiles {

    private final Places places;

    TableAreaFiles(Places places) {
        this.places = places;
    }

    @Override
    public Read read(Path file) throws IOException {
        try (var rows = TableFile.open(file, FileFacts.of(file))) {
            var reading = new AreaReading(rows);
            reading.readAll();
            var areas = reading.faults().isEmpty() ? reading.settled(places::findAll) : List.<Area>of();
            return reading.faults().isEmpty()
                    ? new Read.Areas(areas)
                    : new Read.Wrong(reading.faults(), reading.faultCount());
        } catch (UnreadableFile damaged) {
            return new Read.Wrong(
                    List.of(new Fault(
                            damaged.line(),
                            "",
                            "places.fault.UNREADABLE",
                            List.of(damaged.fault().name()))),
                    1);
        }
    }
}
