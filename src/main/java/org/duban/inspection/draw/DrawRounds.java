package org.duban.inspection.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.inspection.InspectionDetails;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a round to the places that were drawn. */
@Service
@Transactional
@RequiredArgsConstructor
public class DrawRounds {

    private final DrawReader draws;
    private final InspectionService inspections;
    private final DrawNews news;
    private final JdbcClient jdbc;

    /**
     * Plans a round of a day; who plans it is its team until somebody else is put on it.
     *
     * @param stratum whose places it goes to; null means those of all
     * @throws NotDrawnYet where there are none
     * @throws TooManyStops where there are too many for one round
     */
    public InspectionId plan(DrawId id, @Nullable Integer stratum, InspectionKind kind, LocalDate day, SignedIn by) {
        var draw = draws.drawn(id);
        var stops = stops(id, stratum);
        if (stops.size() > InspectionDetails.MOST_STOPS) {
            throw new TooManyStops(stops.size(), InspectionDetails.MOST_STOPS);
        }
        var round = inspections.plan(
                InspectionId.next(),
                InspectionDetails.ofADay(new CampaignId(draw.campaignId()), kind, draw.title(), day, stops, by),
                by);
        jdbc.sql("insert into draw_round (inspection_id, draw_id) values (:round, :draw)")
                .param("round", round.value())
                .param("draw", id.value())
                .update();
        news.record(id, "ROUND_PLANNED", Map.of("inspectionId", round.toString()));
        return round;
    }

    private List<PlaceId> stops(DrawId id, @Nullable Integer stratum) {
        return draws.picks(id).stream()
                .filter(pick -> stratum == null || pick.position() == stratum)
                .map(pick -> new PlaceId(pick.placeId()))
                .toList();
    }
}
