package org.duban.campaign.plan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskPlanning;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.plan.Dependencies;
import org.duban.campaign.plan.LagKind;
import org.duban.campaign.plan.LagReasons;
import org.duban.campaign.plan.PlanCurve;
import org.duban.campaign.plan.PlanReader;
import org.duban.campaign.plan.PlanScale;
import org.duban.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a task's plan shows. */
@Component
@RequiredArgsConstructor
class TaskPlanPage {

    /** Longer plans are looked at by weeks, unless days are asked for. */
    private static final int DAYS_SHOWN = 31;

    private static final int WEEKS_SHOWN = 40;

    private final TaskRegister tasks;
    private final TaskPlanning planning;
    private final PlanReader reader;
    private final Dependencies dependencies;
    private final LagReasons reasons;
    private final MessageSource messages;

    /**
     * A day, a week or a month of the plan.
     *
     * @param wanted what is planned for it, and in all at its end
     * @param done what was done in it, and in all; null where it is still to come
     */
    record Piece(
            PlanScale.Piece days,
            BigDecimal wanted,
            BigDecimal wantedInAll,
            @Nullable BigDecimal done,
            @Nullable BigDecimal doneInAll,
            @Nullable BigDecimal ahead) {}

    void fill(Model model, TaskId id, @Nullable PlanScale scale, SignedIn who) {
        var task = tasks.require(id, who);
        var line = reader.require(id, who);
        var before = dependencies.before(id, who);
        model.addAttribute("task", task);
        model.addAttribute("line", line);
        model.addAttribute("before", before);
        model.addAttribute("after", dependencies.after(id, who));
        model.addAttribute("sections", reader.sections(id, who));
        model.addAttribute("reasons", reasons.of(id));
        model.addAttribute("today", reader.today());
        var mayPlan = planning.mayPlan(task, who);
        model.addAttribute("mayPlan", mayPlan);
        if (line.curve() != null) {
            var shown = scale == null ? usual(line.curve()) : scale;
            model.addAttribute("scale", shown);
            model.addAttribute("pieces", pieces(line.curve(), shown, reader.reached(id)));
        }
        if (mayPlan) {
            model.addAttribute(
                    "candidates",
                    Choice.all(
                            dependencies.candidates(id, new CampaignId(task.campaignId()), who),
                            Dependencies.Candidate::id,
                            Dependencies.Candidate::title));
            model.addAttribute("kinds", Choice.named("campaign.plan.lag.kind.", LagKind.values(), messages));
            addForm(model, "plan", TaskPlanForm.of(line));
            addForm(model, "dependencies", DependencyForm.of(before, task.version()));
            addForm(model, "lag", LagForm.EMPTY);
        }
    }

    /** What came back refused stays as it was filled in. */
    private static void addForm(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    private static PlanScale usual(PlanCurve curve) {
        var days = curve.span().from().datesUntil(curve.span().to()).count();
        if (days <= DAYS_SHOWN) {
            return PlanScale.DAY;
        }
        return days <= WEEKS_SHOWN * 7L ? PlanScale.WEEK : PlanScale.MONTH;
    }

    /** From the first day of the plan, or of what was reported, to its end, or to today if that is past. */
    private List<Piece> pieces(PlanCurve curve, PlanScale scale, List<PlanReader.Reached> reached) {
        var today = reader.today();
        var first = curve.span().from();
        var last = curve.span().to();
        if (!reached.isEmpty()) {
            first = earlier(first, reached.get(0).day());
            var latest = reached.get(reached.size() - 1).day();
            last = latest.isAfter(last) ? latest : last;
        }
        var pieces = new ArrayList<Piece>();
        var done = BigDecimal.ZERO;
        for (var days : scale.pieces(first, last)) {
            var wantedInAll = curve.plannedAt(days.last());
            var wanted = wantedInAll.subtract(curve.plannedAt(days.first().minusDays(1)));
            if (days.first().isAfter(today)) {
                pieces.add(new Piece(days, wanted, wantedInAll, null, null, null));
            } else {
                var asOf = earlier(days.last(), today);
                var doneInAll = at(asOf, reached, done);
                pieces.add(new Piece(
                        days,
                        wanted,
                        wantedInAll,
                        doneInAll.subtract(done),
                        doneInAll,
                        doneInAll.subtract(curve.plannedAt(asOf))));
                done = doneInAll;
            }
        }
        return pieces;
    }

    private static BigDecimal at(LocalDate day, List<PlanReader.Reached> reached, BigDecimal before) {
        return reached.stream()
                .filter(one -> !one.day().isAfter(day))
                .reduce((one, later) -> later)
                .map(PlanReader.Reached::figure)
                .orElse(before);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
