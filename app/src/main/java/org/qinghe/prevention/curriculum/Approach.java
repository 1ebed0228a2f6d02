package org.qinghe.prevention.curriculum;

import java.util.Locale;

/**
 * The kind of intervention a learning goal belongs to in the {@linkplain Evidence Standards}, in their words but for the last two:
 * those stand among the characteristics they link with no or negative outcomes. The names are messages
 * {@code prevention.approach.<name>}.
 */
public enum Approach {
    /** Middle childhood: personal and social skills education. */
    PERSONAL_AND_SOCIAL_SKILLS(Evidence.WORKS),
    /** Middle childhood: classroom environment improvement programmes. */
    CLASSROOM_ENVIRONMENT(Evidence.WORKS),
    /** Early adolescence: prevention education based on social competence and influence. */
    SOCIAL_COMPETENCE_AND_INFLUENCE(Evidence.WORKS),
    /** Early adolescence: school-wide programmes to enhance school attachment. */
    SCHOOL_ATTACHMENT(Evidence.WORKS),
    /** Early adolescence: school policies on substance use. */
    SCHOOL_POLICY(Evidence.WORKS),
    /** Adolescence: addressing individual psychological vulnerabilities. */
    PSYCHOLOGICAL_VULNERABILITIES(Evidence.WORKS),
    /** Adolescence and adulthood: brief intervention. */
    BRIEF_INTERVENTION(Evidence.WORKS),
    /** Adulthood: workplace prevention programmes. */
    WORKPLACE(Evidence.WORKS),
    /** Nothing but information. */
    INFORMATION_ALONE(Evidence.UNPROVEN),
    /** Fear arousal. */
    FEAR(Evidence.HARMFUL);

    private final Evidence evidence;

    Approach(Evidence evidence) {
        this.evidence = evidence;
    }

    public Evidence evidence() {
        return evidence;
    }

    public String message() {
        return "prevention.approach." + name().toLowerCase(Locale.ROOT);
    }
}
