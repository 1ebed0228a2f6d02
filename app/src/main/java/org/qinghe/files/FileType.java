package org.qinghe.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.http.MediaType;

/** The sorts of file that are taken in, recognised by what is in them. */
public enum FileType {
    PDF("application/pdf", Set.of("pdf")),
    PNG("image/png", Set.of("png")),
    JPG("image/jpeg", Set.of("jpg", "jpeg")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx"));

    private static final byte[] PDF_BEGINS = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPG_BEGINS = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};
    private static final int LONGEST_BEGINNING = 8;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final MediaType mediaType;
    private final Set<String> endings;

    FileType(String mediaType, Set<String> endings) {
        this.mediaType = MediaType.valueOf(mediaType);
        this.endings = endings;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    boolean picture() {
        return this == PNG || this == JPG;
    }

    boolean fits(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return endings.contains(ending);
    }

    /** The type by content; none where it is no type that is taken, such as an Office file with macros. */
    static Optional<FileType> of(Path file) throws IOException {
        byte[] beginning;
        try (var stream = Files.newInputStream(file)) {
            beginning = stream.readNBytes(LONGEST_BEGINNING);
        }
        if (begins(beginning, PDF_BEGINS)) {
            return Optional.of(PDF);
        }
        if (begins(beginning, PNG_BEGINS)) {
            return Optional.of(PNG);
        }
        if (begins(beginning, JPG_BEGINS)) {
            return Optional.of(JPG);
        }
        return begins(beginning, ZIP_BEGINS) ? office(file) : Optional.empty();
    }

    /** Only the names of the entries are read; nothing is unpacked. */
    private static Optional<FileType> office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var names = zip.stream().map(entry -> entry.getName()).collect(Collectors.toSet());
            var active = names.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .anyMatch(name -> name.endsWith("vbaproject.bin")
                            || name.contains("/activex/")
                            || name.contains("/embeddings/oleobject"));
            if (active || !names.contains(CONTENT_TYPES)) {
                return Optional.empty();
            }
            if (names.contains("xl/workbook.xml")) {
                return Optional.of(XLSX);
            }
            return names.contains("word/document.xml") ? Optional.of(DOCX) : Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
