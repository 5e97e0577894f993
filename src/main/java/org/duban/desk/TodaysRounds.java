package org.duban.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.StopRow;
import org.springframework.stereotype.Service;

/** Where an inspector has to go today, and what is left of it. */
@Service
@RequiredArgsConstructor
public class TodaysRounds {

    /** A round and its places that nobody has been to yet, the next ones first. */
    public record Round(InspectionRow row, List<StopRow> left) {}

    private final InspectionRegister register;

    /** Two statements, whatever the number of rounds and places. */
    public List<Round> today(AccountId inspector) {
        var rows = register.today(inspector);
        var left = register.stops(rows.stream().map(InspectionRow::id).toList()).stream()
                .filter(stop -> !stop.isVisited())
                .collect(Collectors.groupingBy(StopRow::inspectionId));
        return rows.stream().map(row -> new Round(row, of(row.id(), left))).toList();
    }

    private static List<StopRow> of(UUID inspection, Map<UUID, List<StopRow>> left) {
        return left.getOrDefault(inspection, List.of());
    }
}
