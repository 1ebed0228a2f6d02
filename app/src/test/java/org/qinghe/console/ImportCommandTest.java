package org.qinghe.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    Path place;

    @Test
    void theOrderOfTheWordsDoesNotMatter() throws Exception {
        var figures = Files.createFile(place.resolve("figures.csv"));
        var areas = Files.createFile(place.resolve("areas.csv"));
        var one = ImportCommand.parse(List.of(figures.toString(), "--areas", areas.toString(), "--create"));
        var other = ImportCommand.parse(List.of("--create", "--areas", areas.toString(), figures.toString()));
        assertThat(one).isEqualTo(other);
        assertThat(one.create()).isTrue();
        assertThat(one.areas()).contains(areas);
    }

    @Test
    void whatMakesNoSenseIsRefusedInOneSentence() {
        assertThatThrownBy(() -> ImportCommand.parse(List.of())).hasMessageContaining("needs a file");
        assertThatThrownBy(() -> ImportCommand.parse(List.of("nowhere.csv")))
                .hasMessageContaining("no file nowhere.csv");
        assertThatThrownBy(() -> ImportCommand.parse(List.of("--areas"))).hasMessageContaining("--areas needs a file");
        assertThatThrownBy(() -> ImportCommand.parse(List.of("--what"))).hasMessageContaining("--what");
        assertThat(Console.run(Object.class, "import", "nowhere.csv")).isEqualTo(2);
    }
}
