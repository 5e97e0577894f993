package org.duban;

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
        SpringApplication.run(DubanApplication.class, arguments);
    }
}
