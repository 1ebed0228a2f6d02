package org.qinghe.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.web.Words;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The guides, read when the first of them is asked for, since a start should not wait for them. */
@Component
class Guides {

    private static final String CHINESE = ".zh-CN.md";
    private static final String ENGLISH = ".md";

    private final Language chinese = new Language(CHINESE);
    private final Language english = new Language(ENGLISH);

    /** Those by role first, then by title. */
    List<Guide> in(Words words) {
        return (words.chinese() ? chinese : english).guides();
    }

    Optional<Guide> find(String name, Words words) {
        return in(words).stream().filter(guide -> guide.name().equals(name)).findFirst();
    }

    /** The guides in one language. */
    private static final class Language {

        private final String ending;
        private final SingletonSupplier<List<Guide>> guides = SingletonSupplier.of(() -> all().sorted(
                        Comparator.comparing(Guide::byRole).reversed().thenComparing(Guide::title))
                .toList());

        Language(String ending) {
            this.ending = ending;
        }

        List<Guide> guides() {
            return guides.obtain();
        }

        private Stream<Guide> all() {
            try {
                return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:guide/*.md"))
                        .filter(file -> isOfThis(name(file)))
                        .map(this::guide);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private boolean isOfThis(String file) {
            return file.endsWith(CHINESE) == ending.equals(CHINESE);
        }

        private Guide guide(Resource file) {
            try {
                var name = name(file).substring(0, name(file).length() - ending.length());
                return GuideText.read(name.toLowerCase(Locale.ROOT), file.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static String name(Resource file) {
            return String.valueOf(file.getFilename());
        }
    }
}
