package org.qinghe.access;

/** The roles an installation starts with. Which permissions each carries is data and can be changed. */
public enum StandardRole {
    COUNTY_OFFICE,
    UNIT_LEADER,
    UNIT_REPORTER,
    INSPECTOR,
    DATA_PROTECTION_OFFICER,
    AUDITOR,
    SYSTEM_ADMINISTRATOR,
    CARE_WORKER,
    COUNSELLOR,
    CLINICIAN,
    JOB_ADVISER,
    CARE_SUPERVISOR
}
