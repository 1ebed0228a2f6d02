package org.qinghe.figures;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qinghe.tables.CountedStream;
import org.qinghe.tables.FileFacts;
import org.qinghe.tables.TableRows;
import org.qinghe.tables.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * DHIS2's {@code dataValueSets} JSON as rows: a data element is an indicator's code, an organisation unit an area's code.
 * A period or organisation unit beside {@code dataValues} counts for every value that has none of its own. Rows are numbered
 * in the order of {@code dataValues}, from 1.
 */
final class DataValueSetRows implements TableRows {

    private static final List<String> COLUMNS = List.of("orgUnit", "period", "dataElement", "value");
    private static final Set<String> WANTED = Set.copyOf(COLUMNS);

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1 << 16)
                    .maxNumberLength(100)
                    .maxNameLength(1 << 10)
                    .build())
            .build();

    private final Map<String, String> common = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private final JsonParser json;
    private final CountedStream counted;
    private int number;

    DataValueSetRows(Path file, FileFacts facts) throws IOException, UnreadableFile {
        try (var once = parser(new CountedStream(Files.newInputStream(file)), facts)) {
            readCommon(once);
        } catch (JacksonException damaged) {
            throw notJson(damaged);
        }
        counted = new CountedStream(Files.newInputStream(file));
        json = parser(counted, facts);
        try {
            enterValues();
        } catch (JacksonException damaged) {
            json.close();
            throw notJson(damaged);
        }
    }

    private static JsonParser parser(InputStream input, FileFacts facts) throws IOException {
        var buffered = new BufferedInputStream(input, 1 << 16);
        buffered.skipNBytes(facts.byteOrderMark());
        return JSON.createParser(ObjectReadContext.empty(), new InputStreamReader(buffered, facts.charset()));
    }

    /** What stands beside the values may stand behind them, so it is looked for first. */
    private void readCommon(JsonParser json) throws UnreadableFile {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableFile(0, UnreadableFile.Fault.NOT_JSON);
        }
        boolean values = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            values |= name.equals("dataValues") && token == JsonToken.START_ARRAY;
            if (token.isScalarValue() && WANTED.contains(name) && token != JsonToken.VALUE_NULL) {
                common.put(name, json.getString().strip());
            }
            json.skipChildren();
        }
        if (!values) {
            throw new UnreadableFile(0, UnreadableFile.Fault.NOT_JSON);
        }
    }

    private void enterValues() {
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY && name.equals("dataValues")) {
                return;
            }
            json.skipChildren();
        }
    }

    @Override
    public boolean next() throws UnreadableFile {
        try {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            number++;
            own.clear();
            readValue();
            return true;
        } catch (JacksonException damaged) {
            throw notJson(damaged);
        }
    }

    private void readValue() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (token.isScalarValue() && token != JsonToken.VALUE_NULL && WANTED.contains(name)) {
                own.put(name, json.getString().strip());
            }
            json.skipChildren();
        }
    }

    private static UnreadableFile notJson(JacksonException damaged) {
        var place = damaged.getLocation();
        return new UnreadableFile(place == null ? 0 : Math.max(0, place.getLineNr()), UnreadableFile.Fault.NOT_JSON);
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public int line() {
        return number;
    }

    @Override
    public String cell(int column) {
        var name = COLUMNS.get(column);
        return own.getOrDefault(name, common.getOrDefault(name, ""));
    }

    @Override
    public long bytesRead() {
        return counted.bytes();
    }

    @Override
    public void close() {
        json.close();
    }
}
