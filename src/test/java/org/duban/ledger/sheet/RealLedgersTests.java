package org.duban.ledger.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the real ledgers, each given once as a workbook and once as text. */
class RealLedgersTests {

    @ParameterizedTest
    @CsvSource({
        "units, UNITS, 38, 5",
        "campaigns, CAMPAIGNS, 8, 6",
        "tasks, TASKS, 32, 8",
        "findings-shifanqu, FINDINGS, 20, 12",
        "findings-kaifaqu, FINDINGS, 9, 12"
    })
    void areRecognisedByTheirHeadings(String name, LedgerKind kind, int rows, int columns) throws Exception {
        for (var suffix : new String[] {".csv", ".xlsx"}) {
            try (var sheet = SheetReader.open(RealLedgers.file(name + suffix))) {
                assertThat(sheet.kind()).isEqualTo(kind);
                assertThat(sheet.columns()).hasSize(columns);
                assertThat(sheet.unknownHeadings()).isEmpty();
                assertThat(sheet.rows()).hasSize(rows);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "campaigns", "tasks", "findings-shifanqu", "findings-kaifaqu"})
    void sayTheSameAsWorkbookAndAsText(String name) {
        var text = RealLedgers.rows(name + ".csv");
        var workbook = RealLedgers.rows(name + ".xlsx");

        assertThat(workbook)
                .extracting(SheetRow::cells)
                .isEqualTo(text.stream().map(SheetRow::cells).toList());
    }

    @Test
    void areCountedAsTheSpreadsheetShowsThem() throws Exception {
        try (var sheet = SheetReader.open(RealLedgers.file("findings-shifanqu.xlsx"))) {
            assertThat(sheet.headerRow()).isEqualTo(2);
            assertThat(sheet.titleLines()).containsExactly("城乡一体化示范区“创卫”等工作问题台账");
            assertThat(sheet.rows().findFirst().orElseThrow().number()).isEqualTo(3);
        }
        assertThat(RealLedgers.rows("findings-shifanqu.csv").get(0).number()).isEqualTo(2);
    }

    @Test
    void keepEachCellAsWritten() {
        var row = RealLedgers.rows("findings-shifanqu.xlsx").get(5);

        assertThat(row.cells())
                .isEqualTo(Map.ofEntries(
                        Map.entry(Column.NUMBER, SheetCell.of("6")),
                        Map.entry(Column.FOUND_ON, SheetCell.of("2019-04-04")),
                        Map.entry(Column.SOURCE, SheetCell.of("上级交办")),
                        Map.entry(Column.PLACE, SheetCell.of("武盛大道东侧停车场")),
                        Map.entry(Column.DESCRIPTION, SheetCell.of("非法停车场，无经营手续，扬尘污染严重，多次被市环保督查组通报")),
                        Map.entry(Column.CATEGORY, SheetCell.of("大气污染")),
                        Map.entry(Column.REQUIREMENT, SheetCell.of("依法拆除，拆除垃圾防尘覆盖")),
                        Map.entry(Column.UNIT, SheetCell.of("搬口办事处")),
                        Map.entry(Column.CO_UNITS, SheetCell.of("城管中心、环保分局")),
                        Map.entry(Column.DEADLINE, SheetCell.of("2019-04-05")),
                        Map.entry(Column.MEASURE, SheetCell.of("4月5日已拆除")),
                        Map.entry(Column.CLOSED_ON, SheetCell.of("2019-04-05"))));
    }
}
