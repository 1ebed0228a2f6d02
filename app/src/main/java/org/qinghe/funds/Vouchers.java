package org.qinghe.funds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qinghe.access.Viewer;
import org.qinghe.files.FileHome;
import org.qinghe.files.FileOwner;
import org.qinghe.files.FileRefused;
import org.qinghe.files.FileSteps;
import org.qinghe.files.HandedFile;
import org.qinghe.files.KeptFile;
import org.springframework.stereotype.Component;

/** Keeps the documents of entries. */
@Component
class Vouchers {

    private static final int MOST_FILES = 10;

    private final VoucherTable table;
    private final FileHome home;
    private final FileSteps files;
    private final FundsTime time;

    Vouchers(VoucherTable table, FileSteps files, FundsTime time) {
        this.table = table;
        this.home = new FileHome(table.files(), "funds.file", "fundsFile", MOST_FILES);
        this.files = files;
        this.time = time;
    }

    /** Why it is not taken; nothing where it is. */
    Optional<FileRefused> take(Entry entry, HandedFile handed, Viewer viewer) throws IOException {
        return files.take(home, new OfEntry(entry, table), handed, viewer, time.now());
    }

    /** The file; none where it is gone or no longer what was handed in. */
    Optional<Path> open(KeptFile file) throws IOException {
        return files.open(home, file);
    }

    /** Takes a file down, such as one that names somebody. Why it stays; nothing where it is gone. */
    Optional<FileRefused> remove(Entry entry, KeptFile file, Viewer viewer) throws IOException {
        return files.remove(home, new OfEntry(entry, table), file, viewer, time.now());
    }

    private record OfEntry(Entry entry, VoucherTable table) implements FileOwner {

        @Override
        public UUID id() {
            return entry.id();
        }

        @Override
        public String subject() {
            return "fundsEntry/" + entry.id();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("entry", entry.id().toString());
        }

        @Override
        public Optional<FileRefused> hold() {
            table.hold(entry);
            return Optional.empty();
        }
    }
}
