package org.qinghe.earlywarning.csv;

/** The file is not well-formed from a certain line on; what stands after it cannot be read. */
public final class CsvException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long line;
    private final String problem;

    CsvException(long line, String message) {
        super(message);
        this.line = line;
        this.problem = message;
    }

    /** The line, counted from 1, in which the faulty row begins. */
    public long line() {
        return line;
    }

    /** What is wrong, in words. */
    public String problem() {
        return problem;
    }
}
