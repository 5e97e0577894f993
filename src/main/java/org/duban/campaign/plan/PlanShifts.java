package org.duban.campaign.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.PlanRoom;
import org.duban.campaign.PlannedSpan;
import org.duban.campaign.TaskId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves plans that begin before what they wait for has ended: each as late as needed, and as long as before. */
@Service
@Transactional
@RequiredArgsConstructor
public class PlanShifts {

    private final PlanReader reader;
    private final PlanMarks marks;
    private final PlanService plans;
    private final Campaigns campaigns;

    /**
     * A plan that has to give way.
     *
     * @param fits whether it still ends within the campaign and the task's deadline
     */
    public record Shift(PlanRow row, PlannedSpan from, PlannedSpan to, boolean fits) {}

    /** What would be moved, in the order of the work; what waits for a moved plan gives way in turn. */
    @Transactional(readOnly = true)
    public List<Shift> propose(CampaignId campaign, SignedIn who) {
        var lines = reader.all(campaign, PlanFilter.ALL, who).stream()
                .filter(line -> line.row().span() != null)
                .collect(Collectors.toMap(line -> line.row().id(), Function.identity()));
        var before = marks.links(lines.keySet()).stream().collect(Collectors.groupingBy(PlanMarks.Link::taskId));
        var days = reader.days();
        var wanted = campaigns.require(campaign);
        var spans = new HashMap<UUID, PlannedSpan>();
        var shifts = new ArrayList<Shift>();
        for (var id : before.keySet()) {
            settle(id, lines, before, days, spans);
        }
        spans.forEach((id, span) -> {
            var line = lines.get(id);
            var from = line == null ? null : line.row().span();
            if (line != null && from != null && !from.equals(span)) {
                var room = new PlanRoom(wanted.startsOn(), wanted.endsOn(), line.lastDay());
                shifts.add(new Shift(line.row(), from, span, room.holds(span)));
            }
        });
        shifts.sort(Comparator.comparing((Shift shift) -> shift.to().from())
                .thenComparing(shift -> shift.row().id()));
        return shifts;
    }

    /** Moves those that fit. */
    public int keep(CampaignId campaign, SignedIn who) {
        campaigns.requireOpen(campaign);
        var shifts = propose(campaign, who).stream().filter(Shift::fits).toList();
        if (shifts.isEmpty()) {
            throw new NothingToShift();
        }
        for (var shift : shifts) {
            plans.plan(
                    new TaskId(shift.row().id()),
                    PlanService.Change.dates(shift.to()),
                    who,
                    shift.row().version());
        }
        return shifts.size();
    }

    /** When the task is worked on once all that it waits for is settled; there is no circle to be caught in. */
    private static PlannedSpan settle(
            UUID id,
            Map<UUID, PlanLine> lines,
            Map<UUID, List<PlanMarks.Link>> before,
            PlanDays days,
            Map<UUID, PlannedSpan> spans) {
        var settled = spans.get(id);
        if (settled != null) {
            return settled;
        }
        var line = lines.get(id);
        var span = line == null ? null : line.row().span();
        if (line == null || span == null) {
            throw new IllegalStateException("Without a plan: " + id);
        }
        var start = span.from();
        for (var link : before.getOrDefault(id, List.of())) {
            var earliest =
                    settle(link.afterTask(), lines, before, days, spans).to().plusDays(1L + link.lagDays());
            start = earliest.isAfter(start) ? earliest : start;
        }
        var moved = start.equals(span.from()) || !line.row().open() ? span : moved(span, start, days);
        spans.put(id, moved);
        return moved;
    }

    private static PlannedSpan moved(PlannedSpan span, LocalDate start, PlanDays days) {
        var from = days.last(span.worksOn(), start, 1);
        var length = days.count(span.worksOn(), span.from(), span.to());
        return new PlannedSpan(from, days.last(span.worksOn(), from, length), span.worksOn());
    }
}
