package org.qinghe.tables;

/** A file that cannot be read as rows: damaged, too large when unpacked, or of another kind than it says. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;
    private final Fault fault;

    /** What can be wrong with a file as a whole. */
    public enum Fault {
        /** Not text in UTF-8, UTF-16 or GB18030, or a row of more than a million characters or five hundred cells. */
        NOT_TEXT,
        /** A quotation mark is opened and never closed. */
        QUOTE_OPEN,
        NOT_A_WORKBOOK,
        NOT_JSON,
        /** Unpacks to more than anybody writes. */
        TOO_LARGE
    }

    public UnreadableFile(int line, Fault fault) {
        super(fault + " in line " + line);
        this.line = line;
        this.fault = fault;
    }

    /** Where the fault was noticed, from 1; 0 where it concerns the whole file. */
    public int line() {
        return line;
    }

    public Fault fault() {
        return fault;
    }
}
