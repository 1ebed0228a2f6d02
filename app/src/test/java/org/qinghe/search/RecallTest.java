package org.qinghe.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qinghe.access.ModuleAccess;
import org.qinghe.access.Permission;
import org.qinghe.testing.QingheTest;
import org.qinghe.testing.SignedIn;
import org.qinghe.web.SearchSource;
import org.qinghe.web.Sought;
import org.qinghe.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A hundred things people type, most as whole questions, among the guides and the pages of the menu; docs/figures/search.md. */
@QingheTest
class RecallTest {

    private static final Path QUERIES = Path.of("src/test/resources/search/queries.csv");

    @Autowired
    List<SearchSource> sources;

    @Autowired
    List<ModuleAccess> modules;

    @Autowired
    MessageSource messages;

    private record Query(String typed, Set<String> answers) {

        static Query of(String line) {
            var comma = line.lastIndexOf(',');
            return new Query(
                    line.substring(0, comma), Set.of(line.substring(comma + 1).split(" ")));
        }
    }

    @Test
    void ofAHundredQuestionsEightyFiveOrMoreShowAnAnswer() throws IOException {
        var queries = queries();
        assertThat(queries).hasSize(100);
        var missed = queries.stream()
                .filter(query -> found(query).noneMatch(query.answers()::contains))
                .map(Query::typed)
                .toList();
        System.out.println(
                "recall " + (queries.size() - missed.size()) + " of " + queries.size() + ", missed " + missed);
        assertThat(missed).hasSizeLessThanOrEqualTo(15);
    }

    private static List<Query> queries() throws IOException {
        try (Stream<String> lines = Files.lines(QUERIES)) {
            return lines.filter(line -> !line.startsWith("#")).map(Query::of).toList();
        }
    }

    private Stream<String> found(Query query) {
        var everything = modules.stream()
                .flatMap(module -> module.permissions().stream())
                .map(Permission::code)
                .collect(Collectors.toSet());
        var viewer = SignedIn.viewer(UUID.randomUUID(), "", everything.toArray(String[]::new));
        var chinese = query.typed().codePoints().anyMatch(Character::isIdeographic);
        var words = new Words(messages, chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        return sources.stream()
                .flatMap(source -> source.find(Sought.of(query.typed()), viewer, words).stream())
                .map(SearchSource.Hit::path);
    }
}
