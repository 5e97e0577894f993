package org.duban.inspection.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.deadline.WorkingCalendar;
import org.duban.inspection.coverage.CoverageLight;
import org.duban.unit.PlaceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a survey has come, and how fast it has to go on. */
class SurveyBoardTests {

    /** A Monday; the survey lasts until the Sunday of the week after. */
    private static final LocalDate MONDAY = LocalDate.of(2019, 4, 8);

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0, OPEN, 1", // nobody is late on the first day
        "1, 9, 10, 100, MET, 0",
        "4, 6, 4, 40, OPEN, 1", // four of ten working days gone, four of ten done
        "4, 6, 3, 30, AT_RISK, 2",
        "5, 5, 4, 40, AT_RISK, 2", // Saturday: all of the first week is gone
        "13, 0, 9, 90, AT_RISK, 1", // the last Sunday: no working day is left
        "14, 0, 9, 90, MISSED, 1",
        "14, 0, 10, 100, MET, 0",
    })
    void isJudgedByTheWorkingDaysGone(int day, int left, int covered, int percent, CoverageLight light, int perDay) {
        var today = MONDAY.plusDays(day);
        var board = board(today, new SurveyBoard.Cell(null, null, PlaceKind.ROAD, 10, covered, 0, 0));

        assertThat(board.pace().left()).isEqualTo(left);
        assertThat(board.whole().percent()).isEqualTo(percent);
        assertThat(board.light(board.whole())).isEqualTo(light);
        assertThat(board.perDay()).isEqualTo(perDay);
    }

    @Test
    void isNeverAllBeforeAllIs() {
        assertThat(new Tally(null, null, 1_000, 999, 0, 0).percent()).isEqualTo(99);
        assertThat(new Tally(null, null, 0, 0, 0, 0).percent()).isZero();
    }

    @Test
    void addsUpByAreaAndByKind() {
        var one = UUID.randomUUID();
        var board = board(
                MONDAY,
                new SurveyBoard.Cell(one, "文昌办事处", PlaceKind.ROAD, 10, 4, 2, 1),
                new SurveyBoard.Cell(one, "文昌办事处", PlaceKind.MARKET, 3, 3, 0, 0),
                new SurveyBoard.Cell(null, null, PlaceKind.ROAD, 2, 0, 0, 0));

        assertThat(board.areas())
                .containsExactly(new Tally(one, "文昌办事处", 13, 7, 2, 1), new Tally(null, null, 2, 0, 0, 0));
        assertThat(board.kinds())
                .containsExactly(new Tally(null, "ROAD", 12, 4, 2, 1), new Tally(null, "MARKET", 3, 3, 0, 0));
        assertThat(board.whole().left()).isEqualTo(8);
    }

    private static SurveyBoard board(LocalDate today, SurveyBoard.Cell... cells) {
        var to = MONDAY.plusDays(13);
        var survey = new SurveyRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "百日冲刺",
                "背街小巷大排查",
                MONDAY,
                to,
                null,
                null,
                null,
                true,
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of(),
                List.of(),
                "创建办",
                null,
                today.isAfter(to) ? SurveyState.OVER : SurveyState.RUNNING);
        return new SurveyBoard(survey, Pace.of(survey, today, WorkingCalendar.WITHOUT_DATA), List.of(cells));
    }
}
