package org.duban.inspection.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.inspection.InspectionDetails;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionService;
import org.duban.inspection.Visits;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks a survey. What is seen belongs to a round: that of the person and the day is made with the first place. */
@Service
@Transactional
@RequiredArgsConstructor
public class SurveyWalks {

    private final SurveyReader reader;
    private final InspectionService inspections;
    private final Visits visits;
    private final DailyRounds daily;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Somebody was there; without a finding it is thereby known to have been in order. */
    public void visit(SurveyId id, PlaceId place, SignedIn by) {
        visits.visit(head(id, place, by), place, null, by);
    }

    /**
     * The round of this person and day, with the place on its route.
     *
     * @throws NotWalking where somebody else walks the survey
     * @throws SurveyNotRunning before its first day and after its last
     * @throws PlaceNotSurveyed where the place is not on its list
     */
    public InspectionId head(SurveyId id, PlaceId place, SignedIn by) {
        var survey = running(id, by);
        if (!isListed(id, place)) {
            throw new PlaceNotSurveyed(survey.title());
        }
        var round = roundOfToday(survey, by);
        visits.putOnRoute(round, place, by);
        return round;
    }

    /**
     * Plans a round to what is left.
     *
     * @param area whose places, and those of all units below; null for all
     * @throws TooManyLeft where no round has so many stops
     * @throws NothingLeft where there is none
     */
    public InspectionId plan(SurveyId id, @Nullable UnitId area, LocalDate day, SignedIn by) {
        var survey = running(id, by);
        var left = reader.leftInOrder(survey, area, InspectionDetails.MOST_STOPS + 1, by).stream()
                .map(place -> new PlaceId(place.id()))
                .toList();
        if (left.isEmpty()) {
            throw new NothingLeft();
        }
        if (left.size() > InspectionDetails.MOST_STOPS) {
            throw new TooManyLeft(InspectionDetails.MOST_STOPS);
        }
        return plan(survey, day, left, false, by);
    }

    private SurveyRow running(SurveyId id, SignedIn by) {
        var survey = reader.require(id, by);
        if (!mayWalk(survey, by)) {
            throw new NotWalking(survey.title());
        }
        if (!survey.isRunning()) {
            throw new SurveyNotRunning(survey.title());
        }
        return survey;
    }

    /** The office always; inspectors where nobody is named, or they are. */
    public static boolean mayWalk(SurveyRow survey, SignedIn who) {
        return who.is(Role.SUPERVISOR) || (who.is(Role.INSPECTOR) && survey.isFor(who));
    }

    private boolean isListed(SurveyId id, PlaceId place) {
        return jdbc.sql("select exists (select from survey_place where survey_id = :id and place_id = :place)")
                .param("id", id.value())
                .param("place", place.value())
                .query(Boolean.class)
                .single();
    }

    /** Whoever presses twice at once waits here, so that there is one; that of an earlier day is over with it. */
    private InspectionId roundOfToday(SurveyRow survey, SignedIn by) {
        daily.lock(survey.id(), by.accountId().value());
        var today = LocalDate.now(clock);
        var open = openRound(survey, true, today, by);
        if (open.isPresent()) {
            return open.get();
        }
        openRound(survey, false, today, by).ifPresent(inspections::lapse);
        return plan(survey, today, List.of(), true, by);
    }

    private Optional<InspectionId> openRound(SurveyRow survey, boolean ofToday, LocalDate today, SignedIn by) {
        return jdbc.sql("""
                        select i.inspection_id from survey_round r join inspection i using (inspection_id)
                        where r.survey_id = :survey and r.daily and i.planned_by = :person and i.state <> 'DONE'
                          and (i.starts_on = :today) = :ofToday
                        """)
                .param("survey", survey.id())
                .param("person", by.accountId().value())
                .param("today", today)
                .param("ofToday", ofToday)
                .query(UUID.class)
                .optional()
                .map(InspectionId::new);
    }

    private InspectionId plan(SurveyRow survey, LocalDate day, List<PlaceId> stops, boolean daily, SignedIn by) {
        var round = inspections.plan(
                InspectionId.next(),
                InspectionDetails.ofADay(
                        new CampaignId(survey.campaignId()), InspectionKind.SPECIAL, survey.title(), day, stops, by),
                by);
        jdbc.sql("insert into survey_round (inspection_id, survey_id, daily) values (:round, :survey, :daily)")
                .param("round", round.value())
                .param("survey", survey.id())
                .param("daily", daily)
                .update();
        return round;
    }
}
