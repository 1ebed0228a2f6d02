package org.qinghe.oversight.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A .docx as it comes from outside, taken apart with suspicion before anything else reads it. Only parts that a letter needs are
 * let in, and what is kept is packed anew from what was looked at: nothing can hide between the parts.
 */
final class WordFile {

    static final int MOST_MEGABYTES = 2;
    private static final int MOST_BYTES = MOST_MEGABYTES << 20;
    private static final int MOST_UNPACKED_MEGABYTES = 10;
    private static final int MOST_PARTS = 200;

    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final Pattern MARKUP = Pattern.compile("\\[Content_Types]\\.xml|_rels/\\.rels"
            + "|docProps/(core|app|custom)\\.xml"
            + "|word/(document|styles|stylesWithEffects|settings|webSettings|fontTable|numbering|footnotes|endnotes"
            + "|theme/theme\\d{1,3}|header\\d{0,3}|footer\\d{0,3})\\.xml"
            + "|word/(theme/)?_rels/[A-Za-z]{1,30}\\d{0,3}\\.xml\\.rels"
            + "|customXml/(item|itemProps)\\d{1,3}\\.xml|customXml/_rels/item\\d{1,3}\\.xml\\.rels");
    private static final Pattern PICTURE =
            Pattern.compile("(word/media/[A-Za-z0-9_-]{1,60}|docProps/thumbnail)\\.(png|jpg|jpeg)");

    private WordFile() {}

    /** The document, packed anew. */
    static byte[] sound(byte[] sent) throws RefusedFile {
        if (sent.length > MOST_BYTES) {
            throw RefusedFile.of("big", MOST_MEGABYTES);
        }
        if (begins(sent, OLD_OFFICE)) {
            throw RefusedFile.of("old");
        }
        var parts = parts(sent);
        for (var part : parts.entrySet()) {
            look(part.getKey(), part.getValue());
        }
        if (!parts.containsKey("[Content_Types].xml") || !parts.containsKey("word/document.xml")) {
            throw RefusedFile.of("kind");
        }
        return packed(parts);
    }

    private static Map<String, byte[]> parts(byte[] sent) throws RefusedFile {
        var parts = new LinkedHashMap<String, byte[]>();
        int room = MOST_UNPACKED_MEGABYTES << 20;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var content = zip.readNBytes(room + 1);
                room -= content.length;
                if (room < 0 || parts.size() == MOST_PARTS) {
                    throw RefusedFile.of("unpacked", MOST_UNPACKED_MEGABYTES, MOST_PARTS);
                }
                if (parts.put(entry.getName(), content) != null) {
                    throw RefusedFile.of("damaged");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw RefusedFile.of("damaged");
        }
        if (parts.isEmpty()) {
            throw RefusedFile.of("kind");
        }
        return parts;
    }

    private static void look(String name, byte[] content) throws RefusedFile {
        if (PICTURE.matcher(name).matches()) {
            if (!begins(content, PNG) && !begins(content, JPEG)) {
                throw RefusedFile.of("part", name);
            }
        } else if (MARKUP.matcher(name).matches()) {
            WordMarkup.look(name, content);
        } else {
            throw RefusedFile.of(reason(name.toLowerCase(Locale.ROOT)), name);
        }
    }

    private static String reason(String name) {
        if (name.contains("vba") || name.contains("macro")) {
            return "macro";
        }
        if (name.contains("embeddings") || name.contains("activex") || name.contains("control")) {
            return "embedded";
        }
        return name.startsWith("word/comments") || name.startsWith("word/people") ? "comments" : "part";
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
