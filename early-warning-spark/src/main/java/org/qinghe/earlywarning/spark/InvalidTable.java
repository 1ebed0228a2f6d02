package org.qinghe.earlywarning.spark;

/** A table that cannot be evaluated; the message says which column or series, what is wrong and what it must be. */
public final class InvalidTable extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidTable(String message) {
        super(message);
    }
}
