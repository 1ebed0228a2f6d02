package org.qinghe.earlywarning;

/** A setting that a detector refuses: which option, and what is wrong with it. */
public final class InvalidOption extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String option;
    private final String problem;

    InvalidOption(String option, String problem) {
        super(option + ": " + problem);
        this.option = option;
        this.problem = problem;
    }

    /** The option's name, e.g. {@code years-back}. */
    public String option() {
        return option;
    }

    /** What is wrong, in words that follow the option's name. */
    public String problem() {
        return problem;
    }
}
