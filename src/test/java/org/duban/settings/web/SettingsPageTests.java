package org.duban.settings.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.account.Role;
import org.duban.settings.Elsewhere;
import org.duban.settings.Setting;
import org.duban.settings.SettingCatalogue;
import org.duban.support.FullStackTest;
import org.duban.support.Visitors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of the settings. */
@FullStackTest
class SettingsPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsAdministratorsAllOfThemAndNoSecret() throws Exception {
        var page = page(Role.ADMIN);

        assertThat(page.select(".setting-names code:first-child").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        SettingCatalogue.ALL.stream().map(Setting::name).toList());
        assertThat(page.select("[id='duban.finding.dispute-within'] b").text()).isEqualTo("48h");
        assertThat(page.select("[id='duban.finding.dispute-within'] .setting-names")
                        .text())
                .contains("DUBAN_FINDING_DISPUTEWITHIN");
        assertThat(page.select("[id='spring.datasource.password'] b").text()).isIn("已设置（不显示）", "未设置");
    }

    @Test
    void showsSupervisorsWhatBearsOnTheirWork() throws Exception {
        var page = page(Role.SUPERVISOR);

        assertThat(page.select(".setting-names code:first-child").eachText())
                .contains("duban.finding.dispute-within", "duban.wall.every")
                .noneMatch(name -> name.matches(".*(datasource|sign-in|s3|mail|port).*"));
        assertThat(page.select(".setting-pages a").eachAttr("href")).doesNotContain("/accounts", "/channels");
    }

    @Test
    void leadsToPagesThatAreThere() throws Exception {
        for (var elsewhere : Elsewhere.ALL) {
            assertThat(mvc.get().uri(elsewhere.path()).with(Visitors.in(Role.ADMIN)))
                    .as(elsewhere.path())
                    .hasStatusOk();
        }
    }

    private Document page(Role role) throws Exception {
        var answer = mvc.get()
                .uri("/settings")
                .header("Accept-Language", "zh-CN")
                .with(Visitors.in(role))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
