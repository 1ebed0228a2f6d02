package org.qinghe.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qinghe.tables.UnreadableFile.Fault;

/** The rows of one sheet as text: numbers without a needless fraction, dates as {@code 2026-11-24}. */
public final class SheetRows implements AutoCloseable {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    /** Empty ones before the last of a row included: a file of a few kilobytes can name the last cell of every row. */
    private static final long MOST_CELLS = 100_000_000;

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 110_000;

    private final XMLStreamReader xml;
    private final List<String> texts;
    private final DateFormats formats;
    private final LocalDate day0;

    private final List<String> cells = new ArrayList<>();
    private int number;
    private long passed;

    SheetRows(XMLStreamReader xml, List<String> texts, DateFormats formats, boolean from1904) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.day0 = from1904 ? DAY_0_FROM_1904 : DAY_0;
    }

    /** Moves on to the next row that is written down; whether there is one. */
    public boolean next() throws UnreadableFile {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    readRow();
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw XmlPart.damaged(damaged);
        }
    }

    /** The row's number as the spreadsheet shows it, from 1. */
    public int number() {
        return number;
    }

    /** How many cells the row has, up to the last one written down. */
    public int size() {
        return cells.size();
    }

    /** What stands in the cell of that column, from 0; empty text where nothing does. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** How far the unpacked sheet has been read, in characters. */
    long read() {
        return Math.max(0, xml.getLocation().getCharacterOffset());
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException ignored) {
            // Nothing hangs on it: the file itself is closed with the workbook.
        }
    }

    private void readRow() throws XMLStreamException, UnreadableFile {
        cells.clear();
        var written = XmlPart.attribute(xml, "r");
        int before = number;
        number = written.matches("\\d{1,7}") ? Integer.parseInt(written) : number + 1;
        if (number > MOST_ROWS || number <= before) {
            throw new UnreadableFile(number, Fault.NOT_A_WORKBOOK);
        }
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.getLocalName().equals("c")) {
                        readCell();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("row")) {
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    private void readCell() throws XMLStreamException, UnreadableFile {
        int column = column(XmlPart.attribute(xml, "r"));
        var type = XmlPart.attribute(xml, "t");
        var style = XmlPart.attribute(xml, "s");
        var text = "";
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> text = shown(XmlPart.ownText(xml), type, style);
                    case "is" -> text = XmlPart.textOf(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        while (cells.size() <= column) {
            cells.add("");
            if (++passed > MOST_CELLS) {
                throw new UnreadableFile(number, Fault.TOO_LARGE);
            }
        }
        cells.set(column, text.strip());
    }

    private int column(String address) throws UnreadableFile {
        int column = 0;
        int i = 0;
        for (; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > MOST_COLUMNS || column < 1) {
                throw new UnreadableFile(number, Fault.NOT_A_WORKBOOK);
            }
        }
        return i == 0 ? cells.size() : column - 1;
    }

    private String shown(String raw, String type, String style) {
        return switch (type) {
            case "s" -> shared(raw);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "str", "e", "inlineStr", "d" -> raw;
            default -> number(raw, formats.isDate(style));
        };
    }

    private String shared(String raw) {
        return raw.matches("\\d{1,9}") && Integer.parseInt(raw) < texts.size() ? texts.get(Integer.parseInt(raw)) : "";
    }

    private String number(String raw, boolean date) {
        if (raw.length() > 40) {
            return raw;
        }
        try {
            var value = Double.parseDouble(raw);
            if (date && value >= 1 && value < LAST_DAY) {
                return day0.plusDays((long) value).toString();
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.valueOf((long) value)
                    : String.valueOf(value);
        } catch (NumberFormatException text) {
            return raw;
        }
    }
}
