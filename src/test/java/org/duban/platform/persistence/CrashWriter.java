package org.duban.platform.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A process that writes one row after the other and says which of them the database has acknowledged. */
final class CrashWriter {

    private CrashWriter() {}

    public static void main(String[] arguments) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                EmbeddedPostgresOptions.in(Path.of(arguments[0])).withPrograms(Path.of(arguments[1])));
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl(), EmbeddedPostgres.USERNAME, postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number int primary key)");
            write(connection);
        }
    }

    private static void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into written values (?)")) {
            for (int number = 0; ; number++) {
                insert.setInt(1, number);
                insert.executeUpdate();
                connection.commit();
                System.out.println("written " + number);
            }
        }
    }
}
