package org.duban;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No connection is lost: a stream of rows keeps its own until somebody closes it. */
class ConnectionsTests {

    @Test
    void rowsAreReadAsListsExceptWhereTheyAreWrittenOutOneByOne() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.duban");
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.duban.finding.FindingExport")
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("it has to be closed, and lists need not")
                .check(classes);
    }
}
