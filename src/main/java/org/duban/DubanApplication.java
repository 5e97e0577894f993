package org.duban;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Duban 督办: findings logged, rectified, verified, struck off and ranked. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(
        systemName = "Duban",
        sharedModules = {"shared", "platform"})
public class DubanApplication {

    public static void main(String[] arguments) {
        var application = SpringApplication.run(DubanApplication.class, arguments);
        // A command is through once the application has started.
        if (application.getBeanNamesForType(ExitCodeGenerator.class).length > 0) {
            System.exit(SpringApplication.exit(application));
        }
    }
}
