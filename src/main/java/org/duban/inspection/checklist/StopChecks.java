package org.duban.inspection.checklist;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.evidence.EvidenceGate;
import org.duban.inspection.InspectionId;
import org.duban.inspection.Visits;
import org.duban.shared.BrokenConstraint;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what was answered to the checklists at the stops of rounds. */
@Service
@Transactional
@RequiredArgsConstructor
public class StopChecks {

    private final ChecklistReader checklists;
    private final Visits visits;
    private final EvidenceGate evidence;
    private final ActivityLog log;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    /** To which stop answers belong. */
    public record Stop(InspectionId inspection, PlaceId place) {}

    private record Owner(UUID inspectionId, UUID placeId, UUID checklistId, UUID filledBy) {}

    /**
     * Keeps the answers under the caller's own id, and thereby notes the visit. Sent again, they take the place of those
     * before; only what has become a finding stays.
     *
     * @param at null means now
     * @throws LineUnanswered where a line was left out
     * @throws AnswerWithoutPhoto where a line that asks for one was answered with no
     * @throws CheckedAlready where it has been answered at this stop under another id
     * @throws AnswerFixed where a finding has been made of an answer that is to change
     */
    public void fill(
            StopCheckId id,
            Stop stop,
            ChecklistId checklist,
            List<Answered> answers,
            @Nullable Instant at,
            SignedIn by) {
        var row = checklists.require(checklist);
        var all = Told.of(checklists.lines(checklist), answers);
        requirePhotos(all, by);
        visits.visit(stop.inspection(), stop.place(), at, by);
        claim(id, stop, row, by, Objects.requireNonNullElseGet(at, clock::instant));
        keepFixed(id, all);
        write(id, all);
        log.record(
                SubjectKind.INSPECTION,
                stop.inspection().value(),
                "CHECKED",
                Map.of("checklist", row.name(), "placeId", stop.place().toString()));
    }

    /** Naming a stranger's photo would otherwise open it. */
    private void requirePhotos(List<Told> all, SignedIn by) {
        if (!all.stream()
                .flatMap(told -> told.answer().evidence().stream())
                .allMatch(photo -> evidence.maySee(photo, by))) {
            throw new AnswerPhotoUnknown();
        }
    }

    private void claim(StopCheckId id, Stop stop, ChecklistRow checklist, SignedIn by, Instant at) {
        var owner = new Owner(
                stop.inspection().value(),
                stop.place().value(),
                checklist.id(),
                by.accountId().value());
        var known = jdbc.sql("""
                        select inspection_id, place_id, checklist_id, filled_by from stop_check
                        where stop_check_id = :id for update
                        """).param("id", id.value()).query(Owner.class).optional();
        if (known.isEmpty()) {
            begin(id, owner, checklist, at);
        } else if (!known.get().equals(owner)) {
            throw new StopCheckIdTaken(id);
        }
    }

    private void begin(StopCheckId id, Owner owner, ChecklistRow checklist, Instant at) {
        if (checklist.retired()) {
            throw new ChecklistOutOfUse(checklist.name());
        }
        try {
            jdbc.sql("""
                            insert into stop_check (stop_check_id, inspection_id, place_id, checklist_id, filled_by, filled_at,
                                                    received_at, total, lost)
                            values (:id, :inspectionId, :placeId, :checklistId, :filledBy, :at, :now, 0, 0)
                            """)
                    .param("id", id.value())
                    .param("inspectionId", owner.inspectionId())
                    .param("placeId", owner.placeId())
                    .param("checklistId", owner.checklistId())
                    .param("filledBy", owner.filledBy())
                    .param("at", utc(at))
                    .param("now", utc(clock.instant()))
                    .update();
        } catch (DataIntegrityViolationException refused) {
            throw BrokenConstraint.is("stop_check_once", refused) ? new CheckedAlready(checklist.name()) : refused;
        }
    }

    private void keepFixed(StopCheckId id, List<Told> all) {
        var fixed = jdbc.sql("select position from stop_answer where stop_check_id = :id and finding_id is not null")
                .param("id", id.value())
                .query(Integer.class)
                .list();
        all.stream()
                .filter(told -> fixed.contains(told.position()) && !told.fails())
                .findFirst()
                .ifPresent(told -> {
                    throw new AnswerFixed(told.line().number());
                });
    }

    private void write(StopCheckId id, List<Told> all) {
        jdbc.sql("delete from stop_answer_evidence where stop_check_id = :id")
                .param("id", id.value())
                .update();
        batches.batchUpdate("""
                insert into stop_answer (stop_check_id, position, answer, declared, found, note) values (?, ?, ?, ?, ?, ?)
                on conflict (stop_check_id, position) do update
                set answer = excluded.answer, declared = excluded.declared, found = excluded.found, note = excluded.note
                """, all.stream().map(told -> answer(id, told)).toList());
        batches.batchUpdate("""
                insert into stop_answer_evidence (stop_check_id, position, evidence_id, ordinal) values (?, ?, ?, ?)
                """, all.stream().flatMap(told -> photos(id, told)).toList());
        jdbc.sql("update stop_check set total = :total, lost = :lost where stop_check_id = :id")
                .param("total", Told.points(all, Told::counts))
                .param("lost", Told.points(all, Told::fails))
                .param("id", id.value())
                .update();
    }

    private static @Nullable Object[] answer(StopCheckId id, Told told) {
        var answer = told.answer();
        var counting = told.line().kind() == LineKind.COUNT;
        return new @Nullable Object[] {
            id.value(),
            told.position(),
            counting || answer.answer() == null ? null : answer.answer().name(),
            counting ? answer.declared() : null,
            counting ? answer.found() : null,
            answer.note()
        };
    }

    private static Stream<Object[]> photos(StopCheckId id, Told told) {
        var photos = told.answer().evidence();
        return IntStream.range(0, photos.size()).mapToObj(at ->
                new Object[] {id.value(), told.position(), photos.get(at).value(), at});
    }
}
