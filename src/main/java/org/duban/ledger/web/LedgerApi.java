package org.duban.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ledger.DirectImport;
import org.duban.ledger.ImportReport;
import org.duban.ledger.LedgerImportId;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.CellReading;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Ledgers for scripts: taken in one go, row by row accepted or rejected. */
@Tag(name = "ledgers")
@RestController
@RequestMapping(path = "/api/v1/ledgers")
@RequiredArgsConstructor
class LedgerApi {

    private final DirectImport direct;
    private final MessageSource messages;

    /**
     * What became of the rows.
     *
     * @param duplicates rows that are there already, and were not taken again
     */
    record Outcome(
            LedgerImportId importId,
            boolean dryRun,
            int accepted,
            List<Rejection> rejected,
            List<ImportReport.Duplicate> duplicates,
            List<UUID> created) {

        record Rejection(int row, String column, String message) {}
    }

    @Operation(summary = "Take in a ledger of findings (.xlsx or .csv); dryRun only says what would happen")
    @PostMapping(path = "/findings", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome takeFindings(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable CampaignId campaignId,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn who) {
        return take(LedgerKind.FINDINGS, campaignId, file, dryRun, who);
    }

    @Operation(summary = "Take in a ledger of units")
    @PostMapping(path = "/units", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome takeUnits(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn who) {
        return take(LedgerKind.UNITS, null, file, dryRun, who);
    }

    @Operation(
            summary =
                    "Take in accounts, whose owners choose a password by a link; with change those that are there follow")
    @PostMapping(path = "/accounts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome takeAccounts(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean change,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn who) {
        var answers = change
                ? Map.of(CellReading.keyOfBlank(Matter.CHANGE, Column.USERNAME), Answers.CHANGE)
                : Map.<String, String>of();
        return take(LedgerKind.ACCOUNTS, null, file, dryRun, answers, who);
    }

    @Operation(summary = "Take in a ledger of campaigns")
    @PostMapping(path = "/campaigns", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome takeCampaigns(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn who) {
        return take(LedgerKind.CAMPAIGNS, null, file, dryRun, who);
    }

    @Operation(summary = "Take in a ledger of tasks; campaignId is the campaign of rows that name none")
    @PostMapping(path = "/tasks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome takeTasks(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable CampaignId campaignId,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn who) {
        return take(LedgerKind.TASKS, campaignId, file, dryRun, who);
    }

    @Operation(summary = "Take in who answers for what in a campaign; rows for the same take the place of those before")
    @PostMapping(path = "/responsibilities", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome takeResponsibilities(
            @RequestParam MultipartFile file,
            @RequestParam CampaignId campaignId,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn who) {
        return take(LedgerKind.RESPONSIBILITIES, campaignId, file, dryRun, who);
    }

    @Operation(
            summary =
                    "Take in values of a campaign's indicators; with a correction, its reason, values that are there give way")
    @PostMapping(path = "/indicators", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Outcome takeIndicators(
            @RequestParam MultipartFile file,
            @RequestParam CampaignId campaignId,
            @RequestParam(required = false) @Size(max = 500) @Nullable String correction,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal SignedIn who) {
        var answers = correction == null || correction.isBlank()
                ? Map.<String, String>of()
                : Stream.of(Column.AMOUNT, Column.NUMERATOR)
                        .collect(Collectors.toMap(
                                column -> CellReading.keyOfBlank(Matter.CORRECTION, column),
                                column -> correction.strip()));
        return take(LedgerKind.INDICATORS, campaignId, file, dryRun, answers, who);
    }

    private Outcome take(
            LedgerKind kind, @Nullable CampaignId campaign, MultipartFile sent, boolean dryRun, SignedIn who) {
        return take(kind, campaign, sent, dryRun, Map.of(), who);
    }

    private Outcome take(
            LedgerKind kind,
            @Nullable CampaignId campaign,
            MultipartFile sent,
            boolean dryRun,
            Map<String, String> answers,
            SignedIn who) {
        try (var file = HandedInFile.of(sent)) {
            var report = direct.take(kind, campaign, file.name(), file.path(), dryRun, answers, who);
            return new Outcome(
                    report.id(),
                    dryRun,
                    report.accepted(),
                    report.rejected().stream().map(this::worded).toList(),
                    report.duplicates(),
                    report.created());
        }
    }

    private Outcome.Rejection worded(ImportReport.Rejection rejection) {
        return new Outcome.Rejection(
                rejection.row(),
                rejection.column(),
                messages.getMessage(rejection.why(), LocaleContextHolder.getLocale()));
    }
}
