package org.qinghe.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes files in, or says why not; what is refused leaves nothing behind. Pictures are kept without what the camera adds. */
@Component
public class FileIntake {

    private static final int LONGEST_NAME = 120;
    private static final long MEGABYTE = 1024 * 1024;

    private final FileFolder folder;
    private final VirusScan scanner;
    private final long mostMegabytes;

    FileIntake(FileFolder folder, VirusScan scanner, @Value("${qinghe.evidence.max-megabytes:20}") long mostMegabytes) {
        this.folder = folder;
        this.scanner = scanner;
        this.mostMegabytes = mostMegabytes;
    }

    /** Notes in the module's own table that the file is there. */
    public interface Keeping {

        /** Why it may not stay after all; nothing where it is noted, and that is committed. */
        Optional<FileRefused> keep(TakenFile file);
    }

    /** How large a file may be. */
    public long mostMegabytes() {
        return mostMegabytes;
    }

    /** Whether a virus scanner looks at every file. */
    public boolean scans() {
        return scanner.scans();
    }

    /** @param givenName as whoever hands it in calls it */
    public Optional<FileRefused> take(String givenName, InputStream content, Keeping keeping) throws IOException {
        var waiting = folder.receive(content);
        try {
            return take(cleaned(givenName), waiting, keeping);
        } finally {
            folder.discard(waiting);
        }
    }

    private Optional<FileRefused> take(String name, Path file, Keeping keeping) throws IOException {
        long size = Files.size(file);
        if (size == 0 || name.isEmpty()) {
            return Optional.of(FileRefused.of("files.refused.empty"));
        }
        if (size > mostMegabytes * MEGABYTE) {
            return Optional.of(FileRefused.of("files.refused.big", name, mostMegabytes));
        }
        var type = FileType.of(file);
        if (type.isEmpty()) {
            return Optional.of(FileRefused.of("files.refused.type", name));
        }
        if (!type.get().fits(name)) {
            return Optional.of(
                    FileRefused.of("files.refused.mismatch", name, type.get().name()));
        }
        if (type.get().picture()) {
            var plain = PlainPicture.of(type.get(), Files.readAllBytes(file));
            if (plain.isEmpty()) {
                return Optional.of(FileRefused.of("files.refused.broken", name));
            }
            Files.write(file, plain.get());
        }
        var verdict = scanner.scan(file);
        if (verdict == VirusScan.Verdict.INFECTED || verdict == VirusScan.Verdict.FAILED) {
            return Optional.of(FileRefused.byScan(verdict, name));
        }
        var sha256 = FileFolder.sha256(file);
        var storedAs = folder.keep(file);
        var taken = new TakenFile(
                name,
                type.get(),
                Files.size(folder.file(storedAs)),
                sha256,
                verdict == VirusScan.Verdict.CLEAN,
                storedAs);
        return keep(taken, keeping);
    }

    private Optional<FileRefused> keep(TakenFile taken, Keeping keeping) throws IOException {
        boolean kept = false;
        try {
            var refused = keeping.keep(taken);
            kept = refused.isEmpty();
            return refused;
        } finally {
            if (!kept) {
                folder.discard(folder.file(taken.storedAs()));
            }
        }
    }

    /** The last part of the name, without what a file system or a terminal might take for something else. */
    public static String cleaned(String givenName) {
        var last = givenName.substring(Math.max(givenName.lastIndexOf('/'), givenName.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        if (plain.length() <= LONGEST_NAME) {
            return plain;
        }
        int from = plain.length() - LONGEST_NAME;
        return plain.substring(Character.isLowSurrogate(plain.charAt(from)) ? from + 1 : from);
    }
}
