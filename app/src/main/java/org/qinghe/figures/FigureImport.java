package org.qinghe.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a file of figures: CSV, .xlsx or DHIS2 JSON, told by its content. All of it is taken or nothing is; every problem is
 * named by row and column. The same file a second time is recognised.
 */
public interface FigureImport {

    /**
     * Imports a file and waits for the end.
     *
     * @throws IOException where the file cannot be opened
     */
    Result run(Request request, Progress progress) throws IOException;

    /** Stores the areas of a file without any figures; what is wrong with them, or nothing where they were stored. */
    List<ImportProblem> areasOnly(Path areas) throws IOException;

    /**
     * What is to be imported, and how.
     *
     * @param file the figures
     * @param name the file's name as its sender knows it
     * @param areas a file of areas that are stored with the figures
     * @param create whether indicators that are not known are made, and areas too where no file of areas is given
     * @param checkOnly whether to say what would happen and store nothing
     * @param reason why, in the sender's words, or empty text
     * @param account who sends it; nobody where the system does
     * @param within the area outside of which no figure may lie; nowhere is forbidden where there is none
     */
    record Request(
            Path file,
            String name,
            Optional<Path> areas,
            boolean create,
            boolean checkOnly,
            String reason,
            Optional<UUID> account,
            Optional<String> within) {

        /** The system's own import of a file: nothing is created, nowhere is forbidden. */
        public static Request of(Path file) {
            return new Request(
                    file,
                    file.getFileName().toString(),
                    Optional.empty(),
                    false,
                    false,
                    "",
                    Optional.empty(),
                    Optional.empty());
        }

        public Request withAreas(Path file) {
            return new Request(this.file, name, Optional.of(file), create, checkOnly, reason, account, within);
        }

        public Request creating() {
            return new Request(file, name, areas, true, checkOnly, reason, account, within);
        }
    }

    /** Is told how far an import has come. */
    interface Progress {

        /**
         * Called a few times a second at most.
         *
         * @param percent how much is done, of 100
         * @param rows rows read so far
         */
        void at(int percent, long rows);
    }

    /** What became of a file. */
    sealed interface Result {

        /** Under which id the intake stands in the book. */
        UUID intake();

        /** Everything was taken. */
        record Accepted(UUID intake, Counts counts) implements Result {}

        /** Nothing is wrong; nothing was stored, since only a check was asked for. */
        record Checked(UUID intake, Counts counts) implements Result {}

        /** The same file was accepted before; nothing was changed. */
        record Known(UUID intake, UUID earlier, Instant at) implements Result {}

        /**
         * Nothing was taken.
         *
         * @param problems the first of them, in the order of the file
         * @param count how many there are
         */
        record Refused(UUID intake, List<ImportProblem> problems, long count) implements Result {}
    }

    /**
     * Numbers of an import.
     *
     * @param rows rows in the file
     * @param added values where there was none
     * @param changed values that got a new version
     * @param unchanged values that were there already
     * @param newAreas areas that were made
     * @param newIndicators indicators that were made
     */
    record Counts(long rows, long added, long changed, long unchanged, int newAreas, int newIndicators) {}
}
