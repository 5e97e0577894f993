package org.duban.support;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives a test context the run's PostgreSQL and, shared with the other contexts of the run, one fresh database. */
@TestConfiguration(proxyBeanMethods = false)
public class PostgresConfiguration {

    @Bean
    JdbcConnectionDetails testDatabase() {
        return new TestDatabase(TestPostgres.shared());
    }

    /** The database as a context uses it: from the connection pool's start to its end. */
    static class TestDatabase implements JdbcConnectionDetails, AutoCloseable {

        private final TestPostgres postgres;

        TestDatabase(TestPostgres postgres) {
            this.postgres = postgres;
            postgres.arrive();
        }

        @Override
        public String getJdbcUrl() {
            return Holder.URL;
        }

        @Override
        public String getUsername() {
            return postgres.username();
        }

        @Override
        public String getPassword() {
            return postgres.password();
        }

        @Override
        public void close() {
            postgres.leave();
        }
    }

    /** Makes the database at first use, once a JVM. */
    private static final class Holder {
        private static final String URL = TestPostgres.shared().createDatabase();
    }
}
