package org.qinghe.prevention.media;

import java.util.UUID;
import org.qinghe.files.KeptFile;

/**
 * A picture of an event.
 *
 * @param addedBy who handed it in, and so cannot approve it
 * @param approvedName who approved it, or empty text while it may not be used outside
 */
public record EventPhoto(KeptFile file, Consented consented, UUID addedBy, String approvedName) {

    public String path() {
        return MediaAccess.PHOTOS + "/" + file.of() + "/" + file.id();
    }

    public boolean approved() {
        return !approvedName.isEmpty();
    }
}
