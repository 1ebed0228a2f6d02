package org.qinghe.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Which guide belongs to which pages; the longest beginning of an address decides. */
@Component
class HelpTopics {

    private record Topic(String under, String guide) {

        boolean has(String path) {
            return path.equals(under) || path.startsWith(under + "/");
        }
    }

    private final List<Topic> topics;

    HelpTopics(@Value("classpath:help/topics.csv") Resource file) throws IOException {
        topics = file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","))
                .map(parts -> new Topic(parts[0], parts[1]))
                .sorted(Comparator.comparing((Topic topic) -> topic.under().length())
                        .reversed())
                .toList();
    }

    /** The name of the guide; nothing where none belongs to the page. */
    Optional<String> guideOf(String path) {
        return topics.stream()
                .filter(topic -> topic.has(path))
                .map(Topic::guide)
                .findFirst();
    }
}
