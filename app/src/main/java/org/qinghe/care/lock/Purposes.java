package org.qinghe.care.lock;

import java.util.List;
import java.util.stream.Stream;
import org.qinghe.access.Viewer;
import org.qinghe.safeguards.DataCategory;
import org.qinghe.safeguards.Purpose;

/** Which permission a purpose asks for, and of which category it is what is written for it. */
public final class Purposes {

    public static final String FIRST_CONTACT = "care.contact";
    public static final String CARE = "care.care";
    public static final String TREATMENT = "care.treatment";
    public static final String JOB_SUPPORT = "care.jobs";
    public static final String FOLLOW_UP = "care.followUp";
    public static final String SUPERVISION = "care.supervision";

    /** Handing somebody's care over to another county, and taking over what another county hands over. */
    public static final String HAND_OVER = "care.handOver";

    /** Carried by everybody who works with people in care, whatever for. */
    public static final String WORK = "care.work";

    /** Opening a record in a medical emergency. */
    public static final String EMERGENCY = "care.emergency";

    /** Answering for what is kept and how long; opens no record. */
    public static final String ERASURE = "safeguards.erasure";

    /** Deciding which care systems hold a grant; opens no record. */
    public static final String SYSTEMS = "safeguards.careSystems";

    private Purposes() {}

    /** What the viewer may open records for, the usual one first. */
    public static List<Purpose> of(Viewer viewer) {
        return Stream.of(
                        Purpose.CARE,
                        Purpose.TREATMENT,
                        Purpose.JOB_SUPPORT,
                        Purpose.FOLLOW_UP,
                        Purpose.FIRST_CONTACT,
                        Purpose.SUPERVISION)
                .filter(purpose -> viewer.may(permission(purpose)))
                .toList();
    }

    /** Of which category it is what was done or agreed for a purpose, such as an episode or a referral. */
    public static DataCategory category(Purpose purpose) {
        return switch (purpose) {
            case TREATMENT -> DataCategory.HEALTH;
            case CARE -> DataCategory.COUNSELLING;
            case JOB_SUPPORT -> DataCategory.EMPLOYMENT;
            case FOLLOW_UP -> DataCategory.APPOINTMENTS;
            case FIRST_CONTACT, SUPERVISION, HAND_OVER, STATISTICS, VOLUNTEERING -> DataCategory.CONTACT;
        };
    }

    /**
     * The permission.
     *
     * @throws IllegalArgumentException for statistics and volunteering, which open no record
     */
    public static String permission(Purpose purpose) {
        return switch (purpose) {
            case FIRST_CONTACT -> FIRST_CONTACT;
            case CARE -> CARE;
            case TREATMENT -> TREATMENT;
            case JOB_SUPPORT -> JOB_SUPPORT;
            case FOLLOW_UP -> FOLLOW_UP;
            case SUPERVISION -> SUPERVISION;
            case HAND_OVER -> HAND_OVER;
            case STATISTICS, VOLUNTEERING -> throw new IllegalArgumentException(purpose + " opens no record");
        };
    }
}
