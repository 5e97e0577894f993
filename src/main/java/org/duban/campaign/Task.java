package org.duban.campaign;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.deadline.DeadlineId;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** One piece of planned work (任务) that a unit leads and others take part in. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Task extends AggregateRoot<Task, TaskId> {

    static final int COMPLETE = 100;

    @EmbeddedId
    private TaskId id;

    @Embedded
    private CampaignId campaignId;

    @Embedded
    private @Nullable WorkstreamId workstreamId;

    private String title;
    private @Nullable String requirement;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lead_unit_id"))
    private UnitId leadUnitId;

    @ElementCollection
    @CollectionTable(name = "task_unit", joinColumns = @JoinColumn(name = "task_id"))
    private Set<UnitId> coUnitIds = new HashSet<>();

    private LocalDate assignedOn;

    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.OPEN;

    private @Nullable BigDecimal quantityTotal;
    private BigDecimal quantityDone = BigDecimal.ZERO;
    private @Nullable String quantityUnit;
    private int percentDone;
    private @Nullable String dueWords;

    /** The deadline that runs or ran last; another date brings a new one. */
    @Embedded
    private @Nullable DeadlineId deadlineId;

    /** When the whole was reported as done, and completion thereby asked for. */
    private @Nullable Instant reportedFullAt;

    private @Nullable Instant finishedAt;

    private @Nullable LocalDate plannedFrom;
    private @Nullable LocalDate plannedTo;

    @Enumerated(EnumType.STRING)
    private WorksOn worksOn = WorksOn.CALENDAR;

    /** When the plan, or what hangs on it, was changed last. */
    private @Nullable Instant planChangedAt;

    /** The whole of which it is a section (标段). */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "section_of"))
    private @Nullable TaskId sectionOf;

    static Task assign(TaskId id, CampaignId campaign, TaskDetails details) {
        var task = new Task();
        task.id = id;
        task.campaignId = campaign;
        task.describe(details);
        return task;
    }

    /** A part of the work with a unit of its own, in the workstream of the whole. */
    static Task assignSection(TaskId id, Task whole, TaskDetails details) {
        whole.requireOpen();
        if (whole.sectionOf != null) {
            throw new SectionOfSection();
        }
        var section = assign(id, whole.campaignId, details);
        section.sectionOf = whole.id;
        section.workstreamId = whole.workstreamId;
        section.requireCountedAs(whole);
        return section;
    }

    /** Sections are summed up, so they count in the unit of measure of the whole, or not at all like it. */
    void requireCountedAs(Task whole) {
        if (!Objects.equals(quantityUnit, whole.quantityUnit)) {
            throw new SectionCountsOtherwise(whole.quantityUnit);
        }
    }

    Task change(TaskDetails details) {
        requireOpen();
        if (details.quantityTotal() == null && quantityDone.signum() > 0) {
            throw new QuantityInUse();
        }
        describe(details);
        return this;
    }

    /** The date by which it is due; a new one asks for the work anew. */
    Task dueBy(@Nullable DeadlineId deadline) {
        requireOpen();
        this.deadlineId = deadline;
        this.reportedFullAt = null;
        return this;
    }

    /** Takes a report over into the task's figures. */
    Task report(Progress progress, Instant now) {
        requireOpen();
        if (progress.quantityDone() != null && quantityTotal == null) {
            throw new NothingToCount();
        }
        var quantity = progress.quantityDone() == null ? quantityDone : progress.quantityDone();
        var percent = percentAfter(progress, quantity);
        if (progress.words() == null && surprises(quantity, percent)) {
            throw new ProgressUnexplained();
        }
        return stand(quantity, percent, now);
    }

    /** Takes over what its sections come to: the sum where it is counted, and else their mean. */
    Task rollUp(List<Task> sections, Instant now) {
        requireOpen();
        if (quantityTotal == null) {
            var percents = sections.stream().mapToInt(Task::getPercentDone).sum();
            return stand(quantityDone, percents / sections.size(), now);
        }
        var sum = sections.stream().map(Task::getQuantityDone).reduce(BigDecimal.ZERO, BigDecimal::add);
        return stand(sum, percentOf(sum, quantityTotal), now);
    }

    private Task stand(BigDecimal quantity, int percent, Instant now) {
        this.quantityDone = quantity;
        this.percentDone = percent;
        if (percent < COMPLETE) {
            this.reportedFullAt = null;
        } else if (reportedFullAt == null) {
            this.reportedFullAt = now;
        }
        return this;
    }

    /** From when to when it is to be worked on; null takes the plan away. */
    Task plan(@Nullable PlannedSpan span, Instant now) {
        this.plannedFrom = span == null ? null : span.from();
        this.plannedTo = span == null ? null : span.to();
        this.worksOn = span == null ? WorksOn.CALENDAR : span.worksOn();
        return planChanged(now);
    }

    /** Something that hangs on the plan is another now; whoever read the task before read an older one. */
    Task planChanged(Instant now) {
        requireOpen();
        this.planChangedAt = now;
        return this;
    }

    public @Nullable PlannedSpan planned() {
        return plannedFrom == null || plannedTo == null ? null : new PlannedSpan(plannedFrom, plannedTo, worksOn);
    }

    Task complete(Instant now) {
        requireOpen();
        this.percentDone = COMPLETE;
        finish(TaskState.DONE, now);
        return this;
    }

    Task cancel(Instant now) {
        requireOpen();
        finish(TaskState.CANCELLED, now);
        return this;
    }

    /** The lead unit and those that take part. */
    Set<UnitId> involvedUnits() {
        var units = new HashSet<>(coUnitIds);
        units.add(leadUnitId);
        return units;
    }

    boolean isReportedFull() {
        return reportedFullAt != null;
    }

    private int percentAfter(Progress progress, BigDecimal quantity) {
        if (progress.percent() != null) {
            return progress.percent();
        }
        if (progress.quantityDone() == null || quantityTotal == null) {
            return percentDone;
        }
        return percentOf(quantity, quantityTotal);
    }

    /** Rounded down: only the whole is a hundred per cent. */
    private static int percentOf(BigDecimal quantity, BigDecimal total) {
        return quantity.movePointRight(2)
                .divideToIntegralValue(total)
                .min(BigDecimal.valueOf(COMPLETE))
                .intValue();
    }

    /** Less than before, or more than there is to do: possible, but somebody will ask why. */
    private boolean surprises(BigDecimal quantity, int percent) {
        var beyond =
                quantityTotal != null && quantity.compareTo(quantityTotal) > 0 && quantity.compareTo(quantityDone) != 0;
        return beyond || quantity.compareTo(quantityDone) < 0 || percent < percentDone;
    }

    private void describe(TaskDetails details) {
        this.title = details.title();
        this.requirement = details.requirement();
        this.leadUnitId = details.leadUnitId();
        this.workstreamId = details.workstreamId();
        this.assignedOn = details.assignedOn();
        this.quantityTotal = details.quantityTotal();
        this.quantityUnit = details.quantityUnit();
        this.dueWords = details.dueWords();
        if (!coUnitIds.equals(details.coUnitIds())) {
            this.coUnitIds.clear();
            this.coUnitIds.addAll(details.coUnitIds());
        }
    }

    private void finish(TaskState end, Instant now) {
        this.state = end;
        this.finishedAt = now;
    }

    void requireOpen() {
        if (state != TaskState.OPEN) {
            throw new TaskFinished(state);
        }
    }
}
