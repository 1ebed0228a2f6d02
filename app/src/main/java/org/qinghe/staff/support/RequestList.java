package org.qinghe.staff.support;

/** Which requests of the viewer are listed. */
enum RequestList {
    /** What they asked. */
    WRITTEN("r.writer"),
    /** What was asked of them. */
    RECEIVED("r.contact");

    private final String whose;

    RequestList(String whose) {
        this.whose = whose;
    }

    /** Names a column and the account, so that the database finds the rows by an index before it asks who may read each. */
    String condition() {
        return whose + " = staff_support.account()";
    }
}
