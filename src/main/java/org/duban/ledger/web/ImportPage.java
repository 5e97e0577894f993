package org.duban.ledger.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.ledger.ImportState;
import org.duban.ledger.LedgerImport;
import org.duban.ledger.LedgerImports;
import org.duban.ledger.LedgerRow;
import org.duban.ledger.LedgerService;
import org.duban.ledger.LedgerSight;
import org.duban.ledger.Verdict;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.platform.web.Choice;
import org.duban.shared.Slice;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of imports. */
@Component
@RequiredArgsConstructor
class ImportPage {

    private static final int ROWS = 50;

    private final LedgerImports imports;
    private final LedgerSight sight;
    private final LedgerService ledgers;
    private final RowViews views;
    private final Campaigns campaigns;
    private final UnitTree units;
    private final MessageSource messages;

    /** Each kind needs those before it. */
    LedgerKind firstMissing(SignedIn who) {
        if (!sight.kinds(who).contains(LedgerKind.FINDINGS)) {
            return LedgerKind.ACCOUNTS;
        }
        if (units.all().isEmpty()) {
            return LedgerKind.UNITS;
        }
        return campaigns.running().isEmpty() ? LedgerKind.CAMPAIGNS : LedgerKind.FINDINGS;
    }

    void addChoices(Model model, SignedIn who) {
        var kinds = sight.kinds(who);
        model.addAttribute(
                "kinds",
                kinds.stream()
                        .map(kind -> new Choice(
                                kind.name(), message(kind.messageKey()), message(kind.messageKey() + ".hint")))
                        .toList());
        model.addAttribute("ledgerKinds", kinds);
        model.addAttribute("ofCampaigns", kinds.stream().anyMatch(LedgerKind::isOfACampaign));
        model.addAttribute("campaigns", Choice.all(campaigns.running(), CampaignFacts::id, CampaignFacts::name));
    }

    /** How far a ledger has come that is being read or taken; a taken row still counts as one to be taken. */
    void addProgress(Model model, LedgerImport ledger) {
        model.addAttribute("ledger", ledger);
        if (ledger.state() == ImportState.TAKING) {
            var totals = ledgers.totals(ledger.id());
            model.addAttribute(
                    "toTake", totals.getOrDefault(Verdict.CERTAIN, 0) + totals.getOrDefault(Verdict.TAKEN, 0));
        }
    }

    /** @param wanted null shows what comes first: what needs a person */
    void addRows(Model model, LedgerImport ledger, @Nullable Verdict wanted, int after) {
        var totals = ledgers.totals(ledger.id());
        var verdict = wanted == null ? first(ledger, totals) : wanted;
        var rows = verdict == null ? List.<LedgerRow>of() : ledgers.rows(ledger.id(), verdict, after, ROWS + 1);
        var slice = Slice.of(rows, ROWS, row -> String.valueOf(row.number()));
        model.addAttribute("ledger", ledger);
        model.addAttribute("totals", totals);
        model.addAttribute("certain", totals.getOrDefault(Verdict.CERTAIN, 0));
        model.addAttribute("doubtful", totals.getOrDefault(Verdict.DOUBTFUL, 0));
        model.addAttribute(
                "total", totals.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("verdict", verdict);
        model.addAttribute("rows", views.of(ledger, slice.items()));
        model.addAttribute("next", slice.next());
        model.addAttribute(
                "columns",
                PreviewColumns.of(ledger).stream().map(ledger::headingOf).toList());
        model.addAttribute("guesses", ledger.state().isOpen() ? ledgers.guesses(ledger.id()) : 0);
        model.addAttribute("proposals", ledgers.proposals(ledger.id()));
        model.addAttribute("takenBefore", ledger.state() == ImportState.PREVIEWED && imports.wasTakenBefore(ledger));
    }

    void addRow(Model model, LedgerImport ledger, int number) {
        model.addAttribute("ledger", ledger);
        model.addAttribute("row", views.whole(ledger, ledgers.row(ledger.id(), number)));
    }

    private static @Nullable Verdict first(LedgerImport ledger, Map<Verdict, Integer> totals) {
        if (ledger.state() == ImportState.TAKEN && !totals.containsKey(Verdict.DOUBTFUL)) {
            return Verdict.TAKEN;
        }
        return totals.keySet().stream().findFirst().orElse(null);
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
