package org.duban.inspection.survey;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionService;
import org.duban.inspection.SentBefore;
import org.duban.inspection.WantedPlaces;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins surveys with the list of their places, takes later places in, and ends them. */
@Service
@Transactional
@RequiredArgsConstructor
public class Surveys {

    /** The places that fit the survey and are not on its list. */
    private static final String FITTING = """
            from survey v, place p
            where v.survey_id = :survey and v.by_rule
              and not exists (select from survey_place x where x.survey_id = v.survey_id and x.place_id = p.place_id) and
            """ + WantedPlaces.SQL;

    private final Campaigns campaigns;
    private final UnitTree units;
    private final WantedPlaces wanted;
    private final InspectionService inspections;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Rule(UUID campaignId, List<String> placeKinds, List<UUID> unitIds) {}

    /**
     * Begins a survey of the places that there are now. Sent again under the same id, even at once, it is there once.
     *
     * @return whether it is new
     * @throws SurveyInThePast where its last day is over
     * @throws SurveyWithoutPlaces where no place fits
     */
    public boolean begin(SurveyId id, SurveyDetails details, SignedIn by) {
        if (isThere(id, by)) {
            return false;
        }
        campaigns.requireRunning(details.campaignId());
        if (details.endsOn().isBefore(LocalDate.now(clock))) {
            throw new SurveyInThePast();
        }
        if (!insert(id, details, by)) {
            return !isThere(id, by);
        }
        addWalkers(id, details.walkers());
        var places = addFitting(id) + add(id, details.places());
        if (places == 0) {
            throw new SurveyWithoutPlaces();
        }
        record(id, "BEGUN", Map.of("title", details.title(), "places", places));
        return true;
    }

    private boolean isThere(SurveyId id, SignedIn by) {
        var maker = jdbc.sql("select made_by from survey where survey_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return SentBefore.by(by, maker, () -> new SurveyIdTaken(id));
    }

    /** Says whether it was there first: of two who send the same, one waits here for the other. */
    private boolean insert(SurveyId id, SurveyDetails details, SignedIn by) {
        var checklist = details.checklistId();
        return jdbc.sql("""
                            insert into survey (survey_id, campaign_id, title, starts_on, ends_on, checklist_id, announced,
                                                place_kinds, unit_ids, by_rule, made_by, made_at)
                            values (:id, :campaign, :title, :from, :to, :checklist, :announced, :kinds, :units, :rule, :by, :now)
                            on conflict (survey_id) do nothing
                            """)
                        .param("id", id.value())
                        .param("campaign", details.campaignId().value())
                        .param("title", details.title())
                        .param("from", details.startsOn())
                        .param("to", details.endsOn())
                        .param("checklist", checklist == null ? null : checklist.value())
                        .param("announced", details.announced())
                        .param(
                                "kinds",
                                details.kinds().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .param(
                                "units",
                                details.units().stream().map(UnitId::value).toArray(UUID[]::new))
                        .param("rule", details.isByRule())
                        .param("by", by.accountId().value())
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    private void addWalkers(SurveyId id, List<SurveyDetails.Walker> walkers) {
        var fit = jdbc.sql("""
                        insert into survey_walker (survey_id, account_id, unit_id)
                        select :survey, w.account_id, w.unit_id from unnest(:accounts, :units) as w(account_id, unit_id)
                        join account a using (account_id)
                        where a.disabled_at is null and exists (select from account_role r
                            where r.account_id = w.account_id and r.role in ('INSPECTOR', 'SUPERVISOR'))
                        """)
                .param("survey", id.value())
                .param(
                        "accounts",
                        walkers.stream().map(walker -> walker.account().value()).toArray(UUID[]::new))
                .param(
                        "units",
                        walkers.stream()
                                .map(walker -> walker.unit() == null
                                        ? null
                                        : walker.unit().value())
                                .toArray(UUID[]::new))
                .update();
        if (fit != walkers.size()) {
            throw new WalkerUnfit();
        }
    }

    private int add(SurveyId id, List<PlaceId> places) {
        return jdbc.sql("""
                        insert into survey_place (survey_id, place_id, added_at)
                        select :survey, p.place_id, :now from place p where p.place_id = any(:places)
                        on conflict do nothing
                        """)
                .param("survey", id.value())
                .param("now", utc(clock.instant()))
                .param("places", places.stream().map(PlaceId::value).toArray(UUID[]::new))
                .update();
    }

    /** How many places fit it by now that are not on its list. */
    @Transactional(readOnly = true)
    public int newcomers(SurveyId id) {
        return fitting("select count(*) ", id).query(Integer.class).single();
    }

    /** Takes them in. */
    public int takeIn(SurveyId id) {
        requireOpen(id);
        var added = addFitting(id);
        record(id, "TAKEN_IN", Map.of("places", added));
        return added;
    }

    private int addFitting(SurveyId id) {
        return fitting(
                        "insert into survey_place (survey_id, place_id, added_at) select v.survey_id, p.place_id, :now ",
                        id)
                .param("now", utc(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec fitting(String verb, SurveyId id) {
        var rule = jdbc.sql("select campaign_id, place_kinds, unit_ids from survey where survey_id = :id")
                .param("id", id.value())
                .query(Rule.class)
                .optional()
                .orElseThrow(() -> new SurveyNotFound(id));
        var zone =
                new UnitId(campaigns.require(new CampaignId(rule.campaignId())).zoneUnitId());
        return jdbc.sql(verb + FITTING)
                .param("survey", id.value())
                .params(wanted.of(rule.placeKinds(), rule.unitIds(), units.subtree(zone)));
    }

    /** Ends it before its time, or once all is done; the daily rounds in which it is walked end with it. */
    public void end(SurveyId id, SignedIn by) {
        requireOpen(id);
        jdbc.sql("update survey set ended_at = :now, ended_by = :by where survey_id = :id")
                .param("id", id.value())
                .param("by", by.accountId().value())
                .param("now", utc(clock.instant()))
                .update();
        jdbc.sql("""
                        select i.inspection_id from survey_round r join inspection i using (inspection_id)
                        where r.survey_id = :id and r.daily and i.state <> 'DONE'
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .forEach(round -> inspections.finish(new InspectionId(round), by, null));
        record(id, "ENDED", Map.of());
    }

    private void requireOpen(SurveyId id) {
        var open = jdbc.sql("select ended_at is null from survey where survey_id = :id for update")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new SurveyNotFound(id));
        if (!open) {
            throw new SurveyOver();
        }
    }

    private void record(SurveyId id, String event, Map<String, ?> detail) {
        log.record(SubjectKind.SURVEY, id.value(), event, detail);
    }
}
