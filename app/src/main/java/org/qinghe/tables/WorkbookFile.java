package org.qinghe.tables;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qinghe.tables.UnreadableFile.Fault;

/**
 * An .xlsx workbook (ECMA-376, SpreadsheetML), opened with suspicion: no external entities, no document types, a limit on
 * what each part may unpack to. Only what stands in cells is read; a formula counts as the value it last showed.
 */
public final class WorkbookFile implements AutoCloseable {

    private static final long MOST_SHEET_BYTES = 600_000_000L;
    private static final long MOST_TEXT_BYTES = 100_000_000L;
    private static final long MOST_OTHER_BYTES = 10_000_000L;
    private static final int MOST_PARTS = 5_000;
    private static final int DEEPEST = 64;

    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final Map<String, String> sheets;
    private final List<String> texts;
    private final DateFormats formats;
    private final boolean from1904;

    private WorkbookFile(ZipFile zip) throws IOException, UnreadableFile {
        this.zip = zip;
        if (zip.size() > MOST_PARTS) {
            throw new UnreadableFile(0, Fault.TOO_LARGE);
        }
        var workbook = part("xl/workbook.xml", MOST_OTHER_BYTES)
                .orElseThrow(() -> new UnreadableFile(0, Fault.NOT_A_WORKBOOK));
        var outline = Outline.read(workbook);
        this.sheets = located(outline.sheets);
        this.from1904 = outline.from1904;
        var shared = part("xl/sharedStrings.xml", MOST_TEXT_BYTES);
        this.texts = shared.isPresent() ? SharedTexts.read(shared.get()) : List.of();
        var styles = part("xl/styles.xml", MOST_OTHER_BYTES);
        this.formats = styles.isPresent() ? DateFormats.read(styles.get()) : DateFormats.none();
    }

    static WorkbookFile open(Path file) throws IOException, UnreadableFile {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new UnreadableFile(0, Fault.NOT_A_WORKBOOK);
        }
        try {
            return new WorkbookFile(zip);
        } catch (IOException | UnreadableFile | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    /** The names of the sheets in the workbook's order. */
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** The rows of a sheet, read as they are asked for. */
    public SheetRows rows(String sheet) throws IOException, UnreadableFile {
        var path =
                Optional.ofNullable(sheets.get(sheet)).orElseThrow(() -> new UnreadableFile(0, Fault.NOT_A_WORKBOOK));
        var part = part(path, MOST_SHEET_BYTES).orElseThrow(() -> new UnreadableFile(0, Fault.NOT_A_WORKBOOK));
        return new SheetRows(part, texts, formats, from1904);
    }

    /** How far a sheet has been read and how long it is, both unpacked. */
    long length(String sheet) {
        var path = sheets.get(sheet);
        var entry = path == null ? null : zip.getEntry(path);
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    private Map<String, String> located(Map<String, String> relationByName) throws IOException, UnreadableFile {
        var relations = part("xl/_rels/workbook.xml.rels", MOST_OTHER_BYTES);
        var targets = relations.isPresent() ? Relations.read(relations.get()) : Map.<String, String>of();
        var located = new LinkedHashMap<String, String>();
        relationByName.forEach((name, relation) -> {
            var target = targets.get(relation);
            if (target != null) {
                located.put(name, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        return located;
    }

    private Optional<XMLStreamReader> part(String name, long most) throws IOException, UnreadableFile {
        var entry = entry(name);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(XML.createXMLStreamReader(
                    new Markup(new CountedStream(zip.getInputStream(entry.get()), mostOf(entry.get(), most)))));
        } catch (XMLStreamException | ZipException | EOFException damaged) {
            throw new UnreadableFile(0, Fault.NOT_A_WORKBOOK);
        }
    }

    /** What a part may unpack to: nothing that people write packs to less than a two-hundredth. */
    private static long mostOf(ZipEntry entry, long most) {
        return Math.min(most, Math.max(MOST_OTHER_BYTES, entry.getCompressedSize() * 200));
    }

    private Optional<ZipEntry> entry(String name) {
        var exact = zip.getEntry(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            var each = all.nextElement();
            if (each.getName().replace('\\', '/').equalsIgnoreCase(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        return factory;
    }

    /** The names of the sheets with their relations, and from which year days are counted. */
    private record Outline(Map<String, String> sheets, boolean from1904) {

        static Outline read(XMLStreamReader xml) throws UnreadableFile {
            var sheets = new LinkedHashMap<String, String>();
            boolean[] from1904 = {false};
            XmlPart.each(xml, element -> {
                if (element.equals("sheet")) {
                    sheets.put(XmlPart.attribute(xml, "name"), XmlPart.attribute(xml, "id"));
                } else if (element.equals("workbookPr")) {
                    var counted = XmlPart.attribute(xml, "date1904");
                    from1904[0] = counted.equals("1") || counted.equals("true");
                }
            });
            return new Outline(sheets, from1904[0]);
        }
    }

    private static final class Relations {

        static Map<String, String> read(XMLStreamReader xml) throws UnreadableFile {
            var targets = new HashMap<String, String>();
            XmlPart.each(xml, element -> {
                if (element.equals("Relationship")) {
                    targets.put(XmlPart.attribute(xml, "Id"), XmlPart.attribute(xml, "Target"));
                }
            });
            return targets;
        }
    }

    private static final class SharedTexts {

        private static final int MOST_CHARACTERS = 40_000_000;

        static List<String> read(XMLStreamReader xml) throws UnreadableFile {
            var texts = new ArrayList<String>();
            long[] characters = {0};
            XmlPart.each(xml, element -> {
                if (element.equals("si")) {
                    var text = XmlPart.textOf(xml);
                    characters[0] += text.length() + 16;
                    if (characters[0] > MOST_CHARACTERS) {
                        throw new UnreadableFile(0, Fault.TOO_LARGE);
                    }
                    texts.add(text);
                }
            });
            return texts;
        }
    }
}
