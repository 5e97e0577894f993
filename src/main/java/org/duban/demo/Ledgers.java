package org.duban.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ledger.DirectImport;
import org.duban.ledger.sheet.LedgerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The real ledgers, handed in like any other once their dates are moved. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Ledgers {

    private static final String ZONE = "开发区";

    private final DirectImport ledgers;

    /** One of the files: what it holds, and what an office calls it. */
    enum File {
        UNITS("units", LedgerKind.UNITS, "责任单位名录.csv"),
        CAMPAIGNS("campaigns", LedgerKind.CAMPAIGNS, "专项行动.csv"),
        TASKS("tasks", LedgerKind.TASKS, "工作任务台账.csv"),
        FINDINGS("findings-shifanqu", LedgerKind.FINDINGS, "“创卫”等工作问题台账.csv"),
        FINDINGS_OF_THE_ZONE("findings-kaifaqu", LedgerKind.FINDINGS, "开发区创卫问题台账.csv");

        private final String resource;
        private final LedgerKind kind;
        private final String title;

        File(String resource, LedgerKind kind, String title) {
            this.resource = resource;
            this.kind = kind;
            this.title = title;
        }
    }

    /** All that the file holds. */
    List<UUID> take(File file, @Nullable CampaignId campaign, LedgerDates dates, SignedIn by) {
        return take(file, campaign, dates, by, line -> true);
    }

    /** What the file held in the year of the sprint; it was handed in again when it had grown. */
    List<UUID> takeBeginning(File file, @Nullable CampaignId campaign, LedgerDates dates, SignedIn by) {
        return take(file, campaign, dates, by, line -> !line.contains("2020") || line.contains("2019"));
    }

    private List<UUID> take(
            File file, @Nullable CampaignId campaign, LedgerDates dates, SignedIn by, Predicate<String> wanted) {
        var content = Table.lines(file.resource).stream()
                .filter(wanted)
                .map(line -> dates.moved(line, file == File.FINDINGS_OF_THE_ZONE || line.contains(ZONE)))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            var path = Files.createTempFile("duban-demo-", ".csv");
            try {
                var report = ledgers.take(file.kind, campaign, file.title, Files.writeString(path, content), false, by);
                if (!report.rejected().isEmpty()) {
                    throw new IllegalStateException(file + " was not taken as a whole: " + report.rejected());
                }
                return report.created();
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
