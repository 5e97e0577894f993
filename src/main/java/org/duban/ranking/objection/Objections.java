package org.duban.ranking.objection;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.ranking.EditionId;
import org.duban.ranking.EditionRow;
import org.duban.ranking.RankingReader;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections against published editions: a unit raises one within a set time, a supervisor rules on it. The edition stays
 * as it is; where the ruling upholds, the office corrects it.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class Objections {

    private final ObjectionRepository objections;
    private final ObjectionProperties properties;
    private final RankingReader editions;
    private final UnitTree units;
    private final ActivityLog log;
    private final Announcements announcements;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * Says something against a unit's place.
     *
     * @param line of the point that is disputed; null for the place as a whole
     */
    public ObjectionId raise(EditionId id, UnitId unit, @Nullable Integer line, String reason, SignedIn by) {
        var edition = editions.require(id, by);
        var standing = editions.standing(id, unit);
        requireOpen(edition, unit, by);
        requireLine(id, unit, line);
        var objection = Objection.raise(id, unit, line, reason, by.accountId(), clock.instant());
        try {
            objections.saveAndFlush(objection);
        } catch (DataIntegrityViolationException pending) {
            throw new ObjectedAlready();
        }
        tell(edition, "OBJECTED", standing.unitName(), "reason", reason.strip(), Audience.role("SUPERVISOR"));
        return objection.getId();
    }

    /** Rules on an objection, once and with a reason. */
    public void rule(ObjectionId id, boolean upheld, @Nullable String comment, SignedIn by, @Nullable Long version) {
        if (!by.is(Role.SUPERVISOR)) {
            throw new NotTheJudge();
        }
        if (comment == null || comment.isBlank()) {
            throw new ObjectionUnexplained();
        }
        var objection = objections.require(id);
        objection.expectVersion(version);
        objections.saveAndFlush(objection.rule(upheld, comment, by.accountId(), clock.instant()));
        var edition = editions.require(objection.getEditionId(), by);
        tell(
                edition,
                upheld ? "OBJECTION_UPHELD" : "OBJECTION_DISMISSED",
                units.require(objection.getUnitId()).name(),
                "comment",
                comment.strip(),
                Audience.unit(objection.getUnitId().value()));
    }

    /** Whether this reader may object for the unit now. */
    @Transactional(readOnly = true)
    public boolean mayRaise(EditionRow edition, UnitId unit, SignedIn who) {
        return edition.isPublished()
                && edition.correctedBy() == null
                && isClerkOf(unit, who)
                && !clock.instant().isAfter(until(edition));
    }

    /** The last moment for objections against a published edition. */
    public Instant until(EditionRow edition) {
        return Objects.requireNonNull(edition.publishedAt()).plus(properties.objectWithin());
    }

    private void requireOpen(EditionRow edition, UnitId unit, SignedIn by) {
        if (!isClerkOf(unit, by)) {
            throw new NotTheObjector();
        }
        if (!edition.isPublished()) {
            throw new NothingToObjectTo();
        }
        if (edition.correctedBy() != null) {
            throw new EditionTakenBack();
        }
        if (clock.instant().isAfter(until(edition))) {
            throw new ObjectedTooLate(until(edition).atZone(clock.getZone()).toLocalDateTime());
        }
    }

    private void requireLine(EditionId edition, UnitId unit, @Nullable Integer line) {
        if (line != null
                && !jdbc.sql("""
                                select exists (select from ranking_line
                                               where edition_id = :edition and unit_id = :unit and line = :line)
                                """)
                        .param("edition", edition.value())
                        .param("unit", unit.value())
                        .param("line", line)
                        .query(Boolean.class)
                        .single()) {
            throw new LineUnknown(line);
        }
    }

    /** Whether the reader answers for the unit: its own, or one below it. */
    public boolean isClerkOf(UnitId unit, SignedIn who) {
        var own = who.unitId();
        return who.is(Role.UNIT) && own != null && units.subtree(own).contains(unit.value());
    }

    private void tell(EditionRow edition, String event, String unit, String key, String words, Audience audience) {
        var detail = Map.of("unit", unit, key, words);
        log.record(SubjectKind.EDITION, edition.id(), event, detail);
        announcements.announce(
                SubjectKind.EDITION,
                edition.id(),
                event,
                edition.campaignId(),
                "%s〔%d〕第%d期".formatted(edition.campaignName(), edition.year(), edition.number()),
                detail,
                Set.of(audience));
    }
}
