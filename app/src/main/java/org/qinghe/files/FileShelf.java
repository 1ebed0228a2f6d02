package org.qinghe.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The files that were taken in: opened, handed out, taken away. */
@Component
public class FileShelf {

    private final FileFolder folder;

    FileShelf(FileFolder folder) {
        this.folder = folder;
    }

    /** The file; none where it is gone or no longer what was handed in. */
    public Optional<Path> open(TakenFile taken) throws IOException {
        var file = folder.file(taken.storedAs());
        return Files.exists(file) && FileFolder.sha256(file).equals(taken.sha256())
                ? Optional.of(file)
                : Optional.empty();
    }

    public void discard(TakenFile taken) throws IOException {
        folder.discard(folder.file(taken.storedAs()));
    }

    /** Always as an attachment and never sniffed, so that nothing handed in runs in a reader's browser. */
    public static ResponseEntity<Resource> attachment(TakenFile taken, Path file) throws IOException {
        return ResponseEntity.ok()
                .contentType(taken.type().mediaType())
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(taken.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new FileSystemResource(file));
    }
}
