package org.duban.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.duban.account.SignedIn;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.duban.unit.UnitLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each unit's list of problems comes as a workbook or a document of its own, all in one archive, or on sheets of its own. */
@FullStackTest
class UnitListsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everyUnitHasItsOwnRowsAndNoOthers() throws IOException {
        var world = new RankingWorld(beans);
        world.finding(world.bankou).points("1").due("04-12T24:00");
        world.finding(world.bankou).points("2").due("04-12T24:00");
        world.finding(world.wenchang).points("1").due("04-12T24:00");
        world.finding(world.xuwan).hidden().due("04-12T24:00");

        var lists = lists(world, world.supervisor);

        assertThat(lists.keySet()).containsExactlyInAnyOrder("搬口办事处问题清单.xlsx", "文昌办事处问题清单.xlsx");
        assertThat(lists.get("搬口办事处问题清单.xlsx")).containsExactly("搬口办事处", "搬口办事处");
        assertThat(lists.get("文昌办事处问题清单.xlsx")).containsExactly("文昌办事处");
        assertThat(lists(world, world.clerk).keySet())
                .as("a clerk gets no list of others")
                .containsExactly("文昌办事处问题清单.xlsx");
    }

    @Test
    void namesakesHaveAListEach() throws IOException {
        var world = new RankingWorld(beans);
        world.finding(world.unit("同名村", UnitLevel.VILLAGE, world.bankou, "村组")).due("04-12T24:00");
        world.finding(world.unit("同名村", UnitLevel.VILLAGE, world.xuwan, "村组")).due("04-12T24:00");

        assertThat(lists(world, world.supervisor).keySet())
                .containsExactlyInAnyOrder("同名村问题清单.xlsx", "同名村问题清单 (2).xlsx");
    }

    @Test
    void theListsComeAsDocumentsAndAllOnOnePageToPrint() throws IOException {
        var world = new RankingWorld(beans);
        world.finding(world.bankou).points("1").due("04-12T24:00");
        world.finding(world.wenchang).points("1").due("04-12T24:00");

        var texts = new LinkedHashMap<String, String>();
        for (var entry : entries("/ledgers/findings-by-unit.docx.zip", world, world.supervisor)
                .entrySet()) {
            try (var document = new XWPFDocument(new ByteArrayInputStream(entry.getValue()));
                    var text = new XWPFWordExtractor(document)) {
                texts.put(entry.getKey(), text.getText());
            }
        }
        assertThat(texts).containsOnlyKeys("搬口办事处问题清单.docx", "文昌办事处问题清单.docx");
        assertThat(texts.get("搬口办事处问题清单.docx"))
                .contains("搬口办事处问题清单", "沿路违规停放车辆", "共1个问题")
                .doesNotContain("文昌办事处");
        assertThat(get("/ledgers/findings-by-unit/print", world, world.supervisor))
                .hasStatusOk()
                .bodyText()
                .contains("搬口办事处问题清单", "文昌办事处问题清单", "doc-next-sheet");
        assertThat(get("/ledgers/findings-by-unit/print", world, world.clerk))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("搬口办事处问题清单", "doc-next-sheet");
    }

    @Test
    void whereThereIsNothingTheArchiveIsEmpty() throws IOException {
        var world = new RankingWorld(beans);

        assertThat(lists(world, world.supervisor)).isEmpty();
    }

    /** The units named in the rows of each workbook. */
    private Map<String, List<String>> lists(RankingWorld world, SignedIn who) throws IOException {
        var lists = new LinkedHashMap<String, List<String>>();
        for (var entry : entries("/ledgers/findings-by-unit.zip", world, who).entrySet()) {
            lists.put(entry.getKey(), units(entry.getValue()));
        }
        return lists;
    }

    private Map<String, byte[]> entries(String address, RankingWorld world, SignedIn who) throws IOException {
        var answer = get(address, world, who);
        assertThat(answer).hasStatusOk();
        var entries = new LinkedHashMap<String, byte[]>();
        try (var archive =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                entries.put(entry.getName(), archive.readAllBytes());
            }
        }
        return entries;
    }

    private MvcTestResult get(String address, RankingWorld world, SignedIn who) {
        return mvc.get()
                .uri(address + "?lang=zh-CN&campaign=" + world.campaign)
                .with(user(who))
                .exchange();
    }

    private static List<String> units(byte[] workbook) throws IOException {
        try (var opened = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = opened.getFirstSheet().read();
            var heading = rows.get(1);
            var column = 0;
            while (!"责任单位".equals(heading.getCellText(column))) {
                column++;
            }
            var unit = column;
            return rows.subList(2, rows.size()).stream()
                    .map(row -> row.getCellText(unit))
                    .toList();
        }
    }
}
