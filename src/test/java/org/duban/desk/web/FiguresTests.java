package org.duban.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineTerm;
import org.duban.evidence.EvidenceService;
import org.duban.evidence.Photos;
import org.duban.evidence.UploadedFile;
import org.duban.finding.Effort;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingId;
import org.duban.finding.FindingRectifications;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionWorld;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each figure at the head of the supervisor's desk opens the findings that it counts. */
@FullStackTest
class FiguresTests {

    /** Further the register does not count. */
    private static final int COUNTED = 1_000;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void openWhatTheyCount() throws UnsupportedEncodingException {
        var world = new InspectionWorld(beans);
        oneOfEach(world);

        var figures = page("/", world.district.supervisor).select(".figure");

        assertThat(figures).hasSize(5);
        for (var figure : figures) {
            var link = figure.select("dd a");
            var register = page(link.attr("href"), world.district.supervisor);
            assertThat(Integer.parseInt(link.text())).as(figure.text()).isPositive();
            assertThat(register.select(".page-note").text().replaceAll("\\D", ""))
                    .as(figure.text())
                    .isEqualTo(String.valueOf(Math.min(Integer.parseInt(link.text()), COUNTED)));
        }
    }

    @Test
    void noFindingStandsTwiceInAList() throws UnsupportedEncodingException {
        var world = new InspectionWorld(beans);
        oneOfEach(world);

        for (var who : List.of(world.district.supervisor, world.inspector, world.district.clerk)) {
            for (var table : page("/", who).select("table.register")) {
                assertThat(table.select("a.row-link[href^=/findings/]").eachAttr("href"))
                        .as(table.select("caption").text())
                        .doesNotHaveDuplicates();
            }
        }
    }

    private void oneOfEach(InspectionWorld world) {
        var round = world.round(InspectionKind.ROUTINE, world.market);
        var clerk = world.district.clerk;
        var rectifications = beans.getBean(FindingRectifications.class);
        var assignments = beans.getBean(FindingAssignments.class);
        var late = world.find(round, world.market, DeadlineTerm.hours(24));
        assignments.dispute(world.find(round, world.market, DeadlineTerm.days(2)), "不属于我单位", clerk, null);
        submit(world.find(round, world.market, DeadlineTerm.days(2)), clerk, rectifications);
        var closed = world.find(round, world.market, DeadlineTerm.days(2));
        submit(closed, clerk, rectifications);
        rectifications.pass(closed, null, world.inspector, null);
        jdbc.sql("update deadline set started_at = started_at - interval '3 days', due_at = due_at - interval '3 days'"
                        + " where subject_id = :id")
                .param("id", late.value())
                .update();
    }

    private void submit(FindingId finding, SignedIn clerk, FindingRectifications rectifications) {
        var content = Photos.jpeg(64, 48);
        var photo = beans.getBean(EvidenceService.class)
                .store(new UploadedFile("a.jpg", content.length, new ByteArrayResource(content)), clerk.accountId());
        rectifications.acknowledge(finding, "网格员", clerk, null);
        rectifications.submit(finding, "已清运", Effort.NONE, List.of(photo), clerk, null);
    }

    private Document page(String address, SignedIn who) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(URI.create(address)).with(user(who)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
