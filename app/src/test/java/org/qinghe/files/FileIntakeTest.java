package org.qinghe.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIntakeTest {

    private static final byte[] PDF = "%PDF-1.7\nreport".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path temporary;

    @Test
    void theScanCommandsAnswerDecides() throws Exception {
        var file = Files.write(temporary.resolve("file"), PDF);
        assertThat(new ScanCommand("").scan(file)).isEqualTo(VirusScan.Verdict.NOT_SCANNED);
        assertThat(new ScanCommand("true").scan(file)).isEqualTo(VirusScan.Verdict.CLEAN);
        assertThat(new ScanCommand("false").scan(file)).isEqualTo(VirusScan.Verdict.INFECTED);
        assertThat(new ScanCommand("test -d").scan(file)).isEqualTo(VirusScan.Verdict.INFECTED);
        assertThat(new ScanCommand("no-such-program-here").scan(file)).isEqualTo(VirusScan.Verdict.FAILED);
    }

    @Test
    void namesAreCleanedOfPathsAndControlCharacters() {
        assertThat(List.of(
                        FileIntake.cleaned("C:\\temp\\a.pdf"),
                        FileIntake.cleaned("../../etc/passwd"),
                        FileIntake.cleaned("a\u202Efdp.exe.pdf\r\n")))
                .containsExactly("a.pdf", "passwd", "afdp.exe.pdf");
    }

    @Test
    void aNameThatIsTooLongKeepsItsEndAndWholeCharacters() {
        assertThat(FileIntake.cleaned("长".repeat(300) + ".pdf")).hasSize(120).endsWith("长.pdf");
        // "x.pdf" leaves 115: 57 pairs and half a pair, which is no character.
        assertThat(FileIntake.cleaned("😀".repeat(80) + "x.pdf")).isEqualTo("😀".repeat(57) + "x.pdf");
    }
}
