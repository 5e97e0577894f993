package org.duban.support;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives a test context a fresh database that no other context shares, for tests that begin with an empty system. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnDatabase {

    @Bean
    JdbcConnectionDetails ownDatabase() {
        var url = TestPostgres.shared().createDatabase();
        return new PostgresConfiguration.TestDatabase(TestPostgres.shared()) {
            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
