package org.qinghe.prevention.media;

import java.util.UUID;

/** The event that pictures are of. */
public record PhotoEvent(UUID id, UUID unit, String title) {

    public String path() {
        return MediaAccess.PHOTOS + "/" + id;
    }
}
