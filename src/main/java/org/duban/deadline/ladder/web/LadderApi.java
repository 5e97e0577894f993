package org.duban.deadline.ladder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.deadline.ladder.Escalations;
import org.duban.deadline.ladder.Ladders;
import org.duban.deadline.ladder.LeadLeaders;
import org.duban.deadline.ladder.Recipient;
import org.duban.deadline.ladder.Step;
import org.duban.deadline.ladder.StepAction;
import org.duban.deadline.ladder.StepDetails;
import org.duban.deadline.ladder.StepId;
import org.duban.deadline.ladder.StepOffset;
import org.duban.deadline.ladder.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ladders for scripts: the district's usual one, and those of campaigns. */
@Tag(name = "escalation")
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class LadderApi {

    private static final String USUAL = "/ladder";
    private static final String OF_A_CAMPAIGN = "/campaigns/{campaign}/ladder";

    /**
     * A ladder.
     *
     * @param own false where a campaign goes by the usual steps
     * @param leader the account in charge of the campaign; null for nobody in particular
     */
    record LadderBody(boolean own, @Nullable UUID leader, List<Step> steps) {}

    /** @param leader an account; null for nobody in particular */
    record LeaderBody(@Nullable UUID leader) {}

    /** @param amount negative before the deadline, positive after it */
    record StepBody(
            @NotNull StepOffset.@Nullable Kind kind,

            @NotNull @Min(-StepOffset.MOST_HOURS) @Max(StepOffset.MOST_HOURS) @Nullable
            Integer amount,

            @NotNull @Nullable StepAction action,
            @NotEmpty @Nullable Set<Recipient> recipients,
            @Nullable Set<Way> ways) {

        /** To be called on what was found valid. */
        @SuppressWarnings("NullAway")
        StepDetails toDetails() {
            return new StepDetails(new StepOffset(kind, amount), action, recipients, ways == null ? Set.of() : ways);
        }
    }

    private final Ladders ladders;
    private final Escalations escalations;
    private final LeadLeaders leaders;

    @GetMapping({USUAL, OF_A_CAMPAIGN})
    @Operation(summary = "The steps that hold, in the order in which they fire")
    LadderBody show(@PathVariable(required = false) @Nullable UUID campaign) {
        return new LadderBody(
                campaign != null && ladders.hasOwn(campaign),
                campaign == null ? null : leaders.of(campaign),
                ladders.of(campaign));
    }

    @PostMapping({USUAL + "/steps", OF_A_CAMPAIGN + "/steps"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a step; the campaign has a ladder of its own afterwards")
    Step add(@PathVariable(required = false) @Nullable UUID campaign, @Valid @RequestBody StepBody body) {
        return ladders.require(campaign, ladders.add(campaign, body.toDetails()));
    }

    @PutMapping({USUAL + "/steps/{step}", OF_A_CAMPAIGN + "/steps/{step}"})
    @Operation(summary = "Put another step, with an id of its own, in the place of one")
    Step change(
            @PathVariable(required = false) @Nullable UUID campaign,
            @PathVariable StepId step,
            @Valid @RequestBody StepBody body) {
        return ladders.require(campaign, ladders.change(campaign, step, body.toDetails()));
    }

    @DeleteMapping({USUAL + "/steps/{step}", OF_A_CAMPAIGN + "/steps/{step}"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a step away; what it fired stays on record")
    void remove(@PathVariable(required = false) @Nullable UUID campaign, @PathVariable StepId step) {
        ladders.remove(campaign, step);
    }

    @PutMapping(OF_A_CAMPAIGN + "/leader")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Name the leader in charge of the campaign, or nobody in particular")
    void nameLeader(@PathVariable UUID campaign, @RequestBody LeaderBody body) {
        leaders.name(campaign, body.leader() == null ? null : new AccountId(body.leader()));
    }

    @DeleteMapping(OF_A_CAMPAIGN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Go by the district's usual steps again")
    void dropOwn(@PathVariable UUID campaign) {
        ladders.dropOwn(campaign);
    }

    @GetMapping({USUAL + "/forecast", OF_A_CAMPAIGN + "/forecast"})
    @Operation(summary = "What would fire within a week if nothing is done; nobody is told")
    Escalations.Forecast forecast(@PathVariable(required = false) @Nullable UUID campaign) {
        return escalations.week(campaign);
    }
}
