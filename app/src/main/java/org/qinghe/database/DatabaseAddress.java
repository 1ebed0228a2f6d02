package org.qinghe.database;

/**
 * How to reach the database as its owner.
 *
 * @param url a JDBC address without user and password
 * @param owner the role that owns the schemas and runs the migrations
 * @param password its password
 */
public record DatabaseAddress(String url, String owner, String password) {

    @Override
    public String toString() {
        return url + " as " + owner;
    }
}
