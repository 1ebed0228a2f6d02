package org.qinghe.earlywarning.cli;

import java.io.PrintStream;

/** One line that tells a person at a terminal how far the work is, and goes away when it is done. */
final class Progress {

    /** The launcher sets it where standard error is a terminal, which Java cannot tell. */
    private static final String TERMINAL = "qinghe.terminal";

    private final PrintStream err;
    private final boolean shown;
    private int width;

    Progress(PrintStream err) {
        this.err = err;
        this.shown = Boolean.getBoolean(TERMINAL);
    }

    void say(String what) {
        if (shown) {
            err.print("\r" + what + " ".repeat(Math.max(0, width - what.length())));
            err.flush();
            width = what.length();
        }
    }

    void end() {
        say("");
        if (shown) {
            err.print("\r");
            err.flush();
        }
    }
}
