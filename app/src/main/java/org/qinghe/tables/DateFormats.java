package org.qinghe.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Which of a workbook's cell styles show a number as a date (ECMA-376 part 1, 18.8.30 and 18.8.31). */
final class DateFormats {

    /** The built-in formats for dates, the East Asian ones included. */
    private static final Set<Integer> BUILT_IN =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private final List<Boolean> byStyle;

    private DateFormats(List<Boolean> byStyle) {
        this.byStyle = byStyle;
    }

    static DateFormats none() {
        return new DateFormats(List.of());
    }

    static DateFormats read(XMLStreamReader xml) throws UnreadableFile {
        var own = new HashMap<String, String>();
        var formatOfStyle = new ArrayList<String>();
        boolean[] inCellStyles = {false};
        XmlPart.each(xml, element -> {
            switch (element) {
                case "numFmt" -> own.put(XmlPart.attribute(xml, "numFmtId"), XmlPart.attribute(xml, "formatCode"));
                case "cellXfs" -> inCellStyles[0] = true;
                case "cellStyles", "cellStyleXfs", "dxfs" -> inCellStyles[0] = false;
                case "xf" -> {
                    if (inCellStyles[0]) {
                        formatOfStyle.add(XmlPart.attribute(xml, "numFmtId"));
                    }
                }
                default -> {}
            }
        });
        return new DateFormats(formatOfStyle.stream()
                .map(id -> own.containsKey(id) ? showsDate(own.getOrDefault(id, "")) : isBuiltIn(id))
                .toList());
    }

    private static boolean showsDate(String code) {
        var letters = NOT_CODE.matcher(code).replaceAll("");
        return letters.matches("(?s).*[yYdD].*") && !letters.contains("General");
    }

    private static boolean isBuiltIn(String id) {
        return id.matches("\\d{1,3}") && BUILT_IN.contains(Integer.parseInt(id));
    }

    /** Whether cells of that style show dates; the style is the attribute {@code s} of a cell. */
    boolean isDate(String style) {
        return style.matches("\\d{1,6}")
                && Integer.parseInt(style) < byStyle.size()
                && byStyle.get(Integer.parseInt(style));
    }
}
