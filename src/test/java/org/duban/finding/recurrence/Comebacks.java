package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.With;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceId;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.finding.Effort;
import org.duban.finding.FindingId;
import org.duban.finding.FindingIntake;
import org.duban.finding.FindingRectifications;
import org.duban.finding.LogFinding;
import org.duban.finding.Recurrence;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionWorld;
import org.duban.shared.Instants;
import org.duban.standard.CheckItemId;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is found, struck off and found again in a small district. */
public final class Comebacks {

    public final InspectionWorld world;
    public final CheckItemId litter;
    public final CheckItemId drains;

    private final FindingIntake intake;
    private final FindingRectifications rectifications;
    private final EvidenceService evidence;
    private final JdbcClient jdbc;

    public Comebacks(ApplicationContext beans) {
        this.world = new InspectionWorld(beans);
        this.intake = beans.getBean(FindingIntake.class);
        this.rectifications = beans.getBean(FindingRectifications.class);
        this.evidence = beans.getBean(EvidenceService.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        var items = jdbc.sql("""
                        select i.check_item_id from check_item i join standard s using (standard_id)
                        where s.code = 'weisheng' and i.superseded_at is null and i.points > 0 order by i.code limit 2
                        """).query(UUID.class).list();
        this.litter = new CheckItemId(items.get(0));
        this.drains = new CheckItemId(items.get(1));
    }

    /** What is about to be logged; each test changes what it is about. */
    public Finds finds() {
        return new Finds(world.market, null, litter, null, null, null, null, "市场东门外垃圾未及时清运");
    }

    /** Something found, which may be changed before it is logged. */
    @With
    public record Finds(
            @Nullable PlaceId place,
            @Nullable String placeText,
            @Nullable CheckItemId item,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable InspectionId round,
            @Nullable Recurrence recurrence,
            String description) {}

    public FindingId log(Finds finds) {
        var id = FindingId.next();
        intake.log(
                id,
                new LogFinding(
                        world.district.campaign,
                        finds.place(),
                        finds.placeText(),
                        finds.item(),
                        null,
                        null,
                        null,
                        finds.description(),
                        null,
                        world.district.township,
                        Set.of(),
                        DueBy.of(DeadlineTerm.days(2)),
                        finds.round() == null ? null : finds.round().value(),
                        null,
                        null,
                        finds.latitude(),
                        finds.longitude(),
                        List.of(),
                        List.of(),
                        "现场不便拍照",
                        finds.recurrence()),
                world.inspector);
        return id;
    }

    /** Put right by the unit, and struck off by the inspector. */
    public FindingId closed(Finds finds) {
        return strikeOff(log(finds), world.inspector);
    }

    public FindingId strikeOff(FindingId finding, SignedIn verifier) {
        var clerk = world.district.clerk;
        rectifications.acknowledge(finding, "网格员", clerk, null);
        rectifications.submit(finding, "已清运", Effort.NONE, List.of(photo(clerk)), clerk, null);
        rectifications.pass(finding, null, verifier, null);
        return finding;
    }

    public FindingId closedAt(Finds finds, Instant at) {
        var finding = closed(finds);
        jdbc.sql("update finding set closed_at = :at, found_at = :at where finding_id = :id")
                .param("at", Instants.utc(at))
                .param("id", finding.value())
                .update();
        return finding;
    }

    public EvidenceId photo(SignedIn by) {
        return evidence.store(UploadedFile.of("现场.jpg", Photos.jpeg(40, 30)), by.accountId());
    }
}
