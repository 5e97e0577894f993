package org.duban.campaign.plan.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.Campaigns;
import org.duban.campaign.plan.Baselines;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanMarks;
import org.duban.campaign.plan.PlanReader;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the wall chart shows: a fixed number of statements, however much there is. */
@Component
@RequiredArgsConstructor
class PlanPage {

    private static final int ROWS = 100;
    private static final int MOST_PRINTED = 1_050;
    private static final int ROWS_OF_SHEET = 36;
    private static final double SHEET_WIDTH = 850;
    private static final int SHEET_HEAD = 36;
    private static final int SHEET_ROW = 24;

    private final PlanReader reader;
    private final PlanMarks marks;
    private final Baselines baselines;
    private final Campaigns campaigns;
    private final CampaignRegister register;
    private final UnitTree units;
    private final Clock clock;

    void fill(Model model, CampaignId id, PlanQuery query, @Nullable UUID cursor, SignedIn who) {
        var campaign = head(model, id, query);
        var page = reader.page(id, query.toFilter(), who, ROWS, cursor);
        var lines = page.items();
        var ids = lines.stream().map(line -> line.row().id()).toList();
        var steps = marks.steps(ids);
        var today = reader.today();
        var frame = GanttChart.frame(GanttChart.Measures.of(query.scaled()), lines, steps, today, clock);
        var layout = new GanttChart.Layout(frame, steps, movable(campaign, lines, who), clock);
        lay(layout, lines, hasStreams(lines));
        model.addAttribute("chart", layout.chart(marks.links(ids), today, reader.days()));
        model.addAttribute("lines", lines);
        model.addAttribute("next", page.next());
        model.addAttribute("workstreams", register.workstreams(id));
        model.addAttribute("units", units.all());
    }

    /** The sheets to be printed, each a chart of its own. */
    void fillSheets(Model model, CampaignId id, PlanQuery query, SignedIn who) {
        head(model, id, query);
        var all = reader.all(id, query.toFilter(), who);
        var lines = all.subList(0, Math.min(all.size(), MOST_PRINTED));
        var ids = lines.stream().map(line -> line.row().id()).toList();
        var steps = marks.steps(ids);
        var links = marks.links(ids);
        var today = reader.today();
        var days = reader.days();
        var whole = GanttChart.frame(GanttChart.Measures.of(query.scaled()), lines, steps, today, clock);
        var frame = GanttChart.fitted(whole, SHEET_WIDTH, SHEET_HEAD, SHEET_ROW);
        var sheets = new ArrayList<GanttChart>();
        var nothing = new GanttChart.Layout.Movable(false, Set.of());
        var streams = hasStreams(lines);
        for (var part : sheets(lines, streams)) {
            var layout = new GanttChart.Layout(frame, steps, nothing, clock);
            lay(layout, part, streams);
            sheets.add(layout.chart(links, today, days));
        }
        model.addAttribute("sheets", sheets);
        model.addAttribute("left", all.size() - lines.size());
        model.addAttribute("back", "/campaigns/" + id + "/plan");
    }

    private CampaignFacts head(Model model, CampaignId id, PlanQuery query) {
        var campaign = campaigns.require(id);
        var kept = baselines.of(id);
        model.addAttribute("campaign", campaign);
        model.addAttribute("query", query);
        model.addAttribute("baselines", kept);
        model.addAttribute(
                "baseline",
                kept.stream()
                        .filter(one -> query.baseline() == null || one.number() == query.baseline())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("today", reader.today());
        return campaign;
    }

    private static boolean hasStreams(List<PlanLine> lines) {
        return lines.stream().anyMatch(line -> line.row().workstreamId() != null);
    }

    /** Each workstream has a line of its own above its first task. */
    private static void lay(GanttChart.Layout layout, List<PlanLine> lines, boolean streams) {
        PlanLine before = null;
        for (var line : lines) {
            if (streams && (before == null || !sameStream(before, line))) {
                layout.heading(line.row().workstreamName());
            }
            layout.task(line);
            before = line;
        }
    }

    private static boolean sameStream(PlanLine one, PlanLine other) {
        return Objects.equals(one.row().workstreamId(), other.row().workstreamId());
    }

    /** As many lines as a sheet holds together with the headings that they bring. */
    private static List<List<PlanLine>> sheets(List<PlanLine> lines, boolean streams) {
        var sheets = new ArrayList<List<PlanLine>>();
        var sheet = new ArrayList<PlanLine>();
        int used = 0;
        for (var line : lines) {
            var needed = streams && (sheet.isEmpty() || !sameStream(sheet.get(sheet.size() - 1), line)) ? 2 : 1;
            if (used + needed > ROWS_OF_SHEET) {
                sheets.add(sheet);
                sheet = new ArrayList<>();
                used = 0;
                needed = streams ? 2 : 1;
            }
            sheet.add(line);
            used += needed;
        }
        sheets.add(sheet);
        return sheets;
    }

    /** The office moves all that is open, a clerk what a unit of theirs leads; steps have deadlines, which are the office's. */
    private GanttChart.Layout.Movable movable(CampaignFacts campaign, List<PlanLine> lines, SignedIn who) {
        if (campaign.archived() || !who.isAnyOf(Role.SUPERVISOR, Role.UNIT)) {
            return new GanttChart.Layout.Movable(false, Set.of());
        }
        var office = who.is(Role.SUPERVISOR);
        var own = office || who.unitId() == null ? new HashSet<UUID>() : new HashSet<>(units.subtree(who.unitId()));
        var tasks = lines.stream()
                .map(PlanLine::row)
                .filter(row -> row.open() && (office || own.contains(row.leadUnitId())))
                .map(row -> row.id())
                .collect(Collectors.toSet());
        return new GanttChart.Layout.Movable(office, tasks);
    }
}
