package org.duban.health.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.health.Fact;
import org.duban.health.HealthLevel;
import org.duban.health.HealthReport;
import org.duban.health.InstallationHealth;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the installation fares, for monitoring. */
@RestController
@RequestMapping("/api/v1/health")
@RequiredArgsConstructor
@Tag(name = "health")
class HealthApi {

    private final InstallationHealth health;
    private final HealthWords words;

    /** @param level the worst of all checks */
    record HealthAnswer(Instant at, HealthLevel level, List<CheckAnswer> checks) {}

    /**
     * @param what how it fares, in the caller's language
     * @param todo what to do; null where nothing is
     * @param facts what was seen; amounts of data in bytes
     */
    record CheckAnswer(
            String check,
            HealthLevel level,
            String state,
            String what,
            @Nullable String todo,
            Map<String, Object> facts) {}

    @GetMapping
    @Operation(summary = "How the installation fares, the worst first, and what to do")
    HealthAnswer show(Locale locale) {
        var report = health.look();
        return new HealthAnswer(
                report.at(),
                report.level(),
                report.lines().stream().map(line -> answer(line, locale)).toList());
    }

    private CheckAnswer answer(HealthReport.Line line, Locale locale) {
        var told = words.tell(line, locale);
        return new CheckAnswer(
                told.check(),
                told.level(),
                told.state(),
                told.what(),
                told.todo(),
                facts(line.condition().facts()));
    }

    private static Map<String, Object> facts(List<Fact> facts) {
        var all = new LinkedHashMap<String, Object>();
        facts.forEach(
                fact -> all.put(fact.name(), fact.value() instanceof DataSize size ? size.toBytes() : fact.value()));
        return all;
    }
}
