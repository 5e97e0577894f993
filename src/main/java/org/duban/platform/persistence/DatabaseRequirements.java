package org.duban.platform.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Looks at the database before anything uses it.
 *
 * <p>It connects on its own, because the connection pool buries the reason in a stack trace.
 */
@Slf4j
@RequiredArgsConstructor
class DatabaseRequirements implements BeanPostProcessor {

    static final int OLDEST_MAJOR = 15;

    private static final String QUESTION = """
            select current_setting('server_version_num')::int / 10000 as major, pg_encoding_to_char(encoding) as encoding,
                   '垃圾' ~ '^\\w+$' and datctype not in ('C', 'POSIX') as chinese_letters
            from pg_database where datname = current_database()""";

    private final int oldestMajor;

    /** Whether this start is for a demonstration, which alone may use a database filled for one. */
    private final boolean demonstration;

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof JdbcConnectionDetails details) {
            check(details);
        }
        return bean;
    }

    private void check(JdbcConnectionDetails details) {
        String url = details.getJdbcUrl();
        if (!url.startsWith("jdbc:postgresql:")) {
            throw ExternalDatabase.notPostgres(url);
        }
        try (Connection connection = DriverManager.getConnection(url, credentials(details));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
            check(url, answer);
            requireTextSimilarity(url, connection);
            if (!demonstration && holdsDemoData(connection)) {
                throw CannotStart.demoData(ExternalDatabase.shown(url));
            }
        } catch (SQLException e) {
            throw ExternalDatabase.refused(url, details.getUsername(), e);
        }
    }

    private void check(String url, ResultSet answer) throws SQLException {
        int major = answer.getInt("major");
        String encoding = answer.getString("encoding");
        if (major < oldestMajor) {
            throw ExternalDatabase.tooOld(url, major, oldestMajor);
        }
        if (!"UTF8".equals(encoding)) {
            throw ExternalDatabase.notUnicode(url, encoding);
        }
        if (!answer.getBoolean("chinese_letters")) {
            log.warn(
                    "The locale of {} does not know Chinese letters, so searching will find less: create the database"
                            + " with a UTF-8 locale. 数据库区域设置不识别汉字，检索会不完整，请用 UTF-8 区域重建数据库",
                    ExternalDatabase.shown(url));
        }
    }

    /** Created for a trial where it is not there: whether the server lets us, only the server knows. */
    private static void requireTextSimilarity(String url, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!isTrue(statement, "select exists (select from pg_extension where extname = 'pg_trgm')")) {
                connection.setAutoCommit(false);
                statement.execute("create extension if not exists pg_trgm");
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw ExternalDatabase.withoutTextSimilarity(url, e);
        }
    }

    /** The table is not there before the first migration. */
    private static boolean holdsDemoData(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return isTrue(statement, "select to_regclass('demonstration') is not null")
                    && isTrue(statement, "select exists (select from demonstration)");
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static Properties credentials(JdbcConnectionDetails details) {
        Properties properties = new Properties();
        put(properties, "user", details.getUsername());
        put(properties, "password", details.getPassword());
        put(properties, "connectTimeout", "10");
        put(properties, "loginTimeout", "15");
        return properties;
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
