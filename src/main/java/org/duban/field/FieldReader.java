package org.duban.field;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.finding.FindingDoors;
import org.duban.finding.FindingRow;
import org.duban.finding.OpenFinding;
import org.duban.finding.recurrence.RecurrenceReader;
import org.duban.inspection.InspectionFilter;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.InspectionState;
import org.duban.inspection.StopRow;
import org.duban.inspection.checklist.ChecklistReader;
import org.duban.inspection.checklist.ChecklistRow;
import org.duban.inspection.checklist.LineKind;
import org.duban.shared.Language;
import org.duban.unit.PlaceStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a phone keeps: a fixed number of statements, in the language of whoever asks. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FieldReader {

    private static final int ROUNDS = 50;
    private static final int TO_VERIFY = 200;
    private static final int FINDINGS = 500;

    private static final String ITEMS = """
            select i.check_item_id as id, i.standard_id, i.code, i.section_code,
                   case when :english then coalesce(i.name_en, i.name) else i.name end as name,
                   case when :english then coalesce(i.requirement_en, i.requirement) else i.requirement end
                       as requirement,
                   i.severity, i.term_kind, i.term_amount, i.synonyms, i.place_kinds, i.initials
            from check_item i join standard s using (standard_id)
            where i.superseded_at is null and i.retired_at is null and s.retired_at is null
              and i.standard_id = any(:standards)
            order by i.standard_id, i.code
            """;

    private static final String PLACES = """
            select p.place_id as id, p.name, p.kind, p.unit_id, p.latitude, p.longitude, p.initials, s.status
            from place p
            """ + PlaceStatuses.STANDING + """
            where p.retired_at is null order by p.initials collate "C", p.place_id
            """;

    private static final String UNITS = """
            select unit_id as id, parent_id, name, initials
            from unit where retired_at is null order by initials collate "C", unit_id
            """;

    private static final String MATRIX = """
            select campaign_id, area_unit_id, section_code, item_code, unit_id
            from responsibility where campaign_id = any(:campaigns)
            """;

    private static final String LINES = """
            select l.checklist_id, l.position, l.kind,
                   case when :english then coalesce(l.text_en, l.text) else l.text end as text,
                   l.check_item_id, l.points, l.photo_required
            from checklist_line l join checklist c using (checklist_id)
            where c.superseded_at is null and c.retired_at is null order by l.checklist_id, l.position
            """;

    private static final String OPEN = """
            select f.finding_id from finding f
            where f.state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
              and (f.logged_by = :who or f.place_id = any(:places))
            order by f.found_at desc limit :limit
            """;

    private static final String FINDINGS_BY_ID = """
            select f.finding_id as id, f.number, f.campaign_id, f.place_id, f.place_text as place, f.check_item_id,
                   f.category, f.severity, f.description, f.requirement, f.state, f.unit_id, u.name as unit_name,
                   f.responsible_person, f.found_at, d.due_at, f.reworks, r.measure as last_measure,
                   r.comment as last_comment, f.logged_by = :who as own,
                   array(
                       select l.evidence_id from finding_evidence l join evidence e using (evidence_id)
                       where l.finding_id = f.finding_id and l.phase = 'BEFORE' and e.kind <> 'PDF'
                       order by l.round, l.position limit 2) as before,
                   array(
                       select l.evidence_id from finding_evidence l join evidence e using (evidence_id)
                       where l.finding_id = f.finding_id and l.phase = 'AFTER' and e.kind <> 'PDF'
                       order by l.round desc, l.position limit 2) as after
            from finding f
            left join unit u on u.unit_id = f.unit_id
            left join deadline d on d.deadline_id = f.deadline_id
            left join lateral (
                select x.measure, v.comment from rectification x left join verification v using (rectification_id)
                where x.finding_id = f.finding_id order by x.round desc limit 1) r on true
            where f.finding_id = any(:ids)
            order by d.due_at nulls last, f.finding_id
            """;

    private static final String RECHECKS = """
            select distinct on (f.place_id, r.finding_id)
                   r.recheck_id as id, r.finding_id, f.number, f.campaign_id, f.place_id, f.category as item_name,
                   f.description, f.closed_at, r.inspection_id
            from finding_recheck r
            join finding f using (finding_id)
            left join finding_verifier v on v.finding_id = f.finding_id
            where r.done_at is null and r.dropped_at is null and f.state = 'CLOSED' and f.place_id = any(:places)
              and (r.inspection_id = any(:rounds) or r.inspection_id is null and r.due_on <= :today)
              and f.campaign_id = any(:campaigns) and v.account_id is distinct from :who
            order by f.place_id, r.finding_id, r.inspection_id nulls last, r.due_on, r.recheck_id
            """;

    private record LineOf(
            UUID checklistId,
            int position,
            LineKind kind,
            String text,
            @Nullable UUID checkItemId,
            BigDecimal points,
            boolean photoRequired) {

        FieldSnapshot.Line line() {
            return new FieldSnapshot.Line(position, kind, text, checkItemId, points, photoRequired);
        }
    }

    private final Campaigns campaigns;
    private final InspectionRegister rounds;
    private final ChecklistReader checklists;
    private final FindingDoors doors;
    private final RecurrenceReader earlier;
    private final JdbcClient jdbc;
    private final Clock clock;

    public FieldSnapshot of(SignedIn who) {
        return who.isAnyOf(Role.INSPECTOR, Role.SUPERVISOR) ? ofInspector(who) : ofClerk(who);
    }

    private FieldSnapshot ofClerk(SignedIn who) {
        var ids =
                doors.openOf(who).stream().map(OpenFinding::id).limit(FINDINGS).collect(Collectors.toSet());
        return new FieldSnapshot(
                clock.instant(),
                campaigns.running().stream().map(FieldSnapshot.Campaign::of).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                findings(ids, who),
                List.of(),
                List.of());
    }

    private FieldSnapshot ofInspector(SignedIn who) {
        var running = campaigns.running();
        var mine = rounds.list(
                        new InspectionFilter(
                                List.of(),
                                List.of(),
                                List.of(InspectionState.PLANNED, InspectionState.UNDER_WAY),
                                who.accountId().value(),
                                null,
                                null),
                        ROUNDS,
                        null)
                .items();
        var stops = rounds.stops(mine.stream().map(InspectionRow::id).toList());
        var ids = doors.submitted(TO_VERIFY).stream()
                .map(FindingRow::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var places = stops.stream().map(StopRow::placeId).collect(Collectors.toSet());
        ids.addAll(openOf(who, places));
        return new FieldSnapshot(
                clock.instant(),
                running.stream().map(FieldSnapshot.Campaign::of).toList(),
                items(running),
                jdbc.sql(PLACES)
                        .param("today", LocalDate.now(clock))
                        .query(FieldSnapshot.Place.class)
                        .list(),
                jdbc.sql(UNITS).query(FieldSnapshot.Unit.class).list(),
                matrix(running),
                mine.stream().map(round -> round(round, stops)).toList(),
                checklists(),
                findings(ids, who),
                earlier.atPlaces(places, who),
                rechecks(mine, places, who));
    }

    private List<FieldSnapshot.Item> items(List<CampaignFacts> running) {
        return jdbc.sql(ITEMS)
                .param("english", Language.isEnglish())
                .param(
                        "standards",
                        running.stream()
                                .flatMap(c -> c.standardIds().stream())
                                .distinct()
                                .toArray(UUID[]::new))
                .query(FieldSnapshot.Item.class)
                .list();
    }

    private List<FieldSnapshot.Rule> matrix(List<CampaignFacts> running) {
        return jdbc.sql(MATRIX)
                .param("campaigns", running.stream().map(CampaignFacts::id).toArray(UUID[]::new))
                .query(FieldSnapshot.Rule.class)
                .list();
    }

    private List<UUID> openOf(SignedIn who, Set<UUID> places) {
        return jdbc.sql(OPEN)
                .param("who", who.accountId().value())
                .param("places", places.toArray(UUID[]::new))
                .param("limit", FINDINGS)
                .query(UUID.class)
                .list();
    }

    private List<FieldSnapshot.Recheck> rechecks(List<InspectionRow> rounds, Set<UUID> places, SignedIn who) {
        return jdbc.sql(RECHECKS)
                .param("places", places.toArray(UUID[]::new))
                .param("rounds", rounds.stream().map(InspectionRow::id).toArray(UUID[]::new))
                .param(
                        "campaigns",
                        rounds.stream().map(InspectionRow::campaignId).toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .param("who", who.accountId().value())
                .query(FieldSnapshot.Recheck.class)
                .list();
    }

    private List<FieldSnapshot.Finding> findings(Collection<UUID> ids, SignedIn who) {
        return jdbc.sql(FINDINGS_BY_ID)
                .param("who", who.accountId().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(FieldSnapshot.Finding.class)
                .list();
    }

    private static FieldSnapshot.Round round(InspectionRow round, List<StopRow> stops) {
        return new FieldSnapshot.Round(
                round.id(),
                round.campaignId(),
                round.title(),
                round.kind(),
                round.kind().source(),
                round.startsOn(),
                round.endsOn(),
                round.isSecret(),
                round.note(),
                stops.stream()
                        .filter(stop -> stop.inspectionId().equals(round.id()))
                        .map(stop -> new FieldSnapshot.Stop(
                                stop.placeId(),
                                stop.placeName(),
                                stop.getOutcome(),
                                stop.findings(),
                                stop.missedReason()))
                        .toList());
    }

    private List<FieldSnapshot.Checklist> checklists() {
        var lines = jdbc.sql(LINES).param("english", Language.isEnglish()).query(LineOf.class).list().stream()
                .collect(Collectors.groupingBy(
                        LineOf::checklistId, Collectors.mapping(LineOf::line, Collectors.toList())));
        return checklists.all().stream()
                .filter(list -> !list.retired())
                .map(list -> checklist(list, lines.getOrDefault(list.id(), List.of())))
                .toList();
    }

    private static FieldSnapshot.Checklist checklist(ChecklistRow list, List<FieldSnapshot.Line> lines) {
        return new FieldSnapshot.Checklist(
                list.id(), list.nameIn(LocaleContextHolder.getLocale()), list.placeKinds(), lines);
    }
}
