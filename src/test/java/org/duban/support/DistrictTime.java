package org.duban.support;

import java.time.LocalDate;
import java.time.ZoneId;

/** The time of the test district, which is not that of the machine: a build machine mostly runs on UTC. */
public final class DistrictTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private DistrictTime() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
