package org.qinghe.figures;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The one way by which values come in, whether from a report, a file or a generator. A batch is accepted as a whole or not
 * at all; what it replaces stays as history; {@link FiguresAccepted} follows the commit.
 */
public interface FigureIntake {

    /**
     * Accepts the values in the caller's transaction, or in one of its own. A value that is already there is no new version.
     *
     * @param figures read once; a million of them need no more memory than one
     */
    Result accept(Origin origin, Iterator<Figure> figures);

    Result accept(Origin origin, List<Figure> figures);

    /**
     * Where a batch comes from.
     *
     * @param kind by which way
     * @param name the report or the file, as a reader of the history should see it
     * @param reason why the values are handed in or changed, or empty text
     * @param account who did it; nobody where the system did
     */
    record Origin(Kind kind, String name, String reason, Optional<UUID> account) {

        /** The ways in. */
        public enum Kind {
            REPORT,
            FILE,
            GENERATED,
            /** Counts that another module protected and released. */
            RELEASE
        }
    }

    /** What became of a batch. */
    sealed interface Result {

        /**
         * Every value was taken.
         *
         * @param intake under which id
         * @param rows values handed in
         * @param added values where there was none
         * @param changed values that got a new version
         */
        record Accepted(UUID intake, long rows, long added, long changed) implements Result {

            public long unchanged() {
                return rows - added - changed;
            }
        }

        /**
         * No value was taken.
         *
         * @param unknownIndicators ids of no indicator, or of one that is computed from others
         * @param unknownAreas codes of no area
         * @param misplaced places in the batch, from 1, of figures whose start is not the first day of a period; at most 100
         * @param repeated places of figures that stand a second time in the batch; at most 100
         */
        record Refused(
                Set<UUID> unknownIndicators, Set<String> unknownAreas, List<Integer> misplaced, List<Integer> repeated)
                implements Result {}
    }
}
