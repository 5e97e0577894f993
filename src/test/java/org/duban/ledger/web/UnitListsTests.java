package org.duban.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.duban.account.SignedIn;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each unit's list of problems comes as a workbook of its own, all in one archive. */
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

        var lists = lists(world, world.supervisor);

        assertThat(lists.keySet()).containsExactlyInAnyOrder("搬口办事处问题清单.xlsx", "文昌办事处问题清单.xlsx");
        assertThat(lists.get("搬口办事处问题清单.xlsx")).containsExactly("搬口办事处", "搬口办事处");
        assertThat(lists.get("文昌办事处问题清单.xlsx")).containsExactly("文昌办事处");
        assertThat(lists(world, world.clerk).keySet())
                .as("a clerk gets no list of others")
                .containsExactly("文昌办事处问题清单.xlsx");
    }

    @Test
    void whereThereIsNothingTheArchiveIsEmpty() throws IOException {
        var world = new RankingWorld(beans);

        assertThat(lists(world, world.supervisor)).isEmpty();
    }

    /** The units named in the rows of each workbook. */
    private Map<String, List<String>> lists(RankingWorld world, SignedIn who) throws IOException {
        var answer = mvc.get()
                .uri("/ledgers/findings-by-unit.zip?lang=zh-CN&campaign=" + world.campaign)
                .with(user(who))
                .exchange();
        assertThat(answer).hasStatusOk();
        var lists = new LinkedHashMap<String, List<String>>();
        try (var archive =
                new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                lists.put(entry.getName(), units(archive.readAllBytes()));
            }
        }
        return lists;
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
