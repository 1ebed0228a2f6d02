package org.qinghe.cooperation;

import java.time.Clock;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.qinghe.database.DataFolder;
import org.qinghe.database.KeptKeyPair;
import org.qinghe.safeguards.release.OpenTables;
import org.qinghe.safeguards.release.Release;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** What this installation released, signed with its own key; anybody may read it, since anybody may read the releases. */
@Component
class OwnTables {

    /** Ten years of some thirty tables a year. */
    private static final int MOST = 300;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OpenTables released;
    private final OwnName name;
    private final Clock clock;
    private final SingletonSupplier<KeptKeyPair> keys;

    OwnTables(OpenTables released, OwnName name, DataFolder folder, Clock clock) {
        this.released = released;
        this.name = name;
        this.clock = clock;
        this.keys = SingletonSupplier.of(() -> KeptKeyPair.in(folder.secrets().resolve("exchange-signing")));
    }

    /** The newest tables; the key is made when it is first asked for. */
    SignedFile signed() {
        var tables = released.newest(MOST).stream().map(OwnTables::table).toList();
        var content = new SentTables(SentTables.FORMAT, name.text(), clock.instant(), tables);
        return signed(JSON.writeValueAsBytes(content), SignedAs.RELEASES);
    }

    /** Something that this installation answers for. */
    SignedFile signed(byte[] content, SignedAs use) {
        return SignedFile.of(content, use, keys.obtain());
    }

    String publicKey() {
        return keys.obtain().publicKey();
    }

    private static SentTables.Table table(Release release) {
        return new SentTables.Table(
                release.id().toString(),
                release.indicator(),
                release.nameZh(),
                release.nameEn(),
                release.rhythm().name(),
                release.firstDay(),
                release.period(),
                release.protection().sort() + " " + release.protection().text(),
                orNull(release.noiseScale()),
                release.cells().stream().map(OwnTables::cell).toList());
    }

    private static SentTables.Cell cell(Release.Cell cell) {
        return new SentTables.Cell(
                cell.area(), cell.shown().isPresent() ? cell.shown().getAsLong() : null);
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
