package org.duban.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
        var rows = new ArrayList<List<Object>>();
        each(rows::add, 0, sql, parameters);
        return rows;
    }

    /**
     * Row after row with all its columns.
     *
     * @param piece how many rows a cursor brings at once, if it is in a transaction; 0 for all
     */
    void each(Consumer<List<Object>> use, int piece, String sql, Object... parameters) {
        try (var statement = prepared(sql, parameters)) {
            statement.setFetchSize(piece);
            try (var found = statement.executeQuery()) {
                var columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    var row = new ArrayList<>(columns);
                    for (var column = 1; column <= columns; column++) {
                        row.add(found.getObject(column));
                    }
                    use.accept(row);
                }
            }
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
