package org.qinghe.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Writes row after row and says the number of each as soon as the server has acknowledged it, until it is killed. */
final class SteadyWriter {

    private SteadyWriter() {}

    public static void main(String[] arguments) throws Exception {
        var server = PostgresServer.start(new DataFolder(Path.of(arguments[0])));
        var address = server.address();
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("create table written (number int primary key)");
            for (int number = 1; ; number++) {
                statement.execute("insert into written values (" + number + ")");
                System.out.println("acknowledged " + number);
            }
        }
    }
}
