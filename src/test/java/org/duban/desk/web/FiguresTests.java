package org.duban.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
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

/** Each figure at the head of a desk, a campaign or a place opens the findings that it counts, whoever looks. */
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
    void ofDesksOpenWhatTheyCount() throws UnsupportedEncodingException {
        var world = new InspectionWorld(beans);
        oneOfEach(world);

        assertThat(opened("/", world.district.supervisor))
                .hasSize(5)
                .allSatisfy(count -> assertThat(count).isPositive());
        assertThat(opened("/", world.district.leader)).isNotEmpty();
    }

    @Test
    void ofACampaignOpenWhatTheyCount() throws UnsupportedEncodingException {
        var world = new InspectionWorld(beans);
        oneOfEach(world);

        for (var who : List.of(world.district.supervisor, world.district.leader, world.district.clerk)) {
            assertThat(opened("/campaigns/" + world.district.campaign, who)).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void ofAPlaceOpenWhatTheyCount() throws UnsupportedEncodingException {
        var world = new InspectionWorld(beans);
        oneOfEach(world);

        assertThat(opened("/places/" + world.market.value(), world.district.supervisor))
                .as("open, late, struck off")
                .containsExactly(4, 1, 1);
    }

    /** What the figures of a page say, once each has opened as many findings. */
    private List<Integer> opened(String address, SignedIn who) throws UnsupportedEncodingException {
        var counts = new ArrayList<Integer>();
        for (var link : page(address, who).select("dl.figures dd a, dl.five dd a")) {
            if (!link.attr("href").startsWith("/tasks")) {
                var count = Integer.parseInt(link.text());
                assertThat(page(link.attr("href"), who)
                                .select(".page-note")
                                .text()
                                .replaceAll("\\D", ""))
                        .as(link.attr("href"))
                        .isEqualTo(String.valueOf(Math.min(count, COUNTED)));
                counts.add(count);
            }
        }
        return counts;
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
        world.draft(round);
        jdbc.sql("update finding set state = 'ON_HOLD', state_before_hold = 'ASSIGNED' where finding_id = :id")
                .param(
                        "id",
                        world.find(round, world.market, DeadlineTerm.days(2)).value())
                .update();
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
