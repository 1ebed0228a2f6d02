package org.qinghe.tables;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qinghe.tables.UnreadableFile.Fault;

/** Small steps through a part of a workbook; whatever is wrong with the XML becomes {@link UnreadableFile}. */
final class XmlPart {

    private static final int LONGEST_TEXT = 1 << 16;

    private XmlPart() {}

    /** What is done at the start of an element. */
    interface AtElement {
        void at(String element) throws XMLStreamException, UnreadableFile;
    }

    static void each(XMLStreamReader xml, AtElement action) throws UnreadableFile {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    action.at(xml.getLocalName());
                }
            }
            xml.close();
        } catch (XMLStreamException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    /** Some XML parsers answer broken input with runtime exceptions of many kinds. */
    static UnreadableFile damaged(Exception cause) {
        var tooLarge = String.valueOf(cause.getMessage()).contains(CountedStream.TOO_LONG);
        return new UnreadableFile(0, tooLarge ? Fault.TOO_LARGE : Fault.NOT_A_WORKBOOK);
    }

    /** The attribute by its local name, or empty text. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The element's own text, ends at its end. */
    static String ownText(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < LONGEST_TEXT) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    /** The text in all {@code t} below this element, without phonetic hints; ends at the element's end. */
    static String textOf(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        boolean reading = false;
        int phonetic = 0;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    reading = xml.getLocalName().equals("t");
                    phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    reading = false;
                    phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (reading && phonetic == 0 && text.length() < LONGEST_TEXT) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }
}
