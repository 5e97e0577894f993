package org.duban.campaign;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.AccountId;
import org.duban.deadline.DeadlineId;
import org.duban.shared.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** A step on the way of a task (节点), with a deadline of its own that the task's lead unit meets. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Milestone extends AggregateRoot<Milestone, MilestoneId> {

    @EmbeddedId
    private MilestoneId id;

    @Embedded
    private TaskId taskId;

    private int position;
    private String title;

    @Enumerated(EnumType.STRING)
    private MilestoneState state = MilestoneState.OPEN;

    /** The deadline that runs or ran last; another date brings a new one. */
    @Embedded
    private DeadlineId deadlineId;

    private @Nullable Instant reachedAt;

    /** Null if the whole was confirmed as done without anybody having reported the step. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reached_by"))
    private @Nullable AccountId reachedBy;

    /** What was said when it was reached. */
    private @Nullable String words;

    static Milestone plan(MilestoneId id, TaskId task, int position, String title, DeadlineId deadline) {
        var milestone = new Milestone();
        milestone.id = id;
        milestone.taskId = task;
        milestone.position = position;
        milestone.title = title.strip();
        milestone.deadlineId = deadline;
        return milestone;
    }

    Milestone rename(String to) {
        require(MilestoneState.OPEN);
        this.title = to.strip();
        return this;
    }

    /** Another date, or another unit that answers for it. */
    Milestone dueBy(DeadlineId deadline) {
        require(MilestoneState.OPEN);
        this.deadlineId = deadline;
        return this;
    }

    Milestone reach(@Nullable String said, @Nullable AccountId by, Instant now) {
        require(MilestoneState.OPEN);
        this.state = MilestoneState.REACHED;
        this.reachedAt = now;
        this.reachedBy = by;
        this.words = Texts.orNull(said);
        return this;
    }

    /** It had not been reached after all, and is due anew. */
    Milestone reopen(DeadlineId deadline) {
        require(MilestoneState.REACHED);
        this.state = MilestoneState.OPEN;
        this.reachedAt = null;
        this.reachedBy = null;
        this.words = null;
        this.deadlineId = deadline;
        return this;
    }

    Milestone cancel() {
        require(MilestoneState.OPEN);
        this.state = MilestoneState.CANCELLED;
        return this;
    }

    private void require(MilestoneState needed) {
        if (state != needed) {
            throw new MilestoneStandsOtherwise(state);
        }
    }
}
