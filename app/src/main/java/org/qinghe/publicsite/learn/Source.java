package org.qinghe.publicsite.learn;

/** Where a statement comes from. In words {@code publicsite.source.<NAME>}: who published it, its title and its year. */
public enum Source {
    WHO_ASSIST,
    WHO_BRIEF,
    WHO_OVERDOSE,
    WHO_OPIOIDS,
    WHO_MHGAP,
    WHO_ALCOHOL,
    WHO_TOBACCO,
    WHO_CANNABIS,
    WHO_KETAMINE,
    UNODC_PREVENTION,
    UNODC_TREATMENT,
    EMCDDA_CANNABINOIDS,
    EMCDDA_NITROUS,
    LISTED_2021,
    LISTED_2023,
    ANTI_DRUG_LAW,
    REHABILITATION_REGULATIONS;

    public String message() {
        return "publicsite.source." + this;
    }
}
