package org.qinghe.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qinghe.database.CareKeyFolder.Brought;
import org.qinghe.database.CareKeyFolder.Mirrored;

class CareKeyFolderTest {

    @TempDir
    Path place;

    private CareKeyFolder keys = new CareKeyFolder(Path.of("."));
    private CareKeyFolder copy = keys;

    @BeforeEach
    void twoFolders() {
        keys = new CareKeyFolder(place.resolve("care-keys"));
        copy = new CareKeyFolder(place.resolve("copy"));
    }

    @Test
    void theSecondCopyFollowsWhatIsMadeAndWhatIsDestroyed() throws Exception {
        var one = key("one");
        var two = key("two");
        assertThat(keys.mirrorTo(copy.root())).isEqualTo(new Mirrored(2, 0, 0));
        assertThat(copy.file(one)).hasContent("one");
        assertThat(Files.getPosixFilePermissions(copy.file(one))).hasSize(2);
        keys.destroy(one);
        assertThat(keys.file(one)).doesNotExist();
        assertThat(keys.mirrorTo(copy.root())).isEqualTo(new Mirrored(0, 1, 0));
        assertThat(copy.file(one)).doesNotExist();
        assertThat(copy.file(two)).hasContent("two");
    }

    @Test
    void aCopyIsNotEmptiedByAFolderThatLostItsKeys() throws Exception {
        var one = key("one");
        keys.mirrorTo(copy.root());
        var fresh = new CareKeyFolder(place.resolve("new machine"));
        assertThat(fresh.mirrorTo(copy.root())).isEqualTo(new Mirrored(0, 0, 1));
        assertThat(copy.file(one)).hasContent("one");
        assertThat(fresh.bringFrom(copy.root(), Set.of())).isEqualTo(new Brought(1, 0));
        assertThat(fresh.file(one)).hasContent("one");
    }

    @Test
    void aDestroyedKeyIsNeverBroughtBack() throws Exception {
        var here = key("destroyed here");
        var there = key("destroyed there");
        var certified = key("named by a certificate");
        var kept = key("kept");
        keys.mirrorTo(copy.root());
        keys.destroy(here);
        copy.destroy(there);
        Files.delete(keys.file(there));
        Files.delete(keys.file(certified));
        Files.delete(keys.file(kept));
        assertThat(keys.bringFrom(copy.root(), Set.of(CareKeyFolder.named(certified))))
                .isEqualTo(new Brought(1, 2));
        assertThat(keys.file(kept)).hasContent("kept");
        for (var gone : Set.of(here, there, certified)) {
            assertThat(keys.file(gone)).doesNotExist();
        }
        assertThat(keys.mirrorTo(copy.root())).isEqualTo(new Mirrored(0, 2, 0));
        assertThat(copy.count()).isEqualTo(1);
    }

    /** SHA-256 of the text, worked out with sha256sum. */
    @Test
    void theListNamesDigestsAndNoNumbers() throws Exception {
        var person = UUID.fromString("00000000-0000-4000-8000-000000000001");
        Files.createDirectories(keys.file(person).getParent());
        Files.writeString(keys.file(person), "key");
        keys.destroy(person);
        assertThat(keys.destroyed())
                .containsExactly("11e594f481958c10e3015d0bf0447a22f068a8a647f475df15ce2c7ab4b8f3f1");
    }

    @Test
    void whatIsNoFolderIsRefused() {
        assertThatThrownBy(() -> keys.bringFrom(place.resolve("nowhere"), Set.of()))
                .hasMessageContaining("is no folder with keys");
    }

    private UUID key(String content) throws Exception {
        var person = UUID.randomUUID();
        Files.createDirectories(keys.file(person).getParent());
        Files.writeString(keys.file(person), content);
        return person;
    }
}
