package org.duban;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The features depend on each other as their package-info files say, and in no circle. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(DubanApplication.class);

    @Test
    void keepToTheirBoundaries() {
        modules.verify();
    }

    @Test
    void areDrawn() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
