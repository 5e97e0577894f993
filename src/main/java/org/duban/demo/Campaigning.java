package org.duban.demo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.CampaignRow;
import org.duban.campaign.CampaignService;
import org.duban.standard.StandardCatalogue;
import org.duban.standard.StandardId;
import org.duban.standard.StandardRow;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives the campaigns what their ledger does not tell: the standards to check by, and the day of the assessment. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Campaigning {

    static final String SPRINT = "创建国家卫生城市百日冲刺";
    static final String AIR = "环境污染防治攻坚";
    static final String WORKS = "重点项目与道路绿化";
    static final String VILLAGES = "六村共建";
    static final String ZONE = "开发区创建国家卫生城市";

    private final CampaignService campaigns;
    private final CampaignRegister register;
    private final StandardCatalogue standards;
    private final Set<String> completed = new HashSet<>();

    /** A row of the table: what is added to a campaign. */
    private record Addition(
            String campaign,
            List<String> standards,
            @Nullable LocalDate assessed) {

        static Addition of(CSVRecord row) {
            var assessed = row.get("assessed");
            return new Addition(
                    row.get("campaign"),
                    Table.parts(row.get("standards")),
                    assessed.isEmpty() ? null : LocalDate.parse(assessed));
        }
    }

    /** Completes the campaigns that have been announced so far. */
    void complete(LedgerDates dates, SignedIn by) {
        var codes = standards.list().stream().collect(Collectors.toMap(StandardRow::code, StandardRow::id));
        var announced = register.all(by).stream().collect(Collectors.toMap(CampaignRow::name, row -> row));
        for (var addition : Table.read("campaign-standards", Addition::of)) {
            var campaign = announced.get(addition.campaign());
            if (campaign != null && completed.add(addition.campaign())) {
                campaigns.change(
                        new CampaignId(campaign.id()), details(campaign, addition, codes, dates), campaign.version());
            }
        }
    }

    Map<String, CampaignId> ids(SignedIn who) {
        return register.all(who).stream().collect(Collectors.toMap(CampaignRow::name, row -> new CampaignId(row.id())));
    }

    CampaignId id(String name, SignedIn who) {
        return Objects.requireNonNull(ids(who).get(name), name);
    }

    private static CampaignDetails details(
            CampaignRow campaign, Addition addition, Map<String, UUID> codes, LedgerDates dates) {
        return new CampaignDetails(
                campaign.name(),
                new UnitId(campaign.zoneUnitId()),
                campaign.leadUnitId() == null ? null : new UnitId(campaign.leadUnitId()),
                campaign.startsOn(),
                campaign.endsOn(),
                assessed(addition, dates),
                campaign.description(),
                campaign.watchDays(),
                addition.standards().stream()
                        .map(code -> new StandardId(Objects.requireNonNull(codes.get(code), code)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static @Nullable LocalDate assessed(Addition addition, LedgerDates dates) {
        if (addition.assessed() == null) {
            return null;
        }
        return addition.campaign().equals(ZONE)
                ? dates.movedInTheZone(addition.assessed())
                : dates.moved(addition.assessed());
    }
}
