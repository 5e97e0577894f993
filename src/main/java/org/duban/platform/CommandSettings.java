package org.duban.platform;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A start that is to do one thing and end neither answers requests nor does the work of others meanwhile. */
class CommandSettings implements EnvironmentPostProcessor {

    private static final String COMMAND = "duban.evidence.command";
    private static final Map<String, Object> QUIET = Map.of("server.port", "-1", "duban.jobs.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(COMMAND)) {
            environment.getPropertySources().addFirst(new MapPropertySource("command", QUIET));
        }
    }
}
