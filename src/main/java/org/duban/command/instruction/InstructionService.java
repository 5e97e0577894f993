package org.duban.command.instruction;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs instructions; with the signature each becomes a task of the unit, or nothing happens at all. */
@Service
@Transactional
@RequiredArgsConstructor
public class InstructionService {

    private final InstructionRepository instructions;
    private final InstructionNumbers numbers;
    private final Matters matters;
    private final TaskService tasks;
    private final TaskRegister register;
    private final InstructionNews news;
    private final Clock clock;

    public InstructionId sign(InstructionId id, Order order, SignedIn by) {
        var about = matters.require(order.about(), order.aboutId());
        var campaign = campaign(about, order.campaign());
        var now = clock.instant().truncatedTo(MILLIS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var number = numbers.next(today.getYear());
        var details = TaskDetails.ordered(number + " " + order.text(), order.leadUnit(), order.coUnits(), today);
        var task = tasks.assign(TaskId.next(), campaign, details, order.due());
        var instruction =
                Instruction.sign(id, number, campaign, about, order.text(), task, register.dueAt(task), by, now);
        instructions.saveAndFlush(instruction);
        news.signed(instruction);
        return id;
    }

    private static CampaignId campaign(Matter about, @Nullable UUID chosen) {
        var campaign = about.campaign() == null ? chosen : about.campaign();
        if (campaign == null) {
            throw new CampaignNotChosen();
        }
        return new CampaignId(campaign);
    }
}
