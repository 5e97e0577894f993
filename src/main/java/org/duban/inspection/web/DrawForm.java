package org.duban.inspection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.duban.campaign.CampaignId;
import org.duban.inspection.draw.DrawDetails;
import org.duban.platform.web.FormRows;
import org.jspecify.annotations.Nullable;

/**
 * What is laid down for a draw, in the form and by a program; the strata grow in the form.
 *
 * @param id the caller's own, under which it is there once; null for a new one
 * @param words that the first person brings
 */
record DrawForm(
        @Nullable UUID id,
        @NotNull @Nullable UUID campaignId,
        @NotBlank @Size(max = 100) @Nullable String title,
        @NotBlank @Size(max = 200) @Nullable String words,
        @Valid @NotEmpty @Size(max = 30) @Nullable List<StratumForm> strata) {

    DrawForm {
        strata = FormRows.gapless(strata, StratumForm.EMPTY);
    }

    static DrawForm blank(@Nullable UUID campaign) {
        return new DrawForm(null, campaign, null, null, List.of(StratumForm.EMPTY));
    }

    DrawDetails toDetails() {
        return new DrawDetails(
                new CampaignId(Objects.requireNonNull(campaignId)),
                Objects.requireNonNull(title),
                InspectionForm.orEmpty(strata).stream()
                        .map(StratumForm::toStratum)
                        .toList());
    }

    DrawForm adding() {
        return with(all -> all.add(StratumForm.EMPTY));
    }

    DrawForm without(int index) {
        return with(all -> all.remove(index));
    }

    DrawForm withStrata(List<StratumForm> ready) {
        return new DrawForm(id, campaignId, title, words, ready);
    }

    private DrawForm with(Consumer<List<StratumForm>> change) {
        var changed = new ArrayList<>(InspectionForm.orEmpty(strata));
        change.accept(changed);
        return withStrata(List.copyOf(changed));
    }
}
