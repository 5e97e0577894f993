package org.duban.ledger.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.RealLedgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameBookTests {

    private final NameBook<String> book = realUnits();

    /** The units of the real ledger, each identified by its name. */
    static NameBook<String> realUnits() {
        return NameBook.of(RealLedgers.rows("units.xlsx").stream()
                .map(row -> new NameBook.Entry<>(
                        row.text(Column.NAME),
                        row.text(Column.NAME),
                        UnitWords.aliases(row.text(Column.REMARK)),
                        row.has(Column.PARENT) ? row.text(Column.PARENT) : null))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"区住建局", " 区住建局 ", "住房和城乡建设局", "“区住建局”"})
    void knowsAUnitByEachOfItsNames(String text) {
        assertThat(book.find(text)).isEqualTo(Reading.certain("区住建局"));
    }

    @ParameterizedTest
    @CsvSource({
        "区住房和城乡建设局, 区住建局",
        "文昌街道办, 文昌办事处",
        "文昌街道办事处, 文昌办事处",
        "文昌街道, 文昌办事处",
        "文昌办, 文昌办事处",
        "许湾乡人民政府, 许湾乡",
        "陈滩居委会, 陈滩社区",
        "陈滩社区居委会, 陈滩社区",
        "韩营社区, 韩营居委会",
        "贾寨村, 贾寨行政村",
        "综合执法中心, 区综合执法中心",
        "示范区开发区住建局（牵头）, ''",
        "开发区住建局（牵头）, 开发区住建局",
        "卫健委, 开发区卫健委",
        "开发区公共事业管理中心, 公共事业管理中心",
        "城乡一体化示范区城管中心, 城管中心"
    })
    void infersAUnitFromAVariantOfItsName(String text, String unit) {
        var reading = book.find(text);

        assertThat(reading.optional().orElse("")).isEqualTo(unit);
        if (!unit.isEmpty()) {
            assertThat(reading.certainty()).isEqualTo(Certainty.INFERRED);
            assertThat(reading.remarks()).containsExactly(Remark.of("unit.inferred", text, unit));
        }
    }

    @Test
    void leavesTheChoiceBetweenNamesakesToAPerson() {
        assertThat(book.find("住建局"))
                .isEqualTo(Reading.doubtful(null, Remark.of("unit.ambiguous", "住建局", "区住建局、开发区住建局")));
    }

    @Test
    void prefersTheNamesakeOfTheSameDistrict() {
        assertThat(book.preferring("开发区").find("住建局").value()).isEqualTo("开发区住建局");
        assertThat(book.preferring("城乡一体化示范区").find("住建局").value()).isEqualTo("区住建局");
    }

    @Test
    void suggestsSimilarUnitsForAnUnknownOne() {
        assertThat(book.find("区综合执法局").remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.arguments().get(1)).startsWith("区综合执法中心"));
        assertThat(book.find("气象台").remarks()).containsExactly(Remark.of("unit.unknown", "气象台"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    搬口办事处、许湾乡               | 搬口办事处;许湾乡
                    城管中心，环保分局               | 城管中心;环保分局
                    城管中心, 环保分局；卫计中心/社会事务局  | 城管中心;环保分局;卫计中心;社会事务局
                    城管中心和环保分局               | 城管中心;环保分局
                    文昌办事处、搬口办事处及许湾乡         | 文昌办事处;搬口办事处;许湾乡
                    文昌办事处 搬口办事处             | 文昌办事处;搬口办事处
                    住房和城乡建设局、城管中心           | 区住建局;城管中心
                    住房和城乡建设局和城管中心           | 区住建局;城管中心
                    区住房和城乡建设局               | 区住建局
                    城管中心、城管中心               | 城管中心
                    区住建局、住房和城乡建设局           | 区住建局
                    文昌办事处（牵头、协调）、许湾乡       | 文昌办事处;许湾乡
                    文昌办事处、许湾乡等              | 文昌办事处;许湾乡
                    """)
    void takesSeveralUnitsInOneCellApart(String cell, String units) {
        assertThat(book.findAll(cell))
                .extracting(mention -> mention.reading().value())
                .containsExactly(units.split(";"));
    }

    @Test
    void leavesPlacesWithAndInTheirNamesWhole() {
        var known = NameBook.of(List.of(
                new NameBook.Entry<>(1, "丰和家园", Set.of(), null), new NameBook.Entry<>(2, "家园", Set.of(), null)));

        assertThat(known.findAll("丰和家园")).extracting(NameBook.Mention::text).containsExactly("丰和家园");
        assertThat(known.findAll("仁和家园东区")).extracting(NameBook.Mention::text).containsExactly("仁和家园东区");
    }

    @Test
    void findsEveryUnitThatTheRealLedgersName() {
        for (var file : List.of("findings-shifanqu.xlsx", "findings-kaifaqu.csv", "tasks.xlsx", "campaigns.csv")) {
            for (var row : RealLedgers.rows(file)) {
                for (var column : List.of(Column.UNIT, Column.CO_UNITS, Column.LEAD_UNIT)) {
                    assertThat(book.findAll(row.text(column)))
                            .as("%s row %d", file, row.number())
                            .allMatch(mention -> mention.reading().certainty() == Certainty.CERTAIN);
                }
            }
        }
    }

    @Test
    void survivesACircleOfParents() {
        var circle = NameBook.of(List.of(
                new NameBook.Entry<>("a", "甲中心", Set.of(), "b"), new NameBook.Entry<>("b", "乙中心", Set.of(), "a")));

        assertThat(circle.preferring("a").find("乙中心").value()).isEqualTo("b");
    }

    @Test
    void learnsOtherNamesFromRemarks() {
        assertThat(UnitWords.aliases("又称住房和城乡建设局")).containsExactly("住房和城乡建设局");
        assertThat(UnitWords.aliases("2019年成立，又称“创卫办”、创建办；简称：创办")).containsExactly("创卫办", "创建办", "创办");
        assertThat(UnitWords.aliases("牵头单位，不参与排名")).isEmpty();
    }

    @Test
    void remarksOnUnitsWithoutAParent() {
        assertThat(UnitWords.parent("", "村居")).isEqualTo(Reading.missing(Remark.of("unit.noParent")));
        assertThat(UnitWords.parent("", "区")).isEqualTo(Reading.missing());
        assertThat(UnitWords.parent("开发区", "乡办")).isEqualTo(Reading.certain("开发区"));
    }
}
