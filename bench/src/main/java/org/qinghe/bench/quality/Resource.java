package org.qinghe.bench.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that lie beside the classes. */
final class Resource {

    private Resource() {}

    static List<String> lines(String name) {
        var file = Resource.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("the benchmark was built without " + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
