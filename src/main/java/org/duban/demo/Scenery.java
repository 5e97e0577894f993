package org.duban.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.duban.campaign.CampaignId;
import org.duban.campaign.ResponsibilityDetails;
import org.duban.campaign.ResponsibilityId;
import org.duban.campaign.ResponsibilityService;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The places, and who answers for what in them. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Scenery {

    private final PlaceService places;
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
