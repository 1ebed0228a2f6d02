package org.qinghe.earlywarning;

/** The working part of a detector for one thread: takes a series, then evaluates its periods without allocating. */
interface Kernel {

    void begin(Panel.Series series);

    void evaluate(int period, Outcome outcome);
}
