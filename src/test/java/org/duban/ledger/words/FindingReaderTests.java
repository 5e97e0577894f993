package org.duban.ledger.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.RealLedgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The real ledgers, row by row, as they are understood. */
class FindingReaderTests {

    private final NameBook<String> units = NameBookTests.realUnits();

    @ParameterizedTest
    @ValueSource(strings = {"findings-shifanqu", "findings-kaifaqu"})
    void readsTheSameFromWorkbookAndText(String name) {
        var fromText = read(name + ".csv");
        var fromWorkbook = read(name + ".xlsx");

        assertThat(fromWorkbook)
                .extracting(FindingReading::fingerprint)
                .doesNotHaveDuplicates()
                .isEqualTo(fromText.stream().map(FindingReading::fingerprint).toList());
        assertThat(fromWorkbook)
                .usingRecursiveComparison()
                .ignoringFields("row")
                .isEqualTo(fromText);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1  | 2019-04-02 | CERTAIN  | ROUTINE  | AT_ONCE DATE 0 2019-04-02 | CERTAIN  | open
                    2  | 2019-04-02 | CERTAIN  | ROUTINE  |                           | MISSING  | open
                    6  | 2019-04-04 | CERTAIN  | SUPERIOR | BY DATE 0 2019-04-05      | CERTAIN  | 2019-04-05
                    7  | 2019-04-06 | CERTAIN  | ROUTINE  |                           | MISSING  | open
                    11 | 2019-04-06 | INFERRED | ROUTINE  | WITHIN DAYS 2 null        | CERTAIN  | open
                    12 | 2019-04-06 | INFERRED | ROUTINE  | BY DATE 0 2019-04-06      | INFERRED | 2019-04-06
                    15 | 2019-04-03 | INFERRED | ROUTINE  |                           | MISSING  | open
                    16 | 2020-03-02 | CERTAIN  | ROUTINE  | BY DATE 0 2020-03-20      | CERTAIN  | open
                    17 | 2020-02-27 | CERTAIN  | ROUTINE  | AT_ONCE DATE 0 2020-02-27 | CERTAIN  | open
                    19 | 2020-03-07 | CERTAIN  | ROUTINE  | BY DATE 0 2020-03-09      | INFERRED | open
                    20 | 2020-03-01 | CERTAIN  | ROUTINE  |                           | MISSING  | open
                    """)
    void understandsTheDemonstrationZone(
            int number,
            LocalDate foundOn,
            Certainty dateCertainty,
            String source,
            String deadline,
            Certainty deadlineCertainty,
            String closing) {
        var finding = read("findings-shifanqu.xlsx").get(number - 1);

        assertThat(finding.foundOn().value()).isEqualTo(foundOn);
        assertThat(finding.foundOn().certainty()).isEqualTo(dateCertainty);
        assertThat(finding.source().value()).isEqualTo(source);
        assertThat(finding.deadline().optional().map(FindingReaderTests::words).orElse(null))
                .isEqualTo(deadline);
        assertThat(finding.deadline().certainty()).isEqualTo(deadlineCertainty);
        assertThat(finding.closing()
                        .optional()
                        .map(Closing::on)
                        .map(LocalDate::toString)
                        .orElse("open"))
                .isEqualTo(closing);
    }

    @Test
    void leavesNothingDoubtfulInTheRealFindings() {
        assertThat(read("findings-shifanqu.xlsx")).noneMatch(FindingReading::isDoubtful);
        assertThat(read("findings-kaifaqu.xlsx")).noneMatch(FindingReading::isDoubtful);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1  | BY DATE 0 2019-03-28      | CERTAIN
                    2  | AT_ONCE DATE 0 2019-03-28 | CERTAIN
                    3  |                           | MISSING
                    5  | BY DATE 0 2019-03-29      | CERTAIN
                    6  | EVERY DAYS 10 null        | CERTAIN
                    10 | WITHIN DAYS 2 null        | CERTAIN
                    12 | BY DATE 0 2019-04-20      | CERTAIN
                    13 | EVERY DAYS 7 null         | CERTAIN
                    14 | BY DATE 0 2020-03-20      | CERTAIN
                    15 | BY DATE 0 2020-04-01      | INFERRED
                    16 | BY DATE 0 2020-06-01      | CERTAIN
                    17 | BY DATE 0 2020-03-09      | INFERRED
                    20 | BY DATE 0 2020-06-01      | CERTAIN
                    21 |                           | DOUBTFUL
                    24 | BY DATE 0 2020-03-05      | INFERRED
                    """)
    void understandsTheDeadlinesOfTheTasks(int number, String deadline, Certainty certainty) {
        for (var file : List.of("tasks.xlsx", "tasks.csv")) {
            var row = RealLedgers.rows(file).get(number - 1);
            var assigned =
                    Dates.read(row.text(Column.ASSIGNED_ON), YearHint.none()).value();

            var reading = Deadlines.read(row.text(Column.DEADLINE), assigned);

            assertThat(reading.optional().map(FindingReaderTests::words).orElse(null))
                    .isEqualTo(deadline);
            assertThat(reading.certainty()).isEqualTo(certainty);
        }
    }

    @Test
    void everyRemarkHasItsWords() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/ledger");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        List<Remark> remarks = new ArrayList<>();
        for (var finding : read("findings-shifanqu.xlsx")) {
            remarks.addAll(finding.foundOn().remarks());
            remarks.addAll(finding.source().remarks());
            remarks.addAll(finding.deadline().remarks());
            remarks.addAll(finding.closing().remarks());
        }

        assertThat(remarks).isNotEmpty();
        for (var locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            assertThat(remarks)
                    .allSatisfy(remark -> assertThat(messages.getMessage(remark, locale))
                            .isNotBlank()
                            .doesNotContain("{"));
        }
        assertThat(messages.getMessage(Remark.of("date.yearInferred", 2019), Locale.ENGLISH))
                .contains(" 2019 ");
    }

    private List<FindingReading<String>> read(String file) {
        var reader = new FindingReader<>(units, YearHint.none());
        return RealLedgers.rows(file).stream().map(reader::read).toList();
    }

    private static String words(DeadlinePhrase phrase) {
        return "%s %s %d %s".formatted(phrase.form(), phrase.kind(), phrase.amount(), phrase.date());
    }
}
