package org.qinghe.web;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/**
 * The typefaces and sizes of GB/T 9704-2012. Typefaces are named, not shipped: where a machine lacks 小标宋, Office and WPS take
 * another.
 */
final class OfficialType {

    static final String TITLE = "方正小标宋简体";
    static final String BODY = "仿宋";
    static final String LEVEL_1 = "黑体";
    static final String LEVEL_2 = "楷体";
    static final String DIGITS = "宋体";
    static final String LATIN = "Times New Roman";
    static final String RED = "FF0000";

    /** Sizes of Chinese type in points: 2号, 3号, 4号, and for tables 小四. */
    static final int SIZE_2 = 22;

    static final int SIZE_3 = 16;
    static final int SIZE_4 = 14;
    static final int TABLE = 12;

    static final int TWIPS_PER_POINT = 20;

    /** 225 mm by 22 lines. */
    static final int LINE = 579;

    static final int TWO_CHARACTERS = 2 * SIZE_3 * TWIPS_PER_POINT;

    /**
     * 156 mm by 28 characters of 16 points: so many twentieths of a point less for each. Not by a grid of characters, in which
     * LibreOffice gives each two cells.
     */
    static final int CLOSER = -5;

    /** 156 mm in points, with a little to spare. */
    private static final int WIDTH = 440;

    private OfficialType() {}

    /** The largest size, up to this one, in which so many characters stand on one line. */
    static int fitting(int characters, int most) {
        return Math.min(most, WIDTH / Math.max(1, characters));
    }

    static void onOneLine(XWPFParagraph paragraph) {
        int characters = paragraph.getText().length();
        paragraph.getRuns().stream()
                .filter(run -> run.getFontSizeAsDouble() != null)
                .forEach(run -> run.setFontSize(
                        fitting(characters, run.getFontSizeAsDouble().intValue())));
    }

    static String latin(String font) {
        return font.equals(DIGITS) ? DIGITS : LATIN;
    }

    static XWPFRun shape(XWPFRun run, String font, int size) {
        run.setFontFamily(font, FontCharRange.eastAsia);
        run.setFontFamily(latin(font), FontCharRange.ascii);
        run.setFontFamily(latin(font), FontCharRange.hAnsi);
        run.setFontSize(size);
        if (size == SIZE_3) {
            run.setCharacterSpacing(CLOSER);
        }
        return run;
    }
}
