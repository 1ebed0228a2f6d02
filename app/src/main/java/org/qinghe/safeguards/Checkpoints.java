package org.qinghe.safeguards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qinghe.database.DataFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs the trail every ten minutes; each checkpoint stands in the database and in a file beside it. */
@Component
class Checkpoints implements AuditCheckpoints {

    private final JdbcClient database;
    private final AuditEntries entries;
    private final SigningKey key;
    private final Clock clock;
    private final Path file;

    Checkpoints(JdbcClient database, AuditEntries entries, SigningKey key, Clock clock, DataFolder folder) {
        this.database = database;
        this.entries = entries;
        this.key = key;
        this.clock = clock;
        this.file = folder.checkpoints();
    }

    /** Signs the newest entry, unless that was done already. */
    @Scheduled(cron = "0 */10 * * * *")
    @Override
    @Transactional
    public Optional<Checkpoint> sign() {
        entries.lock();
        return entries.newest()
                .filter(newest -> newest().map(Checkpoint::number).orElse(0L) < newest.number())
                .map(newest -> Checkpoint.signed(newest, clock.instant().truncatedTo(ChronoUnit.MICROS), key))
                .map(this::keep);
    }

    private Checkpoint keep(Checkpoint checkpoint) {
        database.sql("insert into safeguards.checkpoint (number, hash, at, signature) values (?, ?, ?, ?)")
                .params(
                        checkpoint.number(),
                        HexFormat.of().parseHex(checkpoint.hash()),
                        OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC),
                        HexFormat.of().parseHex(checkpoint.signature()))
                .update();
        try {
            Files.writeString(file, checkpoint.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw new UncheckedIOException("the checkpoint cannot be written to " + file, refused);
        }
        return checkpoint;
    }

    private Optional<Checkpoint> newest() {
        return newest(1).stream().findFirst();
    }

    @Override
    public List<Checkpoint> newest(int count) {
        return database.sql("select * from safeguards.checkpoint order by number desc limit ?")
                .param(count)
                .query((row, index) -> new Checkpoint(
                        row.getLong("number"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        HexFormat.of().formatHex(row.getBytes("signature"))))
                .list();
    }

    /** Every checkpoint of the database and of the file, in the order of the trail. */
    List<Checkpoint> all() {
        try (var lines = Files.exists(file) ? Files.lines(file) : Stream.<String>empty()) {
            return Stream.concat(
                            newest(Integer.MAX_VALUE).stream(), lines.flatMap(line -> Checkpoint.parse(line).stream()))
                    .distinct()
                    .sorted(java.util.Comparator.comparingLong(Checkpoint::number))
                    .toList();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
