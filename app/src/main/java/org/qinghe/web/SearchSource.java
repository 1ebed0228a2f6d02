package org.qinghe.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;

/**
 * What a module lets be found by the search of the whole installation; each offers beans of it. There is none for people in care,
 * and nobody is looked up across modules.
 */
public interface SearchSource {

    /** How many of one sort are shown at most. */
    int MOST = 6;

    /**
     * Something that was found.
     *
     * @param path where it is
     * @param title what it is called, in the reader's language
     * @param detail what else tells it from others, or empty text
     * @param share how much of what was sought it has, from 0 to 1
     */
    record Hit(String path, String title, String detail, double share) {

        /** Of a row of {@link Sought#among}, under the beginning of an address. */
        public static Hit of(ResultSet row, String under, Words words) throws SQLException {
            return new Hit(
                    under + row.getString("id"),
                    words.name(row.getString("zh"), row.getString("en")),
                    words.name(row.getString("detail_zh"), row.getString("detail_en")),
                    row.getDouble("share"));
        }
    }

    /** Those with enough of what is sought, the best first; for what is few enough to be gone through one by one. */
    static List<Hit> best(Stream<Hit> hits) {
        return hits.filter(hit -> hit.share() >= Sought.ENOUGH)
                .sorted(Comparator.comparing(Hit::share).reversed())
                .limit(MOST)
                .toList();
    }

    /** The key of what they are called. */
    String message();

    /** What is asked for; whoever does not carry it finds none. */
    String permission();

    /** Those the viewer may open and that have {@link Sought#ENOUGH} of it, the best first, {@link #MOST} at most. */
    List<Hit> find(Sought sought, Viewer viewer, Words words);
}
