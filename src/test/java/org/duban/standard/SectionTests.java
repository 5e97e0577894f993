package org.duban.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.duban.deadline.DeadlineKind;
import org.junit.jupiter.api.Test;

class SectionTests {

    @Test
    void areInTheOrderInWhichPeopleCount() {
        var sections = Section.of(Stream.of("10/A-10-1", "2/A-2-10", "2/A-2-9", "1/A-1-1")
                .map(SectionTests::row)
                .toList());

        assertThat(sections).extracting(Section::code).containsExactly("1", "2", "10");
        assertThat(sections.get(1).items()).extracting(CheckItemRow::code).containsExactly("A-2-9", "A-2-10");
    }

    @Test
    void countTheirLastCodeUpForAFurtherItem() {
        assertThat(nextAfter("WS-1-09")).isEqualTo("WS-1-10");
        assertThat(nextAfter("WS-1-99")).isEqualTo("WS-1-100");
        assertThat(nextAfter("3")).isEqualTo("4");
        assertThat(nextAfter("甲")).isNull();
    }

    private static String nextAfter(String code) {
        return Section.of(List.of(row("1/" + code))).get(0).nextCode();
    }

    private static CheckItemRow row(String sectionAndCode) {
        var section = sectionAndCode.substring(0, sectionAndCode.indexOf('/'));
        var code = sectionAndCode.substring(sectionAndCode.indexOf('/') + 1);
        return new CheckItemRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                code,
                1,
                section,
                "类" + section,
                null,
                "名称",
                null,
                "要求",
                null,
                Severity.MINOR,
                BigDecimal.ONE,
                DeadlineKind.DAYS,
                1,
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                false,
                false,
                0);
    }
}
