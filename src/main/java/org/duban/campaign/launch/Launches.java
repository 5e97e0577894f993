package org.duban.campaign.launch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignPart;
import org.duban.campaign.CampaignService;
import org.duban.campaign.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares campaigns after the pattern of others. Until it is announced a campaign in preparation is nothing but what its author
 * typed; then it is there as a whole, or not at all.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class Launches {

    private static final String PART = "part";

    private final LaunchRepository launches;
    private final TemplateTasks templateTasks;
    private final CampaignService campaignService;
    private final Campaigns campaigns;
    private final ObjectProvider<CampaignPart> parts;
    private final Clock clock;

    /** A part of the pattern, how much it is, and whether it is wanted. */
    public record PartLine(CampaignPart.Kind kind, int count, boolean taken) {}

    public LaunchId start(CampaignId template, SignedIn by) {
        campaigns.require(template);
        var launch = Launch.start(LaunchId.next(), template, by.accountId(), clock.instant());
        return launches.saveAndFlush(launch).getId();
    }

    @Transactional(readOnly = true)
    public List<Launch> of(SignedIn who) {
        return launches.findByStartedByOrderByChangedAtDesc(who.accountId());
    }

    @Transactional(readOnly = true)
    public Launch require(LaunchId id, SignedIn who) {
        return launches.findByIdAndStartedBy(id, who.accountId()).orElseThrow(() -> new LaunchNotFound(id));
    }

    /** Keeps what was typed at a step, whether it will do or not. */
    public void answer(LaunchId id, LaunchStep at, Map<String, List<String>> typed, LaunchStep goOn, SignedIn who) {
        launches.saveAndFlush(require(id, who).answer(at, typed, goOn, clock.instant()));
    }

    public void discard(LaunchId id, SignedIn who) {
        launches.delete(require(id, who));
    }

    /** What can be taken over; before anybody has answered all of it is wanted. */
    @Transactional(readOnly = true)
    public List<PartLine> parts(Launch launch) {
        var wanted = launch.answers(LaunchStep.PARTS).getOrDefault(PART, List.of());
        var isAnswered = launch.isAnswered(LaunchStep.PARTS);
        var counts = parts.stream()
                .collect(Collectors.toMap(CampaignPart::kind, part -> part.count(launch.getTemplateId())));
        return Arrays.stream(CampaignPart.Kind.values())
                .map(kind ->
                        new PartLine(kind, counts.getOrDefault(kind, 0), !isAnswered || wanted.contains(kind.name())))
                .filter(line -> line.count() > 0)
                .toList();
    }

    /** The tasks of the pattern; null as a first day for as long as nobody has named one. */
    @Transactional(readOnly = true)
    public List<TaskLine> tasks(Launch launch, @Nullable LocalDate startsOn) {
        return TaskLine.of(
                templateTasks.of(launch.getTemplateId()),
                launch.isAnswered(LaunchStep.TASKS) ? launch.answers(LaunchStep.TASKS) : null,
                moved(launch, startsOn),
                clock.getZone());
    }

    /** Keeps what was typed about the tasks; days that are the usual ones go on following the first day of the campaign. */
    public void answerTasks(
            LaunchId id, Map<String, List<String>> typed, @Nullable LocalDate startsOn, LaunchStep goOn, SignedIn who) {
        var launch = require(id, who);
        var tasks = templateTasks.of(launch.getTemplateId());
        answer(
                id,
                LaunchStep.TASKS,
                TaskLine.withoutUsual(typed, tasks, moved(launch, startsOn), clock.getZone()),
                goOn,
                who);
    }

    /** Refuses at once what would be refused in the end. */
    @Transactional(readOnly = true)
    public void require(CampaignDetails details) {
        campaignService.requireNewName(details);
    }

    /** Announces the campaign with all that was chosen, or nothing of it. */
    public CampaignId announce(LaunchId id, CampaignDetails details, SignedIn by) {
        var launch = require(id, by);
        var lines = tasks(launch, details.startsOn());
        var today = LocalDate.now(clock);
        lines.forEach(line -> line.refusal(today, details.endsOn()).ifPresent(refusal -> {
            throw refusal;
        }));
        var wanted = parts(launch).stream()
                .filter(PartLine::taken)
                .map(PartLine::kind)
                .collect(Collectors.toSet());
        var campaign = campaignService.announce(CampaignId.next(), details);
        copy(launch.getTemplateId(), campaign, wanted, details.startsOn());
        templateTasks.copy(
                launch.getTemplateId(),
                campaign,
                lines.stream().filter(TaskLine::taken).map(TaskLine::toTaken).toList(),
                by);
        launches.delete(launch);
        return campaign;
    }

    private void copy(CampaignId template, CampaignId to, Set<CampaignPart.Kind> wanted, LocalDate startsOn) {
        parts.stream()
                .filter(part -> wanted.contains(part.kind()))
                .sorted(Comparator.comparing(CampaignPart::kind))
                .forEach(part -> part.copy(template, to, startsOn));
    }

    private long moved(Launch launch, @Nullable LocalDate startsOn) {
        var template = campaigns.require(launch.getTemplateId());
        return ChronoUnit.DAYS.between(template.startsOn(), startsOn == null ? LocalDate.now(clock) : startsOn);
    }

    /** What the pattern suggests for the first step, moved so that it begins today. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> suggested(CampaignId id) {
        var template = campaigns.require(id);
        var today = LocalDate.now(clock);
        var days = ChronoUnit.DAYS.between(template.startsOn(), today);
        var suggested = new LinkedHashMap<String, List<String>>();
        suggested.put("zoneUnitId", List.of(template.zoneUnitId().toString()));
        suggested.put("startsOn", List.of(today.toString()));
        if (template.leadUnitId() != null) {
            suggested.put("leadUnitId", List.of(template.leadUnitId().toString()));
        }
        if (template.endsOn() != null) {
            suggested.put("endsOn", List.of(template.endsOn().plusDays(days).toString()));
        }
        if (template.assessedOn() != null) {
            suggested.put(
                    "assessedOn", List.of(template.assessedOn().plusDays(days).toString()));
        }
        suggested.put("watchDays", List.of(Integer.toString(template.watchDays())));
        suggested.put(
                "standardIds",
                template.standardIds().stream().map(Object::toString).toList());
        return suggested;
    }
}
