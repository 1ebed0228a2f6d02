package org.qinghe.demo;

/**
 * A rise put into the fictional history on purpose, so that anybody can see whether the watches find it.
 *
 * @param indicator the indicator's code
 * @param township the township's place in the list of townships, from 0; negative for the whole county
 * @param weeksAgo in which week before the newest one it begins
 * @param weeks how long it lasts
 * @param factor by how much it multiplies the expected count
 * @param storyZh what happened, in Chinese
 * @param storyEn what happened, in English
 */
record Rise(String indicator, int township, int weeksAgo, int weeks, double factor, String storyZh, String storyEn) {

    boolean touches(String someIndicator, int someTownship, int someWeeksAgo) {
        return indicator.equals(someIndicator)
                && (township < 0 || township == someTownship)
                && someWeeksAgo <= weeksAgo
                && someWeeksAgo > weeksAgo - weeks;
    }
}
