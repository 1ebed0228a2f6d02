package org.qinghe.publicsite;

/**
 * The parts of the public site, in the order of their links. In words {@code publicsite.part.<name>} and, on the front page,
 * {@code publicsite.part.<name>.what}.
 */
public enum PublicPart {
    FRONT("front", "/open"),
    FIND("find", "/open/find"),
    WORK("work", "/open/work"),
    VOLUNTEER("volunteer", "/open/volunteer"),
    CHECK("check", "/open/check"),
    LEARN("learn", "/open/learn"),
    QUIZ("quiz", "/open/quiz"),
    LAW("law", "/open/law"),
    STATISTICS("statistics", "/open/statistics"),
    KNOWN("known", "/open/known");

    private final String name;
    private final String path;

    PublicPart(String name, String path) {
        this.name = name;
        this.path = path;
    }

    public String message() {
        return "publicsite.part." + name;
    }

    public String path() {
        return path;
    }
}
