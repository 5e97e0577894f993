package org.duban.finding;

import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.standard.CheckItemFacts;
import org.duban.standard.CheckItems;
import org.duban.standard.Severity;
import org.duban.unit.PlaceService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what a finding is: its item, what it costs, what time it gives, and whether it has been there before. */
@Component
@RequiredArgsConstructor
class Classifier {

    private static final int LONGEST_CATEGORY = 100;

    private final CheckItems items;
    private final PlaceService places;
    private final EarlierFindings earlier;

    Classification classify(LogFinding command, CampaignFacts campaign, Instant foundAt) {
        var item = item(command, campaign);
        var severity = severity(command, item.orElse(null));
        return new Classification(
                placeName(command),
                item.map(found -> new org.duban.standard.CheckItemId(found.id()))
                        .orElse(null),
                item.map(CheckItemFacts::name).orElseGet(() -> category(command)),
                severity,
                item.map(CheckItemFacts::points).orElse(severity.usualPoints()),
                item.map(CheckItemFacts::term).orElse(null),
                earlier.of(command, item.orElse(null), campaign, foundAt));
    }

    private Optional<CheckItemFacts> item(LogFinding command, CampaignFacts campaign) {
        if (command.checkItemId() != null) {
            return Optional.of(items.require(command.checkItemId()));
        }
        return command.category() == null ? Optional.empty() : items.match(command.category(), campaign.standardIds());
    }

    private static Severity severity(LogFinding command, @Nullable CheckItemFacts item) {
        if (command.severity() != null) {
            return command.severity();
        }
        return item == null ? Severity.MINOR : item.severity();
    }

    private String placeName(LogFinding command) {
        if (command.placeId() != null) {
            return places.require(command.placeId()).name();
        }
        if (command.placeText() == null || command.placeText().isBlank()) {
            throw new PlaceMissing();
        }
        return command.placeText().strip();
    }

    private static String category(LogFinding command) {
        if (command.category() == null || command.category().isBlank()) {
            return "其他";
        }
        var category = command.category().strip();
        return category.length() <= LONGEST_CATEGORY ? category : category.substring(0, LONGEST_CATEGORY);
    }
}
