package org.duban.finding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignWorld;
import org.duban.campaign.WorkstreamDetails;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamService;
import org.duban.campaign.web.Browsing;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the register: whatever one of them offers opens the register again, with that chosen. */
@FullStackTest
class RegisterFiltersTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private CampaignWorld world;

    @BeforeEach
    void makeAWorld(@Autowired WorkstreamService workstreams) {
        world = new CampaignWorld(beans);
        workstreams.open(
                WorkstreamId.next(), world.campaign, new WorkstreamDetails("市容专项", world.township, Set.of(), Set.of()));
    }

    @Test
    void whatASelectOffersIsChosenOnThePageThatItOpens() {
        var selects = page("/findings?campaign=" + world.campaign).select("form.filters select");

        assertThat(selects)
                .extracting(select -> select.attr("name"))
                .contains("campaign", "workstream", "unit", "state");
        for (var select : selects) {
            var name = select.attr("name");
            var value = Objects.requireNonNull(
                            select.select("option[value~=.+]").last(), name)
                    .attr("value");
            var address = UriComponentsBuilder.fromPath("/findings")
                    .queryParam("campaign", world.campaign)
                    .replaceQueryParam(name, value)
                    .toUriString();

            assertThat(page(address)
                            .select("form.filters select[name=" + name + "] option[selected]")
                            .eachAttr("value"))
                    .as(name)
                    .containsExactly(value);
        }
    }

    @Test
    void anEmptyFieldDoesNotAskForTheArchive() {
        var old = new RankingWorld(beans);
        old.finding(old.wenchang).due("04-14T24:00");
        archive(old.campaign);
        var there = "/findings?unit=" + old.district.value();

        assertThat(page(there + "&q=&campaign=&archived=").select("table.register tbody tr"))
                .isEmpty();
        assertThat(page(there + "&archived=true").select("table.register tbody tr"))
                .hasSize(1);
        var chosen = page(there + "&campaign=" + old.campaign.value());
        assertThat(chosen.select("table.register tbody tr")).hasSize(1);
        assertThat(chosen.select("select[name=campaign] option[selected]").text())
                .endsWith("（已归档）");
    }

    @Test
    void whatIsNotOfferedAnyMoreIsShownWhereItIsAskedFor() {
        var old = new RankingWorld(beans);
        old.finding(old.wenchang).due("04-14T24:00");
        jdbc.sql("update unit set retired_at = now() where unit_id = :unit")
                .param("unit", old.wenchang.value())
                .update();
        archive(world.campaign);
        var stream = jdbc.sql("select workstream_id from workstream where campaign_id = :campaign")
                .param("campaign", world.campaign.value())
                .query(UUID.class)
                .single();

        var ofTheUnit = page("/findings?unit=" + old.wenchang.value());

        assertThat(ofTheUnit.select("table.register tbody tr")).hasSize(1);
        assertThat(ofTheUnit.select("select[name=unit] option[selected]").text())
                .endsWith("文昌办事处（已停用）");
        assertThat(page("/analysis?unit=" + old.wenchang.value())
                        .select("select[name=unit] option[selected]")
                        .text())
                .endsWith("文昌办事处（已停用）");
        assertThat(page("/findings?workstream=" + stream)
                        .select("select[name=workstream] option[selected]")
                        .text())
                .isEqualTo("市容专项");
    }

    private void archive(CampaignId campaign) {
        jdbc.sql("update campaign set archived_at = now() where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .update();
    }

    private Document page(String address) {
        var answer = new Browsing(mvc).get(world.supervisor, address);
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
