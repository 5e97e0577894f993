package org.duban;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A day is the district's, wherever the machine stands: nobody, tests included, asks the machine for its zone. */
class TimeTests {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.duban");

    static Stream<Class<?>> temporals() {
        return Stream.of(
                LocalDate.class, LocalDateTime.class, LocalTime.class, OffsetDateTime.class, ZonedDateTime.class);
    }

    @ParameterizedTest
    @MethodSource("temporals")
    void nowIsThatOfAClockOrOfANamedZone(Class<?> temporal) {
        noClasses()
                .should()
                .callMethod(temporal, "now")
                .because("that is the machine's")
                .check(CLASSES);
    }

    @Test
    void theZoneIsNamed() {
        noClasses().should().callMethod(ZoneId.class, "systemDefault").check(CLASSES);
    }
}
