package org.duban.finding;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a filter and the scope of its reader come to in SQL.
 *
 * <p>Units are looked up first and put in as values: of values the database knows how many findings there are, of a
 * subquery it has to guess, and then reads all of a million rows where an index would do.
 */
@Component
@RequiredArgsConstructor
class RegisterConditions {

    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{3,}");

    private final Scopes scopes;
    private final UnitTree units;
    private final TraitConditions traits;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conditions of(FindingFilter filter, SignedIn reader) {
        var where = new Conditions();
        addScope(where, scopes.of(reader));
        addCampaigns(where, filter);
        where.andAny("f.place_id", "places", filter.places());
        addUnits(where, filter.units());
        where.andAnyName("f.state", "states", filter.states());
        where.andAnyName("f.source", "sources", filter.sources());
        where.andAnyName("f.severity", "severities", filter.severities());
        addParticulars(where, filter);
        addReplyDue(where, filter.replyDue());
        addDays(where, filter);
        traits.add(where, filter);
        addWords(where, filter.q());
        return where;
    }

    private static void addCampaigns(Conditions where, FindingFilter filter) {
        where.andAny("f.campaign_id", "campaigns", filter.campaigns());
        if (!isWithArchive(filter)) {
            where.and("f.campaign_id not in (select a.campaign_id from campaign a where a.archived_at is not null)");
        }
    }

    /** What is in the archive shows to whoever asks for it: outright, or for its campaign, its place, its round or in words. */
    private static boolean isWithArchive(FindingFilter filter) {
        if (filter.archived() != null) {
            return filter.archived();
        }
        var asked = filter.q() != null || filter.inspection() != null || filter.workstream() != null;
        return asked || !filter.campaigns().isEmpty() || !filter.places().isEmpty();
    }

    private void addParticulars(Conditions where, FindingFilter filter) {
        if (filter.overdue()) {
            where.and("d.subject_kind = 'FINDING' and d.due_at <= :now and d.met_at is null and d.held_at is null"
                            + " and d.cancelled_at is null")
                    .with("now", utc(clock.instant()));
        }
        if (filter.checkItem() != null) {
            where.and("f.check_item_id in (select r.check_item_id from check_item r join check_item i"
                            + " using (standard_id, code) where i.check_item_id = :checkItem)")
                    .with("checkItem", filter.checkItem());
        }
        if (filter.closedFrom() != null) {
            // Of days from one to another, a closing that is recorded before its finding counts as late as that.
            var closedAt = filter.traits().closedTo() == null ? "f.closed_at" : "greatest(f.closed_at, f.found_at)";
            where.and("f.state = 'CLOSED' and " + closedAt + " >= :closedFrom")
                    .with("closedFrom", startOf(filter.closedFrom()));
        }
        if (filter.inspection() != null) {
            where.and("f.inspection_id = :inspection").with("inspection", filter.inspection());
        }
        if (filter.workstream() != null) {
            where.and("f.campaign_id = (select campaign_id from workstream where workstream_id = :workstream)"
                            + " and f.check_item_id in (select check_item_id from workstream_check_item"
                            + " where workstream_id = :workstream)")
                    .with("workstream", filter.workstream());
        }
    }

    private void addReplyDue(Conditions where, @Nullable ReplyDue due) {
        if (due == null) {
            return;
        }
        where.and("f.finding_id in (select r.finding_id from reply_duty r join deadline rd using (deadline_id)"
                + " where r.replied_at is null and r.cancelled_at is null"
                + (due == ReplyDue.OVERDUE ? " and rd.held_at is null and rd.due_at <= :now)" : ")"));
        if (due == ReplyDue.OVERDUE) {
            where.with("now", utc(clock.instant()));
        }
    }

    private void addScope(Conditions where, Scope scope) {
        if (scope.everything()) {
            return;
        }
        where.and("not f.hidden and f.state <> 'DRAFT'");
        var joint = jdbc.sql("""
                        select finding_id from finding_co_unit where unit_id = any(:scope)
                        union select finding_id from reply_duty where unit_id = any(:scope)
                        """)
                .param("scope", scope.unitArray())
                .query(UUID.class)
                .list();
        if (joint.isEmpty() && !scope.units().isEmpty()) {
            where.andAny("f.unit_id", "scope", List.copyOf(scope.units()));
        } else {
            where.and("(f.unit_id = any(:scope) or f.finding_id = any(:joint))")
                    .with("scope", scope.unitArray())
                    .with("joint", joint.toArray(UUID[]::new));
        }
    }

    private void addUnits(Conditions where, List<UUID> wanted) {
        if (!wanted.isEmpty()) {
            var below = units.subtrees(wanted);
            // A unit that there is not has no findings.
            where.andAny("f.unit_id", "units", below.isEmpty() ? wanted : below);
        }
    }

    private void addDays(Conditions where, FindingFilter filter) {
        if (filter.foundFrom() != null) {
            where.and("f.found_at >= :foundFrom").with("foundFrom", startOf(filter.foundFrom()));
        }
        if (filter.foundTo() != null) {
            where.and("f.found_at < :foundBefore")
                    .with("foundBefore", startOf(filter.foundTo().plusDays(1)));
        }
    }

    private static void addWords(Conditions where, @Nullable String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        var words = q.strip().toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(words).matches()) {
            where.and("f.number = :number").with("number", words);
            return;
        }
        var number = 0;
        for (var word : words.split("\\s+", 8)) {
            var name = "word" + number++;
            // The bigrams find the candidates by index; strpos keeps those in which they stand together.
            where.and("strpos(lower(f.description || ' ' || f.place_text), :" + name + ") > 0")
                    .with(name, word);
            if (word.length() > 1) {
                where.hint("bigrams(f.description || ' ' || f.place_text) @> bigrams(:" + name + ")");
            }
        }
    }

    private OffsetDateTime startOf(LocalDate day) {
        return utc(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
