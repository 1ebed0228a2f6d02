package org.qinghe.units;

/** How somebody signed in; the names are messages {@code units.way.<name>}. */
public enum SignInWay {
    PASSWORD,
    ONE_TIME_CODE,
    RECOVERY_CODE,
    PASSKEY,
    ORGANISATION
}
