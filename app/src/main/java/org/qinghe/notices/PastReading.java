package org.qinghe.notices;

/** Reading that is carried over: what somebody has seen elsewhere is not new to them here. */
public interface PastReading {

    /** Notes that whoever is signed in has read what they were told, except the newest. */
    void readAllBut(int newest);
}
