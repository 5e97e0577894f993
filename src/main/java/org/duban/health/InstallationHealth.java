package org.duban.health;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;

/** Asks all checks. One that fails tells just that, and keeps no other from telling. */
@Slf4j
@Service
@RequiredArgsConstructor
public class InstallationHealth {

    private final List<HealthCheck> checks;
    private final Clock clock;

    public HealthReport look() {
        return new HealthReport(
                clock.instant(),
                checks.stream()
                        .map(check -> new HealthReport.Line(check.name(), check.path(), look(check)))
                        .toList());
    }

    private static Condition look(HealthCheck check) {
        try {
            return check.look();
        } catch (RuntimeException failure) {
            log.warn("The check {} failed", check.name(), failure);
            return Condition.trouble(Condition.FAILED, failure.getClass().getSimpleName());
        }
    }
}
