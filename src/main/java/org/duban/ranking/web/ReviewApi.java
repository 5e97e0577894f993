package org.duban.ranking.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ranking.EditionId;
import org.duban.ranking.EditionReviews;
import org.duban.ranking.RankingReader;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of rankings before they are published. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class ReviewApi {

    private final EditionReviews reviews;
    private final RankingReader reader;

    /** @param wanted whether nothing is published before another has reviewed it */
    record WantedBody(@NotNull @Nullable Boolean wanted) {}

    @PutMapping("/campaigns/{campaign}/ranking-review")
    @Operation(summary = "Choose whether rankings are reviewed by another before they are published")
    WantedBody choose(@PathVariable CampaignId campaign, @Valid @RequestBody WantedBody input) {
        reviews.want(campaign, Objects.requireNonNull(input.wanted()));
        return new WantedBody(reviews.areWanted(campaign));
    }

    @PostMapping("/rankings/{id}/review")
    @Operation(summary = "Say that a draft has been looked over, as another than who drafted it")
    EditionBody review(
            @PathVariable EditionId id,
            @RequestBody(required = false) RankingApi.@Nullable SeenBody seen,
            @AuthenticationPrincipal SignedIn who) {
        reviews.review(id, who, seen == null ? null : seen.version());
        return EditionBody.whole(reader, id, who);
    }
}
