package org.qinghe.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.qinghe.database.DataFolder;
import org.springframework.stereotype.Component;

/** Where files lie that were handed in: in the data folder, outside everything that is served, under random names. */
@Component
class FileFolder {

    private final DataFolder data;

    FileFolder(DataFolder data) {
        this.data = data;
    }

    /** Writes what is handed in to a file that is not kept yet. */
    Path receive(InputStream content) throws IOException {
        var waiting = Files.createTempFile(folder("waiting"), "file", ".part");
        Files.copy(content, waiting, StandardCopyOption.REPLACE_EXISTING);
        return waiting;
    }

    /** Takes a checked file in and returns the random name it is kept under. */
    String keep(Path waiting) throws IOException {
        var name = UUID.randomUUID().toString();
        Files.move(waiting, file(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    Path file(String storedAs) throws IOException {
        return folder("evidence").resolve(storedAs);
    }

    void discard(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    static String sha256(Path file) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(data.files().resolve(name));
    }
}
