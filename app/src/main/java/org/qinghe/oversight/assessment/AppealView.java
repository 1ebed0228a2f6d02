package org.qinghe.oversight.assessment;

import java.util.Optional;

/**
 * An appeal as its page shows it.
 *
 * @param appeal the appeal
 * @param line the same in words
 * @param score the page of the score
 * @param barred nothing where the reader does not answer or it is answered; empty text where they can answer; else why not, as a
 *     message
 */
public record AppealView(Appeal appeal, AppealLine line, String score, Optional<String> barred) {

    public boolean canAnswer() {
        return barred.filter(String::isEmpty).isPresent();
    }
}
