package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSourceResolvable;

class DeadlineWordsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final DeadlineReckoning reckoning = new DeadlineReckoning(SHANGHAI, ShippedCalendar.calendar());

    @Test
    void sayHowWorkingDaysComeAbout() {
        var reckoned = reckon(DeadlineTerm.workingDays(3), LocalDateTime.of(2025, 9, 30, 16, 20));

        assertThat(chinese(reckoned.words()))
                .isEqualTo("自2025年9月30日（周二）16:20起3个工作日，至2025年10月11日（周六，调休上班）24:00止；10月1日至8日为节假日");
        assertThat(english(reckoned.words()))
                .isEqualTo("3 working days from Tue 30 Sep 2025, 16:20 → end of Sat 11 Oct 2025, a make-up working day;"
                        + " 1–8 Oct are holidays");
    }

    @Test
    void listHolidaysAndMakeUpDaysInBetween() {
        var reckoned = reckon(DeadlineTerm.workingDays(16), LocalDateTime.of(2024, 9, 13, 9, 5));

        assertThat(chinese(reckoned.words()))
                .isEqualTo("自2024年9月13日（周五）09:05起16个工作日，至2024年10月12日（周六，调休上班）24:00止"
                        + "；9月15日至17日、10月1日至7日为节假日；9月14日、9月29日为调休上班日");
        assertThat(english(reckoned.words()))
                .isEqualTo("16 working days from Fri 13 Sep 2024, 09:05 → end of Sat 12 Oct 2024, a make-up working day"
                        + "; 15–17 Sep, 1–7 Oct are holidays; 14 Sep, 29 Sep are make-up working days");
    }

    @Test
    void countHolidaysWhereTheListWouldGrowLong() {
        var reckoned = reckon(DeadlineTerm.workingDays(248), LocalDateTime.of(2024, 12, 31, 9, 0));

        assertThat(chinese(reckoned.words()))
                .isEqualTo("自2024年12月31日（周二）09:00起248个工作日，至2025年12月31日（周三）24:00止" + "；期间有28天节假日；期间有5天调休上班日");
        assertThat(english(reckoned.words()))
                .isEqualTo("248 working days from Tue 31 Dec 2024, 09:00 → end of Wed 31 Dec 2025"
                        + "; with 28 days of holiday in between; with 5 make-up working days in between");
    }

    @Test
    void speakOfOneInTheSingular() {
        var newYear = reckon(DeadlineTerm.workingDays(1), LocalDateTime.of(2024, 12, 31, 10, 0));
        var hour = reckon(DeadlineTerm.hours(1), LocalDateTime.of(2025, 4, 16, 9, 0));
        var day = reckon(DeadlineTerm.days(1), LocalDateTime.of(2025, 4, 16, 9, 0));

        assertThat(english(newYear.words()))
                .isEqualTo("1 working day from Tue 31 Dec 2024, 10:00 → end of Thu 2 Jan 2025; 1 Jan is a holiday");
        assertThat(english(hour.words())).isEqualTo("1 hour from Wed 16 Apr 2025, 09:00 → Wed 16 Apr 2025, 10:00");
        assertThat(english(day.words())).isEqualTo("1 day from Wed 16 Apr 2025, 09:00 → end of Thu 17 Apr 2025");
    }

    @Test
    void writeLargeNumbersWithoutGrouping() {
        var hours = reckon(DeadlineTerm.hours(8760), LocalDateTime.of(2025, 4, 16, 9, 0));
        var days = reckon(DeadlineTerm.days(3650), LocalDateTime.of(2025, 4, 16, 9, 0));

        assertThat(chinese(hours.words())).isEqualTo("自2025年4月16日（周三）09:00起8760小时，至2026年4月16日（周四）09:00止");
        assertThat(chinese(days.words())).isEqualTo("自2025年4月16日（周三）09:00起3650天，至2035年4月14日（周六）24:00止");
        assertThat(english(hours.words())).startsWith("8760 hours from ");
        assertThat(english(days.words())).startsWith("3650 days from ");
    }

    @Test
    void sayWhenADateIsAHoliday() {
        var reckoned = reckon(DeadlineTerm.by(LocalDate.of(2025, 10, 1)), LocalDateTime.of(2025, 9, 28, 9, 0));

        assertThat(chinese(reckoned.words())).isEqualTo("至2025年10月1日（周三，国庆节、中秋节）24:00止");
        assertThat(english(reckoned.words())).isEqualTo("by the end of Wed 1 Oct 2025, a holiday");
    }

    @Test
    void nameBothMonthsOfAHolidayThatSpansTwo() {
        var reckoned = reckon(DeadlineTerm.workingDays(1), LocalDateTime.of(2023, 9, 28, 9, 0));

        assertThat(chinese(reckoned.words())).endsWith("；9月29日至10月6日为节假日");
        assertThat(english(reckoned.words())).endsWith("; 29 Sep – 6 Oct are holidays");
    }

    @Test
    void sayHowWorkingHoursComeAbout() {
        var reckoned = reckon(DeadlineTerm.workingHours(16), LocalDateTime.of(2025, 9, 30, 16, 20));

        assertThat(chinese(reckoned.words()))
                .isEqualTo("自2025年9月30日（周二）16:20起16个工作小时，至2025年10月10日（周五）16:20止"
                        + "；只计工作日08:00—12:00、14:00—18:00；10月1日至8日为节假日");
        assertThat(english(reckoned.words()))
                .isEqualTo("16 working hours from Tue 30 Sep 2025, 16:20 → Fri 10 Oct 2025, 16:20"
                        + "; only 08:00–12:00 and 14:00–18:00 on working days count; 1–8 Oct are holidays");
    }

    @Test
    void sayWhenTheClockBeginsIfNobodyWorksAtTheStart() {
        var reckoned = reckon(DeadlineTerm.workingHours(1), LocalDateTime.of(2025, 4, 19, 10, 0));

        assertThat(chinese(reckoned.words()))
                .isEqualTo("自2025年4月19日（周六）10:00起1个工作小时，至2025年4月21日（周一）09:00止"
                        + "；此时不在上班时间，自2025年4月21日（周一）08:00起算；只计工作日08:00—12:00、14:00—18:00");
        assertThat(english(reckoned.words()))
                .startsWith("1 working hour from Sat 19 Apr 2025, 10:00 → Mon 21 Apr 2025, 09:00"
                        + "; nobody works then, so the clock starts on Mon 21 Apr 2025, 08:00");
    }

    @Test
    void tellOfTheDaysThatTheDistrictSet() {
        var storm = new ExtraDay(LocalDate.of(2025, 7, 3), true, "台风停工", Instant.EPOCH, "管理员");
        var saturday = new ExtraDay(LocalDate.of(2025, 7, 5), false, "百日冲刺", Instant.EPOCH, "管理员");
        var calendar = WorkingCalendar.of(List.of(2025), List.of(), List.of(storm, saturday), WorkingHours.USUAL);
        var reckoned = new DeadlineReckoning(SHANGHAI, calendar)
                .reckon(
                        DeadlineTerm.workingDays(3),
                        LocalDateTime.of(2025, 7, 2, 9, 0).atZone(SHANGHAI).toInstant());

        assertThat(chinese(reckoned.words()))
                .isEqualTo("自2025年7月2日（周三）09:00起3个工作日，至2025年7月7日（周一）24:00止；7月3日临时放假；7月5日临时上班");
        assertThat(english(reckoned.words()))
                .isEqualTo("3 working days from Wed 2 Jul 2025, 09:00 → end of Mon 7 Jul 2025"
                        + "; 3 Jul is an extra day off; 5 Jul is an extra working day");
    }

    @Test
    void warnOfAYearWithoutCalendar() {
        var warning = reckon(DeadlineTerm.workingDays(3), LocalDateTime.of(2026, 12, 30, 9, 0))
                .warnings()
                .get(0);

        assertThat(chinese(warning)).startsWith("没有2027年的节假日安排");
        assertThat(english(warning)).startsWith("There is no holiday calendar for 2027");
    }

    private Reckoned reckon(DeadlineTerm term, LocalDateTime from) {
        return reckoning.reckon(term, from.atZone(SHANGHAI).toInstant());
    }

    private static String chinese(MessageSourceResolvable words) {
        return DeadlineMessages.messages().getMessage(words, Locale.CHINA);
    }

    private static String english(MessageSourceResolvable words) {
        return DeadlineMessages.messages().getMessage(words, Locale.ENGLISH);
    }
}
