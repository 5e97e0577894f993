package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lombok.extern.slf4j.Slf4j;
import org.duban.campaign.CampaignWorld;
import org.duban.finding.FindingFilter;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.duban.support.OwnDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A hundred thousand findings in and out: how long it takes, and how much memory. */
@Slf4j
@Tag("bench")
@SpringBootTest
@Import(OwnDatabase.class)
class LedgerVolumeTests {

    private static final int ROWS = 100_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DirectImport direct;

    @Autowired
    private FindingSheet sheet;

    @Test
    void aHundredThousandFindingsGoInAndOut() throws IOException {
        var world = new CampaignWorld(beans);
        var file = Files.createTempFile("volume", ".xlsx");
        write(file, world.mark());

        forgetPeak();
        var began = Instant.now();
        var report = direct.take(LedgerKind.FINDINGS, world.campaign, "volume.xlsx", file, false, world.supervisor);
        tell("in", began);
        assertThat(report.created()).hasSize(ROWS);

        forgetPeak();
        began = Instant.now();
        sheet.write(FindingFilter.ALL, world.supervisor, Locale.CHINA, OutputStream.nullOutputStream());
        tell("out", began);
    }

    private static void write(Path file, String mark) throws IOException {
        var layout = new SheetLayout<Integer>(
                "台账",
                null,
                List.of(
                        new SheetColumn<>("检查日期", 12, row -> FIRST_DAY.plusDays(row % 365)),
                        new SheetColumn<>("地点", 24, row -> "庆丰路与文昌大道交叉口第" + row % 5_000 + "号"),
                        new SheetColumn<>("问题描述", 40, row -> "绿化带内有白色垃圾和小广告，第" + row + "处，未及时清理"),
                        new SheetColumn<>("责任单位", 16, row -> (row % 2 == 0 ? "文昌办事处" : "搬口办事处") + mark),
                        new SheetColumn<>("整改时限", 12, row -> "3天内")));
        try (var out = Files.newOutputStream(file)) {
            new SheetWriter<>(layout).write(out, IntStream.range(0, ROWS).boxed(), written -> {});
        }
    }

    private static void forgetPeak() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static void tell(String way, Instant began) {
        var peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        log.info(
                "{} findings {}: {} s, peak heap {} MB",
                ROWS,
                way,
                Duration.between(began, Instant.now()).toSeconds(),
                peak >> 20);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
