package org.duban.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.platform.persistence.EmbeddedPostgres;

/** Statements as a database administrator would send them: through JDBC, with nothing in between. */
final class BareSql implements AutoCloseable {

    private final Connection connection;

    private BareSql(Connection connection) {
        this.connection = connection;
    }

    /** As the application's own role. */
    static BareSql asOwner(EmbeddedPostgres postgres) {
        return connect(postgres, EmbeddedPostgres.USERNAME);
    }

    /** As the one who may load data and vacuum everything. */
    static BareSql asSuperuser(EmbeddedPostgres postgres) {
        return connect(postgres, EmbeddedPostgres.SUPERUSER);
    }

    private static BareSql connect(EmbeddedPostgres postgres, String user) {
        try {
            return new BareSql(DriverManager.getConnection(postgres.jdbcUrl(), user, postgres.password()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Several statements at once, without parameters. */
    void script(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Reads every column of every row and answers how many rows those were. */
    int read(String sql, Object... parameters) {
        return rows(sql, parameters).size();
    }

    /** The rows with all their columns. */
    List<List<Object>> rows(String sql, Object... parameters) {
        try (var statement = prepared(sql, parameters);
                var found = statement.executeQuery()) {
            var columns = found.getMetaData().getColumnCount();
            var rows = new java.util.ArrayList<List<Object>>();
            while (found.next()) {
                var row = new java.util.ArrayList<>(columns);
                for (var column = 1; column <= columns; column++) {
                    row.add(found.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    Object one(String sql, Object... parameters) {
        return rows(sql, parameters).get(0).get(0);
    }

    int write(String sql, Object... parameters) {
        try (var statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** All of it in one durable transaction. */
    void inTransaction(Runnable statements) {
        try {
            connection.setAutoCommit(false);
            statements.run();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var number : IntStream.range(0, parameters.length).toArray()) {
            var value = parameters[number];
            if (value instanceof Object[] several) {
                statement.setArray(number + 1, connection.createArrayOf(arrayType(several), several));
            } else {
                statement.setObject(number + 1, value);
            }
        }
        return statement;
    }

    private static String arrayType(Object[] values) {
        return values instanceof String[] ? "text" : "uuid";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
