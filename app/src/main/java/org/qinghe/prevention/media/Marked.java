package org.qinghe.prevention.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a text, as it is shown with what the check found in its place.
 *
 * @param number which finding it is, from 1; 0 where nothing was found
 * @param reason why it could lead to somebody; nothing for the words between
 */
public record Marked(String words, int number, Optional<Finding.Reason> reason) {

    /** The whole text, piece by piece. */
    static List<Marked> of(String text, List<Finding> findings) {
        var pieces = new ArrayList<Marked>();
        int at = 0;
        for (int index = 0; index < findings.size(); index++) {
            var finding = findings.get(index);
            pieces.add(new Marked(text.substring(at, finding.from()), 0, Optional.empty()));
            pieces.add(
                    new Marked(text.substring(finding.from(), finding.to()), index + 1, Optional.of(finding.reason())));
            at = finding.to();
        }
        pieces.add(new Marked(text.substring(at), 0, Optional.empty()));
        return pieces;
    }
}
