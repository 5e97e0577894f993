package org.duban.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.duban.document.paper.Table.Align;
import org.duban.document.paper.Table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the forms of a paper have in common. */
class PaperTests {

    @Test
    void columnsWithoutGroupsHaveOneRowOfHeadings() {
        assertThat(HeadCell.rows(List.of(Column.of("名次", 1), Column.of("单位", 1))))
                .containsExactly(List.of(new HeadCell("名次", 0, 1, 1), new HeadCell("单位", 1, 1, 1)));
    }

    @Test
    void neighboursOfOneGroupStandUnderACommonHeading() {
        var head = HeadCell.rows(
                List.of(grouped("甲", "一"), grouped("甲", "二"), Column.of("三", 1), grouped("甲", "四"), grouped("乙", "五")));

        assertThat(head)
                .containsExactly(
                        List.of(
                                new HeadCell("甲", 0, 2, 1),
                                new HeadCell("三", 2, 1, 2),
                                new HeadCell("甲", 3, 1, 1),
                                new HeadCell("乙", 4, 1, 1)),
                        List.of(
                                new HeadCell("一", 0, 1, 1),
                                new HeadCell("二", 1, 1, 1),
                                new HeadCell("四", 3, 1, 1),
                                new HeadCell("五", 4, 1, 1)));
    }

    @Test
    void noColumnsHaveAnEmptyHead() {
        assertThat(HeadCell.rows(List.of())).containsExactly(List.of());
    }

    @Test
    void widthsFillTheTableToTheTwip() {
        assertThat(DocxTable.widths(List.of(1.0, 1.0, 1.0), 100)).containsExactly(33, 34, 33);
        assertThat(DocxTable.widths(List.of(1.0, 0.0001), 100)).containsExactly(100, 1);
        assertThat(PaperSpecimen.table(null, 0).percents().stream()
                        .mapToDouble(Number::doubleValue)
                        .sum())
                .isBetween(99.9, 100.1);
        assertThatThrownBy(() -> Column.of("", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fieldsStandTwoInARowUnlessOneIsWide() {
        var rows = new Fields(List.of(
                        Fields.Field.of("1", ""),
                        Fields.Field.of("2", ""),
                        Fields.Field.of("3", ""),
                        Fields.Field.wide("4", ""),
                        Fields.Field.of("5", "")))
                .rows();

        assertThat(rows.stream()
                        .map(row -> row.stream().map(Fields.Field::label).toList()))
                .containsExactly(List.of("1", "2"), List.of("3"), List.of("4"), List.of("5"));
    }

    @ParameterizedTest
    @CsvSource({
        "督查通报, 38",
        "示范区创建办文件, 38",
        "示范区创建国家卫生城市指挥部, 26",
        "城乡一体化示范区创建国家卫生城市工作领导小组文件, 22",
    })
    void theRedHeadIsAsLargeAsFitsALine(String name, int points) {
        assertThat(new Paper.Letterhead(name, "", null, null).points()).isEqualTo(points);
    }

    @Test
    void sheetsHaveLegalNamesOfTheirOwn() {
        var taken = new HashSet<String>();

        assertThat(WorkbookWriter.sheetName("排名/表:[甲]*?\\", taken)).isEqualTo("排名 表  甲");
        assertThat(WorkbookWriter.sheetName("Table", taken)).isEqualTo("Table");
        assertThat(WorkbookWriter.sheetName("TABLE", taken)).isEqualTo("TABLE (2)");
        assertThat(WorkbookWriter.sheetName("'", taken)).isEqualTo("Sheet");
        assertThat(WorkbookWriter.sheetName("", taken)).isEqualTo("Sheet (2)");
        assertThat(WorkbookWriter.sheetName("长".repeat(40), taken)).hasSize(31);
        assertThat(WorkbookWriter.sheetName("长".repeat(40), taken)).hasSize(31).endsWith("长 (2)");
        assertThat(WorkbookWriter.sheetName("表".repeat(30) + "😀", taken)).isEqualTo("表".repeat(30));
    }

    @Test
    void aPaperKeepsItsLanguage() {
        assertThat(PaperWords.of(Locale.SIMPLIFIED_CHINESE)).isEqualTo(PaperWords.CHINESE);
        assertThat(PaperWords.of(Locale.ENGLISH)).isEqualTo(PaperWords.ENGLISH);
        assertThat(PaperWords.CHINESE.copies(List.of("甲", "乙"))).isEqualTo("抄送：甲，乙。");
    }

    @ParameterizedTest
    @CsvSource({
        "97.40, 97.4, 0.00",
        "3, 3, 0",
        "66.67%, 0.6667, 0.00%",
        "66.67%, 66.67, General",
        "3（并列）, 3, General",
        "-2.6, -2.6, 0.0"
    })
    void aNumberLooksInAWorkbookAsInPrint(String text, java.math.BigDecimal number, String format) {
        assertThat(NumberFormat.of(new Table.Cell(text, number))).isEqualTo(format);
    }

    private static Column grouped(String group, String heading) {
        return new Column(group, heading, 1, Align.CENTRE);
    }
}
