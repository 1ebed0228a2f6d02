package org.qinghe.oversight.documents;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through one part of a .docx for what reaches out of it, runs in it, or is not meant to be read. */
final class WordMarkup {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int MOST_ELEMENTS = 150_000;
    private static final int DEEPEST = 200;
    private static final int SHOWN = 40;

    private static final Set<String> EMBEDDED = Set.of("object", "OLEObject", "altChunk", "subDoc", "control");
    private static final Set<String> CHANGES = Set.of("ins", "del", "moveFrom", "moveTo");
    private static final Set<String> ADDRESSES = Set.of("src", "href", "althref");
    private static final Set<String> ACTIVE_TYPES = Set.of("macroenabled", "vba", "activex", "oleobject");

    /** Fields that say only what stands in the document itself. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(PAGE|NUMPAGES|SECTIONPAGES|TOC|PAGEREF|REF|SEQ|STYLEREF)(\\s.*)?"
                    + "|HYPERLINK\\s+\\\\l\\s+\"[^\"]*\"(\\s+\\\\[a-z])*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final XMLInputFactory XML = factory();

    private final String part;
    private final XMLStreamReader xml;
    private final Deque<StringBuilder> fields = new ArrayDeque<>();
    private int elements;

    private WordMarkup(String part, XMLStreamReader xml) {
        this.part = part;
        this.xml = xml;
    }

    static void look(String part, byte[] content) throws RefusedFile {
        try {
            new WordMarkup(part, XML.createXMLStreamReader(new ByteArrayInputStream(content))).look();
        } catch (XMLStreamException | RuntimeException damaged) {
            throw RefusedFile.of("xml", part);
        }
    }

    private void look() throws XMLStreamException, RefusedFile {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw RefusedFile.of("xml", part);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS) {
                        throw RefusedFile.of("long");
                    }
                    element(xml.getLocalName());
                }
                default -> {}
            }
        }
        for (var field : fields) {
            field(field.toString());
        }
    }

    private void element(String name) throws XMLStreamException, RefusedFile {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            attribute(name, xml.getAttributeLocalName(at), xml.getAttributeValue(at));
        }
        if (EMBEDDED.contains(name)) {
            throw RefusedFile.of("embedded", part);
        }
        if (!WORD.equals(xml.getNamespaceURI())) {
            return;
        }
        if (CHANGES.contains(name)) {
            throw RefusedFile.of("changes");
        }
        switch (name) {
            case "fldChar" -> fieldChar(attribute("fldCharType"));
            case "fldSimple" -> field(attribute("instr"));
            case "instrText" -> instruction(xml.getElementText());
            default -> {}
        }
    }

    private void attribute(String element, String name, String value) throws RefusedFile {
        if (element.equals("Relationship") && name.equals("TargetMode") && !value.equals("Internal")) {
            throw RefusedFile.of("external", shown(attribute("Target")));
        }
        if (ADDRESSES.contains(name) && (value.contains("//") || value.contains("\\\\"))) {
            throw RefusedFile.of("external", shown(value));
        }
        if (name.equals("ContentType")) {
            var type = value.toLowerCase(Locale.ROOT);
            if (ACTIVE_TYPES.stream().anyMatch(type::contains)) {
                throw RefusedFile.of("macro", part);
            }
            if (type.contains("template.main")) {
                throw RefusedFile.of("kind");
            }
        }
    }

    /** A field's words are spread over pieces, between its beginning and what it last showed. */
    private void fieldChar(String type) throws RefusedFile {
        if (type.equals("begin")) {
            fields.push(new StringBuilder());
        } else if (!fields.isEmpty()) {
            field(fields.element().toString());
            if (type.equals("end")) {
                fields.pop();
            }
        }
    }

    private void instruction(String text) {
        if (fields.isEmpty()) {
            fields.push(new StringBuilder());
        }
        fields.element().append(text);
    }

    private static void field(String instruction) throws RefusedFile {
        var words = instruction.strip();
        if (!words.isEmpty() && !HARMLESS.matcher(words).matches()) {
            throw RefusedFile.of("field", shown(words));
        }
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }

    private String attribute(String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        return factory;
    }
}
