package org.duban.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.desk.OtherDuties.Duties;
import org.duban.finding.FindingDoors;
import org.duban.finding.OpenFinding;
import org.duban.ranking.OwnStanding;
import org.duban.ranking.RankingBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything that waits for a clerk, read in a fixed number of statements. */
@Service
@RequiredArgsConstructor
public class UnitDesk {

    private static final int DUTIES = 20;

    /** One of the unit who sees to findings, and to how many. */
    public record Person(String name, int count) {}

    /**
     * The desk.
     *
     * @param open how many findings are open in all, whoever sees to them
     * @param oldestDays how long the oldest of them has been open; null if none is
     * @param person whose findings alone are shown; null for everybody's
     */
    public record Desk(
            UnitDoor door,
            int open,
            @Nullable Long oldestDays,
            List<Person> persons,
            @Nullable String person,
            AtStake stake,
            Duties duties,
            List<OwnStanding> standings) {}

    private final FindingDoors doors;
    private final RankingBoard rankings;
    private final OtherDuties duties;
    private final Clock clock;

    public Desk of(SignedIn clerk, @Nullable String wanted) {
        var now = clock.instant();
        var open = doors.openOf(clerk);
        var person = wanted == null || wanted.isBlank() ? null : wanted.strip();
        var shown = open.stream()
                .filter(finding -> person == null || person.equals(finding.person()))
                .toList();
        var door = UnitDoor.of(shown, now, clock.getZone());
        var unit = clerk.unitId();
        var oldest = open.stream()
                .map(OpenFinding::foundAt)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, now).toDays())
                .orElse(null);
        return new Desk(
                door,
                open.size(),
                oldest,
                persons(open),
                person,
                AtStake.of(door, rankings.rules()),
                person == null ? duties.of(unit, DUTIES) : Duties.NONE,
                unit == null ? List.of() : rankings.of(unit));
    }

    /** Those who see to most first. */
    private static List<Person> persons(List<OpenFinding> open) {
        Map<String, Integer> counts = open.stream()
                .filter(finding -> finding.person() != null)
                .collect(Collectors.groupingBy(
                        finding -> String.valueOf(finding.person()),
                        TreeMap::new,
                        Collectors.summingInt(finding -> 1)));
        return counts.entrySet().stream()
                .map(entry -> new Person(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Person::count).reversed())
                .toList();
    }
}
