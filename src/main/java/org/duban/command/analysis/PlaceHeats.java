package org.duban.command.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingFilter;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.duban.unit.PlaceStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the places at which most is found: a pivot by place, and where they are. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PlaceHeats {

    private final PivotReader pivots;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Site(
            UUID id,
            String name,
            PlaceKind kind,
            @Nullable String unitName,
            PlaceStatus status,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** Those with most first, by one measure. */
    public List<PlaceHeat> read(FindingFilter filter, Measure by, int most, SignedIn reader) {
        var pivot = pivots.read(
                new PivotQuery(List.of(Dimension.PLACE), null, by, 0, filter), new PivotReader.Size(most, 1), reader);
        var figures = pivot.lines().stream()
                .filter(line -> !line.first().equals(Pivot.NONE))
                .collect(Collectors.toMap(line -> UUID.fromString(line.first()), Pivot.Line::total));
        return sites(figures.keySet().toArray(UUID[]::new)).stream()
                .map(site -> new PlaceHeat(
                        site.id(),
                        site.name(),
                        site.kind(),
                        site.unitName(),
                        site.status(),
                        site.latitude(),
                        site.longitude(),
                        Objects.requireNonNull(figures.get(site.id()))))
                .sorted(Comparator.comparingLong(
                                (PlaceHeat heat) -> heat.figures().behind(by))
                        .thenComparingLong(heat -> heat.figures().found())
                        .reversed()
                        .thenComparing(PlaceHeat::name))
                .toList();
    }

    private List<Site> sites(UUID[] ids) {
        return jdbc.sql("""
                        select p.place_id as id, p.name, p.kind, u.name as unit_name, coalesce(s.status, 'ACTIVE') as status,
                               p.latitude, p.longitude
                        from place p left join unit u using (unit_id)
                        """ + PlaceStatuses.STANDING + " where p.place_id = any(:ids)")
                .param("ids", ids)
                .param("today", LocalDate.now(clock))
                .query(Site.class)
                .list();
    }
}
