package org.duban.campaign;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.shared.BrokenConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the workstreams of the campaigns. One that has tasks stays. */
@Service
@Transactional
@RequiredArgsConstructor
public class WorkstreamService {

    private final WorkstreamRepository workstreams;
    private final CampaignRepository campaigns;
    private final TaskRepository tasks;
    private final ActivityLog log;

    public WorkstreamId open(WorkstreamId id, CampaignId campaign, WorkstreamDetails details) {
        campaigns.require(campaign).requireRunning();
        store(Workstream.open(id, campaign, details));
        record(campaign, "WORKSTREAM_OPENED", details.name());
        return id;
    }

    public void change(
            WorkstreamId id, CampaignId campaign, WorkstreamDetails details, @Nullable Long expectedVersion) {
        var workstream = requireOf(campaign, id);
        workstream.expectVersion(expectedVersion);
        store(workstream.change(details));
        record(campaign, "WORKSTREAM_CHANGED", details.name());
    }

    public void remove(WorkstreamId id, CampaignId campaign) {
        var workstream = requireOf(campaign, id);
        if (tasks.existsByWorkstreamId(id)) {
            throw new WorkstreamInUse(workstream.getName());
        }
        workstreams.delete(workstream);
        record(campaign, "WORKSTREAM_REMOVED", workstream.getName());
    }

    private Workstream requireOf(CampaignId campaign, WorkstreamId id) {
        campaigns.require(campaign).requireOpen();
        return workstreams
                .findById(id)
                .filter(workstream -> workstream.getCampaignId().equals(campaign))
                .orElseThrow(() -> new WorkstreamNotFound(id));
    }

    private void record(CampaignId campaign, String event, String name) {
        log.record(SubjectKind.CAMPAIGN, campaign.value(), event, Map.of("workstream", name));
    }

    private void store(Workstream workstream) {
        try {
            workstreams.saveAndFlush(workstream);
        } catch (DataIntegrityViolationException refused) {
            throw switch (BrokenConstraint.name(refused)) {
                case "workstream_name_unique" -> new WorkstreamNameTaken(workstream.getName());
                case "workstream_lead_fk" -> new UnitUnknown("leadUnitId");
                case "workstream_member_unit_fk" -> new UnitUnknown("memberIds");
                default -> refused;
            };
        }
    }
}
