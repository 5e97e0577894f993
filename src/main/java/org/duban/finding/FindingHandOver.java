package org.duban.finding;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineService;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a finding down to a unit below the one that has it (下交办理): the unit changes, the clock does not. */
@Service
@Transactional
@RequiredArgsConstructor
public class FindingHandOver {

    /** A unit that may be handed something. */
    public record Below(UUID id, String name) {}

    private static final String BELOW = """
            with recursive below as (
                select u.unit_id, u.name, u.retired_at, array[lpad(u.sort_order::text, 10, '0'), u.name] as place
                from unit u where u.parent_id = :unit
                union all
                select u.unit_id, u.name, u.retired_at, b.place || array[lpad(u.sort_order::text, 10, '0'), u.name]
                from unit u join below b on u.parent_id = b.unit_id
            )
            select unit_id as id, name from below where retired_at is null order by place
            """;

    private final FindingRepository findings;
    private final FindingAccess access;
    private final DeadlineService deadlines;
    private final FindingNews news;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The units in use below a unit, each after the one above it. */
    @Transactional(readOnly = true)
    public List<Below> unitsBelow(UUID unit) {
        return jdbc.sql(BELOW).param("unit", unit).query(Below.class).list();
    }

    /**
     * Gives it to a unit below the one that has it.
     *
     * @param reason why, or what the unit below is to do
     */
    public void handOver(FindingId id, UnitId to, String reason, SignedIn by, @Nullable Long version) {
        var finding = access.openFor(id, by, FindingAction.HAND_OVER, version);
        var from = Objects.requireNonNull(finding.getUnitId());
        var target = unitsBelow(from.value()).stream()
                .filter(unit -> unit.id().equals(to.value()))
                .findFirst()
                .orElseThrow(HandedOverElsewhere::new);
        var now = clock.instant();
        var deadline = Objects.requireNonNull(finding.getDeadlineId());
        if (deadlines.require(deadline).isLate(now)) {
            throw new HandedOverTooLate();
        }
        var former = name(from);
        deadlines.handOver(deadline, to, former + " → " + target.name() + "：" + reason, now);
        findings.saveAndFlush(finding.handOver(to, now));
        var detail = new LinkedHashMap<String, String>();
        detail.put("formerUnitId", from.toString());
        detail.put("unitId", to.toString());
        detail.put("former", former);
        detail.put("unit", target.name());
        detail.put("reason", reason);
        news.record(finding, "HANDED_OVER", detail);
    }

    private String name(UnitId unit) {
        return jdbc.sql("select name from unit where unit_id = :unit")
                .param("unit", unit.value())
                .query(String.class)
                .single();
    }
}
