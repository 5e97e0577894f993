package org.duban.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The demonstration as it is started on a Monday night after New Year, in a year of which no holiday is known. */
class DemonstrationInAnotherYearTests extends DemonstrationTests {

    @TestBean(name = "clock")
    private Clock present;

    static Clock present() {
        return Clock.fixed(Instant.parse("2031-01-05T16:20:00Z"), ZoneId.of("Asia/Shanghai"));
    }
}
