package org.duban.platform.persistence;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Chooses the database: the one that {@code spring.datasource.url} names, else the embedded one.
 *
 * <p>An auto-configuration, so that connection details of a test come before it.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
class DatabaseAutoConfiguration {

    @Bean
    static DatabaseRequirements databaseRequirements(Environment environment) {
        return new DatabaseRequirements(
                DatabaseRequirements.OLDEST_MAJOR, environment.acceptsProfiles(Profiles.of("demo")));
    }

    // Once the web server is being built it reports a failing database as its own failure, in many lines.
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> databaseBeforeWebServer(
            ObjectProvider<JdbcConnectionDetails> database) {
        return webServer -> database.getIfAvailable();
    }

    /** PostgreSQL of our own. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseNamed.class)
    @ConditionalOnMissingBean(JdbcConnectionDetails.class)
    static class Embedded {

        @Bean
        EmbeddedPostgres embeddedPostgres(@Value("${duban.data-dir:./data}") String dataDirectory) {
            return EmbeddedPostgres.start(EmbeddedPostgresOptions.in(Path.of(dataDirectory)));
        }

        @Bean
        JdbcConnectionDetails embeddedPostgresConnection(EmbeddedPostgres postgres) {
            return new EmbeddedPostgresConnection(postgres);
        }
    }

    /** Matches without a {@code spring.datasource.url}, or with an empty one as container files like to pass. */
    static class NoDatabaseNamed extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean named = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
            return new ConditionOutcome(
                    !named, ConditionMessage.of("spring.datasource.url " + (named ? "is set" : "is not set")));
        }
    }
}
