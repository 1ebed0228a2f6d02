package org.qinghe.web;

import static org.qinghe.web.OfficialType.BODY;
import static org.qinghe.web.OfficialType.LEVEL_1;
import static org.qinghe.web.OfficialType.LEVEL_2;
import static org.qinghe.web.OfficialType.SIZE_2;
import static org.qinghe.web.OfficialType.SIZE_3;
import static org.qinghe.web.OfficialType.TITLE;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * What the parts of an official document are called in Word, so that whoever edits one finds them in the gallery of styles, and
 * so that a template that comes back tells its title from its text.
 */
public enum OfficialStyles {
    TEXT("Normal", "Normal", BODY, SIZE_3, 0),
    NAME("Title", "Title", TITLE, SIZE_2, 0),
    HEADING_1("Heading1", "heading 1", LEVEL_1, SIZE_3, 1),
    HEADING_2("Heading2", "heading 2", LEVEL_2, SIZE_3, 2),
    ISSUER("QingheIssuer", "发文机关标志", TITLE, SIZE_2, 0),
    NUMBER("QingheNumber", "发文字号", BODY, SIZE_3, 0),
    RECIPIENT("QingheRecipient", "主送机关", BODY, SIZE_3, 0),
    SIGNATURE("QingheSignature", "署名和成文日期", BODY, SIZE_3, 0),
    ANNEX("QingheAnnex", "附件标题", LEVEL_1, SIZE_3, 0);

    private final String id;
    private final String inWord;
    private final String font;
    private final int size;
    private final int level;

    OfficialStyles(String id, String inWord, String font, int size, int level) {
        this.id = id;
        this.inWord = inWord;
        this.font = font;
        this.size = size;
        this.level = level;
    }

    String id() {
        return id;
    }

    /** Its name in Word, which stays the same in whatever language Word speaks. */
    public boolean is(String nameInWord) {
        return inWord.equalsIgnoreCase(nameInWord);
    }

    static void addTo(XWPFDocument document) {
        var styles = document.createStyles();
        for (var each : values()) {
            each.addTo(styles);
        }
    }

    private void addTo(XWPFStyles styles) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(inWord);
        style.addNewQFormat();
        if (this == TEXT) {
            style.setDefault(true);
            spaced(style);
        } else {
            style.addNewBasedOn().setVal(TEXT.id);
            style.addNewNext().setVal(TEXT.id);
            if (level > 0) {
                style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
            } else if (this == NAME || this == ISSUER || this == NUMBER) {
                style.addNewPPr().addNewJc().setVal(STJc.CENTER);
            }
        }
        typed(style);
        styles.addStyle(new XWPFStyle(style));
    }

    private static void spaced(CTStyle style) {
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(OfficialType.LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    private void typed(CTStyle style) {
        var type = style.addNewRPr();
        var fonts = type.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii(OfficialType.latin(font));
        fonts.setHAnsi(OfficialType.latin(font));
        if (size == SIZE_3) {
            type.addNewSpacing().setVal(BigInteger.valueOf(OfficialType.CLOSER));
        }
        type.addNewSz().setVal(BigInteger.valueOf(2L * size));
        type.addNewSzCs().setVal(BigInteger.valueOf(2L * size));
    }
}
