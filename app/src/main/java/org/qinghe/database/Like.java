package org.qinghe.database;

/** For {@code like} and {@code ilike} of SQL. */
public final class Like {

    private Like() {}

    /** The text as part of a pattern in which each of its signs stands for itself. */
    public static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
