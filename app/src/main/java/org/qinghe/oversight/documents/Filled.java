package org.qinghe.oversight.documents;

import java.util.List;

/**
 * A document with everything in its place, as it was issued or as it would be.
 *
 * @param day the day of issue, in words
 * @param sources where its numbers come from
 */
public record Filled(
        String issuer,
        String number,
        String title,
        String recipient,
        List<Block> blocks,
        String day,
        List<Source> sources) {

    public Filled {
        blocks = List.copyOf(blocks);
        sources = List.copyOf(sources);
    }

    Filled from(List<Source> sources) {
        return new Filled(issuer, number, title, recipient, blocks, day, sources);
    }
}
