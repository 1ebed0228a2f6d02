package org.qinghe.places;

import java.io.IOException;
import org.locationtech.jts.geom.Envelope;
import org.qinghe.testing.FuzzedFile;

/** Any bytes at all are either sound shapes on the globe or faults, never both. */
public final class BoundaryFuzz {

    private static final Envelope GLOBE = new Envelope(-180, 180, -90, 90);

    private BoundaryFuzz() {}

    public static void fuzzerTestOneInput(byte[] content) throws IOException {
        var read = BoundaryFile.read(FuzzedFile.of(content));
        if (read.shapes().isEmpty() == read.faults().isEmpty()) {
            throw new AssertionError("neither shapes nor faults, or both");
        }
        read.shapes().forEach((code, shape) -> {
            if (shape.isEmpty() || !shape.isValid() || !GLOBE.contains(shape.getEnvelopeInternal())) {
                throw new AssertionError(code + " is accepted as " + shape);
            }
        });
    }
}
