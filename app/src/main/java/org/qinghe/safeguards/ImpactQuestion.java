package org.qinghe.safeguards;

/**
 * The questions of the impact assessment, in the order of PIPL 55 and 56. In words {@code safeguards.question.<NAME>}, with a
 * hint under {@code safeguards.question.<NAME>.hint}.
 */
public enum ImpactQuestion {
    /** PIPL 55: why an assessment is due. */
    OCCASION,
    /** PIPL 56 (1): the purpose and the means are lawful. */
    LAWFUL,
    /** PIPL 56 (1): legitimate. */
    LEGITIMATE,
    /** PIPL 56 (1): necessary; less would not do. */
    NECESSARY,
    /** PIPL 56 (2): what it means to the person. */
    RIGHTS,
    /** PIPL 56 (2): how the person is told, asked, and able to say no later. */
    INFORMED,
    /** PIPL 56 (2): what could go wrong. */
    RISKS,
    /** PIPL 56 (3): the measures are lawful. */
    MEASURES_LAWFUL,
    /** PIPL 56 (3): effective. */
    MEASURES_EFFECTIVE,
    /** PIPL 56 (3): in proportion to the risk. */
    MEASURES_PROPORTIONATE
}
