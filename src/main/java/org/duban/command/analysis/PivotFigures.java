package org.duban.command.analysis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures of a pivot in SQL. What is not asked for is not reckoned, and nought. */
final class PivotFigures {

    private static final Map<String, String> COUNTED = counted();

    private final Set<Measure> measures;
    private final Set<String> wanted = new LinkedHashSet<>();

    PivotFigures(Set<Measure> measures) {
        this.measures = measures;
        measures.forEach(measure -> wanted.addAll(behind(measure)));
    }

    /** In the order in which {@link PivotRow} reads them. */
    private static Map<String, String> counted() {
        var counted = new LinkedHashMap<String, String>();
        counted.put("found", "count(*)");
        counted.put("open", "count(*) filter (where state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED'))");
        counted.put("late", "count(*) filter (where late)");
        counted.put("held", "count(*) filter (where state = 'ON_HOLD')");
        counted.put("closed", "count(*) filter (where state = 'CLOSED')");
        counted.put("due", "count(*) filter (where state = 'CLOSED' or late is not null)");
        counted.put("in_time", "count(*) filter (where state = 'CLOSED' and not answered_late)");
        counted.put("returned", "count(*) filter (where reworks > 0)");
        counted.put("recurred", "count(*) filter (where recurrence_of is not null)");
        counted.put("points", "sum(points)");
        return counted;
    }

    private static List<String> behind(Measure measure) {
        return switch (measure) {
            case FOUND -> List.of("found");
            case OPEN -> List.of("open");
            case LATE -> List.of("late");
            case HELD -> List.of("held");
            case CLOSED, MEDIAN_DAYS -> List.of("closed");
            case IN_TIME -> List.of("in_time");
            case IN_TIME_RATE -> List.of("in_time", "due");
            case RETURNED -> List.of("returned");
            case RECURRED -> List.of("recurred");
            case POINTS -> List.of("points");
        };
    }

    boolean askForWaiting() {
        return wanted.contains("late") || wanted.contains("due");
    }

    boolean askForAnsweredLate() {
        return wanted.contains("in_time");
    }

    boolean askForMedians() {
        return measures.contains(Measure.MEDIAN_DAYS);
    }

    /** What has to be known of each finding. */
    String said() {
        return "f.state, f.reworks, f.recurrence_of, f.points"
                + (askForWaiting() ? ", w.late" : "")
                + (askForAnsweredLate() ? ", a.subject_id is not null as answered_late" : "");
    }

    /** Of findings. */
    String counts() {
        return wanted.stream().map(name -> COUNTED.get(name) + " as " + name).collect(Collectors.joining(", "));
    }

    /** Of parts that are counted. */
    String sums() {
        return wanted.stream()
                .map(name -> "sum(%1$s)%2$s as %1$s".formatted(name, name.equals("points") ? "" : "::bigint"))
                .collect(Collectors.joining(", "));
    }

    /** All of them. */
    String shown() {
        return COUNTED.keySet().stream()
                        .map(name -> wanted.contains(name) ? "f." + name : "0 as " + name)
                        .collect(Collectors.joining(", "))
                + (askForMedians() ? ", f.median_days" : ", cast(null as numeric) as median_days");
    }
}
