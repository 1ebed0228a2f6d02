package org.qinghe.oversight.assessment;

import java.util.List;
import java.util.Optional;

/**
 * An assessment with the scores of its units, group by group.
 *
 * @param assessment the assessment
 * @param title what the scheme is called
 * @param scheme the page of the version
 * @param span the days that are judged, in words
 * @param state where it stands, in words
 * @param stands whether it is published and was not corrected since
 * @param notes what to know, such as what it corrects and what corrects it
 * @param cautions what the scheme is cautioned for
 * @param criteria the names of the criteria
 * @param groups the units of a like each, the most points first
 * @param proposals drafts for people to decide on, as far as the reader may
 * @param upheld how many units were right and wait for a correction
 * @param barred why the reader cannot publish it; nothing where they can
 */
public record AssessmentView(
        Assessment assessment,
        String title,
        String scheme,
        String span,
        String state,
        boolean stands,
        List<Note> notes,
        List<String> cautions,
        List<String> criteria,
        List<Group> groups,
        List<ProposalLine> proposals,
        int upheld,
        Optional<String> barred) {

    /** So many criteria stand side by side on a page; more stand on the pages of the units and in the download. */
    private static final int MOST_COLUMNS = 7;

    /** A sentence and, where there is one, the page it speaks of. */
    public record Note(String said, String path) {}

    /** Units of a like. */
    public record Group(String name, List<Row> rows) {}

    /**
     * A unit's score.
     *
     * @param path its page, or empty text where the reader sees only the sum
     * @param unit its name
     * @param rank its rank in its group, or empty text
     * @param total the sum
     * @param range how far it may be off, in words, or empty text
     * @param grade the grade given, in words
     * @param points of every criterion in order
     */
    public record Row(
            String path, String unit, String rank, String total, String range, String grade, List<String> points) {}

    /** A proposal in a list. */
    public record ProposalLine(String path, String unit, String kind, String state) {}

    public boolean wide() {
        return criteria.size() > MOST_COLUMNS;
    }
}
