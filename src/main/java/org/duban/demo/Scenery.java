package org.duban.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.ResponsibilityDetails;
import org.duban.campaign.ResponsibilityId;
import org.duban.campaign.ResponsibilityService;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.duban.unit.PlaceStatus;
import org.duban.unit.PlaceStatusDetails;
import org.duban.unit.PlaceStatuses;
import org.duban.unit.map.Datum;
import org.duban.unit.map.MapSettings;
import org.duban.unit.map.Plate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The places, and who answers for what in them. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Scenery {

    private static final int HOUR = 10;

    private final PlaceService places;
    private final PlaceStatuses statuses;
    private final MapSettings map;
    private final ResponsibilityService responsibilities;

    List<Spot> registerPlaces(Cast cast) {
        List<Spot> spots = new ArrayList<>();
        for (var row : Table.read("places", row -> row)) {
            spots.add(register(row, cast));
        }
        return List.copyOf(spots);
    }

    private Spot register(CSVRecord row, Cast cast) {
        var unit = row.get("unit");
        var details = new PlaceDetails(
                row.get("name"),
                PlaceKind.valueOf(row.get("kind")),
                cast.unit(unit),
                row.get("keeper"),
                Double.valueOf(row.get("latitude")),
                Double.valueOf(row.get("longitude")),
                null);
        return new Spot(
                places.register(PlaceId.next(), details),
                details.name(),
                details.kind(),
                unit,
                row.get("keeper"),
                cast.isInTheZone(unit));
    }

    /** Draws the district, for a map that shows it without pictures from elsewhere. */
    void drawMap() {
        map.setOutline(Table.content("outline.geojson"), Datum.WGS84);
        map.setPlate(new Plate("创卫包保责任牌", "发现环境卫生问题，请来电反映", "12345"));
    }

    /** Plans that some places are fenced in or closed in the days before the present. */
    void planExcuses(Timeline timeline, List<Spot> spots, SignedIn supervisor, LocalDate today, ZoneId zone) {
        for (var row : Table.read("statuses", row -> row)) {
            var place = spots.stream()
                    .filter(spot -> spot.name().equals(row.get("place")))
                    .findFirst()
                    .orElseThrow();
            var since = today.minusDays(Long.parseLong(row.get("since")));
            var days = orNull(row.get("days"));
            var details = new PlaceStatusDetails(
                    PlaceStatus.valueOf(row.get("status")),
                    row.get("reason"),
                    since,
                    days == null ? null : since.plusDays(Long.parseLong(days)));
            timeline.plan(
                    since.atTime(HOUR, 0).atZone(zone).toInstant(),
                    supervisor,
                    () -> statuses.set(place.id(), details));
        }
    }

    void layResponsibilities(Cast cast, Map<String, CampaignId> campaigns) {
        for (var row : Table.read("responsibilities", row -> row)) {
            var area = row.get("area");
            responsibilities.lay(
                    ResponsibilityId.next(),
                    Objects.requireNonNull(campaigns.get(row.get("campaign"))),
                    new ResponsibilityDetails(
                            area.isEmpty() ? null : cast.unit(area),
                            orNull(row.get("section")),
                            orNull(row.get("item")),
                            cast.unit(row.get("unit")),
                            row.get("post")));
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
