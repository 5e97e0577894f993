package org.duban.inspection.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.inspection.InspectionDetails;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.lookback.SampleWanted;
import org.jspecify.annotations.Nullable;

/**
 * What is looked back at, and by whom.
 *
 * @param from the first day of closing
 * @param percent so many of a hundred; left out where a number is given
 * @param seed from which the same is drawn again
 */
record LookBackForm(
        @NotNull @Nullable UUID campaignId,

        @NotNull @Nullable LocalDate from,

        @NotNull @Nullable LocalDate to,

        @NotNull @Min(0) @Max(3650) @Nullable Integer minDays,
        @Min(1) @Max(100) @Nullable Integer percent,
        @Min(1) @Max(300) @Nullable Integer number,
        @NotNull @Min(0) @Max(10) @Nullable Integer unitFactor,
        @NotNull @Min(0) @Max(10) @Nullable Integer verifierFactor,
        @NotBlank @Size(max = 100) @Nullable String seed,

        @NotNull @Nullable LocalDate startsOn,

        @Nullable LocalDate endsOn,

        @Nullable List<UUID> inspectorIds) {

    private static final int USUAL_SPAN = 30;
    private static final int USUAL_PERCENT = 10;
    private static final int USUAL_AGE = 7;

    static LookBackForm blank(@Nullable UUID campaign, LocalDate today, String seed, List<UUID> team) {
        return new LookBackForm(
                campaign,
                today.minusDays(USUAL_SPAN),
                today,
                USUAL_AGE,
                USUAL_PERCENT,
                null,
                1,
                1,
                seed,
                today,
                today,
                team);
    }

    List<UUID> team() {
        return inspectorIds == null ? List.of() : inspectorIds;
    }

    SampleWanted toWanted() {
        return new SampleWanted(
                new CampaignId(Objects.requireNonNull(campaignId)),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                Objects.requireNonNull(minDays),
                percent,
                number,
                Objects.requireNonNull(unitFactor),
                Objects.requireNonNull(verifierFactor),
                Objects.requireNonNull(seed).strip());
    }

    InspectionDetails toDetails(InspectionTitles titles) {
        var starts = Objects.requireNonNull(startsOn);
        return new InspectionDetails(
                new CampaignId(Objects.requireNonNull(campaignId)),
                InspectionKind.LOOK_BACK,
                titles.orUsual(null, InspectionKind.LOOK_BACK, starts),
                starts,
                endsOn == null ? starts : endsOn,
                team().stream().map(AccountId::new).collect(Collectors.toSet()),
                null,
                List.of(),
                null,
                null);
    }
}
