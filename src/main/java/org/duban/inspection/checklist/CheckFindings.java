package org.duban.inspection.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.LogFinding;
import org.duban.finding.UnitProposal;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionRegister;
import org.duban.standard.CheckItemId;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes findings of what a checklist found wrong: place, item, words and photos are there already, the unit is the one that
 * answers for them, and the time limit the item's. What lacks one of them stays a draft.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class CheckFindings {

    private final StopCheckReader checks;
    private final InspectionRegister rounds;
    private final FindingIntake intake;
    private final UnitProposal units;
    private final JdbcClient jdbc;

    /** Of every line that is not in order and has none yet; the same line never makes two. */
    public List<FindingId> log(StopCheckId id, SignedIn by) {
        // Two who press at once wait here, and the second one finds nothing to do.
        jdbc.sql("select 1 from stop_check where stop_check_id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
        var check = checks.require(id);
        var campaign = new CampaignId(
                rounds.require(new InspectionId(check.inspectionId())).campaignId());
        var made = new ArrayList<FindingId>();
        for (var answer : checks.answers(id)) {
            if (answer.isFailed() && answer.findingId() == null) {
                var finding = FindingId.next();
                intake.log(finding, command(campaign, check, answer), by);
                link(id, answer, finding);
                made.add(finding);
            }
        }
        return List.copyOf(made);
    }

    private LogFinding command(CampaignId campaign, StopCheckRow check, AnswerRow answer) {
        var place = new PlaceId(check.placeId());
        var item = answer.checkItemId() == null ? null : new CheckItemId(answer.checkItemId());
        return new LogFinding(
                campaign,
                place,
                check.placeName(),
                item,
                item == null ? answer.text() : null,
                null,
                null,
                words(answer),
                answer.text(),
                units.propose(campaign, place, item)
                        .map(UnitRow::id)
                        .map(UnitId::new)
                        .orElse(null),
                Set.of(),
                null,
                check.inspectionId(),
                null,
                check.filledAt(),
                null,
                null,
                answer.evidence().stream().map(EvidenceId::new).toList(),
                List.of(),
                answer.evidence().isEmpty() ? check.name() : null,
                null);
    }

    /** What was written, or what should have been so. */
    private static String words(AnswerRow answer) {
        var said = Objects.requireNonNullElse(answer.note(), "不符合：" + answer.text());
        return answer.declared() == null
                ? said
                : "上报%d，实有%d。%s".formatted(answer.declared(), Objects.requireNonNull(answer.found()), said);
    }

    private void link(StopCheckId id, AnswerRow answer, FindingId finding) {
        jdbc.sql("update stop_answer set finding_id = :finding where stop_check_id = :id and position = :position")
                .param("finding", finding.value())
                .param("id", id.value())
                .param("position", answer.position())
                .update();
    }
}
