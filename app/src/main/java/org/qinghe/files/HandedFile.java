package org.qinghe.files;

import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as somebody hands it in.
 *
 * @param name as whoever hands it in calls it
 */
public record HandedFile(String name, InputStreamSource content) {

    /** What came with a form; where nothing was chosen, a file with nothing in it. */
    public static HandedFile of(Optional<MultipartFile> sent) {
        return sent.map(file -> new HandedFile(
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""), file))
                .orElseGet(() -> of("", new byte[0]));
    }

    public static HandedFile of(String name, byte[] content) {
        return new HandedFile(name, new ByteArrayResource(content));
    }
}
