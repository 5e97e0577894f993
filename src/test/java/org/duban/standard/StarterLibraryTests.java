package org.duban.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineTerm;
import org.duban.unit.PlaceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class StarterLibraryTests {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static Stream<String> standards() {
        return read("index").stream().map(standard -> standard.get("code"));
    }

    @Test
    void namesItsStandardsInBothLanguages() {
        assertThat(read("index")).hasSize(5).allSatisfy(standard -> {
            assertThat(standard.get("code")).matches("[a-z]+");
            assertThat(standard.get("name")).isNotBlank();
            assertThat(standard.get("name_en")).matches("\\p{ASCII}+");
            assertThat(standard.get("edition")).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("standards")
    void givesEachItemItsOwnCodeWithinItsSection(String standard) {
        assertThat(read(standard))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(item.get("item_code")).matches("[A-Z]{2}-" + item.get("section_code") + "-\\d{2}"));
        assertThat(read(standard)).extracting(item -> item.get("item_code")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("standards")
    void namesEachSectionTheSameThroughout(String standard) {
        var names = new HashMap<String, String>();

        assertThat(read(standard)).allSatisfy(item -> {
            var name = item.get("section_name") + " / " + item.get("section_name_en");
            assertThat(names.computeIfAbsent(item.get("section_code"), code -> name))
                    .isEqualTo(name);
        });
    }

    @ParameterizedTest
    @MethodSource("standards")
    void isWrittenInBothLanguages(String standard) {
        assertThat(read(standard)).allSatisfy(item -> {
            assertThat(item.get("item_name")).matches("[\\p{IsHan}]{2,10}");
            assertThat(item.get("section_name")).containsPattern("\\p{IsHan}");
            assertThat(item.get("requirement"))
                    .containsPattern("\\p{IsHan}")
                    .hasSizeGreaterThan(15)
                    .endsWith("。");
            assertThat(item.get("name_en")).matches("[A-Z0-9]\\P{IsHan}+");
            assertThat(item.get("requirement_en")).matches("[A-Z]\\P{IsHan}+\\.");
            assertThat(item.get("section_name_en")).matches("[A-Z]\\P{IsHan}+");
        });
    }

    @ParameterizedTest
    @MethodSource("standards")
    void weighsEachItemWithinReason(String standard) {
        assertThat(read(standard)).allSatisfy(item -> {
            assertThat(item.get("severity")).isIn("MINOR", "MAJOR", "CRITICAL");
            assertThat(new BigDecimal(item.get("points"))).isBetween(new BigDecimal("0.2"), new BigDecimal("6"));
        });
    }

    @ParameterizedTest
    @MethodSource("standards")
    void givesEachItemADeadlineThatCanBeReckoned(String standard) {
        assertThat(read(standard)).allSatisfy(item -> {
            var kind = DeadlineKind.valueOf(item.get("deadline_kind"));
            assertThat(kind).isNotEqualTo(DeadlineKind.DATE);
            assertThat(new DeadlineTerm(kind, Integer.valueOf(item.get("deadline_amount")), null))
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("standards")
    void expectsEachItemAtKindsOfPlaces(String standard) {
        assertThat(read(standard))
                .allSatisfy(item -> assertThat(list(item, "place_kinds"))
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allSatisfy(kind -> assertThat(PlaceKind.valueOf(kind)).isNotNull()));
    }

    @ParameterizedTest
    @MethodSource("standards")
    void letsATermLeadToOneItemOnly(String standard) {
        assertThat(read(standard).stream().flatMap(item -> terms(item).stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("standards")
    void quotesLawsByTheirTitle(String standard) {
        assertThat(read(standard))
                .extracting(item -> item.get("basis"))
                .allSatisfy(basis ->
                        assertThat(basis).matches("|(《\\p{IsHan}+》(第[一二三四五六七八九十百]+条(、第[一二三四五六七八九十百]+条)*)?；?)+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"周边围挡", "物料堆放覆盖", "土方湿法作业", "路面硬化", "出入车辆清洗", "渣土车密闭运输"})
    void holdsTheSixRulesForBuildingSites(String rule) {
        assertThat(read("daqi"))
                .filteredOn(item -> terms(item).contains(rule))
                .singleElement()
                .satisfies(item -> assertThat(item.get("requirement")).contains("百分之百"))
                .satisfies(item -> assertThat(list(item, "place_kinds")).contains("SITE"));
    }

    /** The categories that offices put into their ledgers. */
    @ParameterizedTest
    @ValueSource(
            strings = {"交通秩序", "市容环境", "环境卫生", "公厕管理", "门前三包", "大气污染", "违法建设", "工作进度", "工程进度", "疫情防控", "宣传氛围", "背街小巷"})
    void knowsTheCategoriesOfLedgers(String category) {
        assertThat(standards().flatMap(standard -> read(standard).stream()))
                .filteredOn(item -> terms(item).contains(category))
                .hasSize(1);
    }

    private static List<String> terms(CSVRecord item) {
        var terms = new ArrayList<>(list(item, "synonyms"));
        terms.add(item.get("item_name"));
        return terms;
    }

    private static List<String> list(CSVRecord item, String column) {
        return Arrays.asList(item.get(column).split(";"));
    }

    private static List<CSVRecord> read(String name) {
        try (var reader = new InputStreamReader(
                        new ClassPathResource("standards/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            assertThat(records.getHeaderNames()).doesNotContain("");
            var rows = records.getRecords();
            assertThat(rows).allMatch(CSVRecord::isConsistent);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
