package org.qinghe.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * Every paragraph that has text, whatever it is packed in, with the pieces its text is kept in. Walks the markup itself: Word knows
 * too many places for text to ask for each by name.
 */
final class WordParagraphs implements AutoCloseable {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final QName BREAK = new QName(WORD, "br");
    private static final QName TEXT = new QName(WORD, "t");
    private static final QName VALUE = new QName(WORD, "val");
    private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space");

    private final List<Paragraph> all = new ArrayList<>();
    private int rows;

    private WordParagraphs() {}

    static WordParagraphs of(XmlObject text, List<XmlObject> asides) {
        var paragraphs = new WordParagraphs();
        paragraphs.walk(text, true);
        asides.forEach(each -> paragraphs.walk(each, false));
        return paragraphs;
    }

    List<Paragraph> all() {
        return all;
    }

    /** The pieces of a paragraph's text. */
    static final class Paragraph {

        private final WordLine.Place place;
        private final int row;
        private final List<XmlCursor> pieces = new ArrayList<>();
        private String style = "";
        private int number;

        private Paragraph(WordLine.Place place, int row) {
            this.place = place;
            this.row = row;
        }

        String style() {
            return style;
        }

        WordLine line(String styleName) {
            return new WordLine(number, place, row, styleName, text());
        }

        /** Whether it is nothing but a name in a place that a table or a chart can take. */
        boolean alone() {
            return place == WordLine.Place.TEXT && Placeholders.alone(text()).isPresent();
        }

        private String text() {
            var text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.getTextValue()));
            return text.toString();
        }

        /** What takes a name's place begins in the piece where the name began, and so has its type. */
        void replace(UnaryOperator<String> with) {
            var places = Placeholders.places(text());
            if (places.isEmpty()) {
                return;
            }
            var texts = new ArrayList<StringBuilder>();
            pieces.forEach(piece -> texts.add(new StringBuilder(piece.getTextValue())));
            for (var found : places.reversed()) {
                replace(found, with.apply(found.name()), texts);
            }
            for (int at = 0; at < pieces.size(); at++) {
                write(pieces.get(at), texts.get(at).toString());
            }
        }

        private static void replace(Placeholders.Place found, String by, List<StringBuilder> texts) {
            int begin = 0;
            boolean written = false;
            for (var text : texts) {
                int end = begin + text.length();
                int from = Math.max(found.from(), begin);
                int to = Math.min(found.to(), end);
                if (from < to) {
                    text.replace(from - begin, to - begin, written ? "" : by);
                    written = true;
                }
                begin = end;
            }
        }

        private static void write(XmlCursor piece, String text) {
            var lines = text.split("\\R", -1);
            piece.setTextValue(lines[0]);
            piece.setAttributeText(SPACE, "preserve");
            try (var behind = piece.newCursor()) {
                behind.toEndToken();
                behind.toNextToken();
                for (int line = 1; line < lines.length; line++) {
                    behind.insertElement(BREAK);
                    behind.insertElementWithText(TEXT, lines[line]);
                }
            }
        }
    }

    private void walk(XmlObject part, boolean text) {
        Deque<QName> within = new ArrayDeque<>();
        Deque<Paragraph> open = new ArrayDeque<>();
        try (var cursor = part.newCursor()) {
            int depth = 0;
            do {
                if (cursor.isStart()) {
                    depth++;
                    var name = cursor.getName();
                    enter(cursor, name, within, open, text);
                    within.push(name);
                } else if (cursor.isEnd()) {
                    depth--;
                    leave(within.pop(), open);
                }
                cursor.toNextToken();
            } while (depth > 0 && !cursor.isEnddoc());
        }
    }

    private void enter(XmlCursor at, QName name, Deque<QName> within, Deque<Paragraph> open, boolean text) {
        if (!name.getNamespaceURI().equals(WORD)) {
            return;
        }
        switch (name.getLocalPart()) {
            case "tr" -> rows++;
            case "p" -> {
                var place = place(within, text);
                open.push(new Paragraph(place, place == WordLine.Place.TABLE ? rows : 0));
            }
            case "pStyle" -> {
                if (!open.isEmpty()) {
                    var value = at.getAttributeText(VALUE);
                    open.element().style = value == null ? "" : value;
                }
            }
            case "t" -> {
                if (!open.isEmpty()) {
                    open.element().pieces.add(at.newCursor());
                }
            }
            default -> {}
        }
    }

    private void leave(QName name, Deque<Paragraph> open) {
        if (name.getNamespaceURI().equals(WORD) && name.getLocalPart().equals("p")) {
            var closed = open.pop();
            if (!closed.text().isBlank()) {
                all.add(closed);
                closed.number = all.size();
            } else {
                closed.pieces.forEach(XmlCursor::close);
            }
        }
    }

    private static WordLine.Place place(Deque<QName> within, boolean text) {
        var outer = within.stream().map(QName::getLocalPart).toList();
        if (!text || outer.contains("txbxContent")) {
            return WordLine.Place.ASIDE;
        }
        if (outer.contains("tbl")) {
            return WordLine.Place.TABLE;
        }
        return outer.isEmpty() || outer.getFirst().equals("body") ? WordLine.Place.TEXT : WordLine.Place.ASIDE;
    }

    @Override
    public void close() {
        all.forEach(each -> each.pieces.forEach(XmlCursor::close));
    }
}
