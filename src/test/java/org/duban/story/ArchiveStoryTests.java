package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duban.evidence.Photos;
import org.duban.support.DistrictTime;
import org.duban.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign comes to its end in one installation, is carried away, and opens in another. */
class ArchiveStoryTests {

    private static final String PASSWORD = "long-enough-1";

    @TempDir
    private Path here;

    @TempDir
    private Path elsewhere;

    private String campaign = "";
    private String finding = "";
    private String photo = "";

    @Test
    void aCampaignEndsAndOpensElsewhere() throws IOException {
        byte[] archive;
        String asItWas;
        try (var duban = RunningDuban.startEmpty(here)) {
            announce(duban);
            archiveOnceAllIsDone(duban);
            assertReadOnly(duban);
            archive = duban.get("/campaigns/" + campaign + "/archive.zip").body();
            asItWas = text(duban.get("/api/v1/findings/" + finding));
        }
        try (var other = RunningDuban.startEmpty(elsewhere)) {
            var file = put(archive, "whole.zip");
            var damaged = archive.clone();
            // A stretch, since a single byte may be one of those that nobody needs, such as the time of an entry
            for (var at = damaged.length / 2; at < damaged.length / 2 + 256; at++) {
                damaged[at] ^= 1;
            }
            put(damaged, "damaged.zip");
            assertThat(page(other, "/campaigns/archives/check?file=damaged.zip"))
                    .contains("notice-bad");

            assertThat(page(other, "/campaigns/archives/check?file=" + file)).contains("归档包完整，可以导入。");
            assertThat(other.post("/campaigns/archives/opening", Map.of("file", file)))
                    .endsWith("/campaigns/" + campaign + "/closing");

            assertThat(text(other.get("/api/v1/findings/" + finding))).isEqualTo(asItWas);
            assertThat(other.get("/evidence/" + photo).body()).startsWith(0xFF, 0xD8);
            assertThat(page(other, "/campaigns/" + campaign + "/closing")).contains("导出的归档包");
            assertThat(page(other, "/campaigns/archives/check?file=" + file)).contains("已在本系统");
            assertReadOnly(other);
        }
    }

    private void announce(RunningDuban duban) {
        var unit = duban.create("/api/v1/units", "{\"name\":\"示范区\",\"level\":\"DISTRICT\"}");
        campaign = duban.create(
                "/api/v1/campaigns", """
                {"name":"百日冲刺","zoneUnitId":"%s","startsOn":"%s"}""".formatted(unit, DistrictTime.today().minusDays(1)));
        photo = duban.handIn(Photos.jpeg(64, 48));
        finding = duban.create("/api/v1/findings", """
                {"campaignId":"%s","unitId":"%s","placeText":"庆丰路","category":"暴露垃圾",
                 "description":"绿化带内有白色垃圾","evidenceIds":["%s"],
                 "deadline":{"kind":"DAYS","amount":2}}""".formatted(campaign, unit, photo));
    }

    private void archiveOnceAllIsDone(RunningDuban duban) {
        var closing = "/campaigns/" + campaign + "/closing";
        duban.post("/campaigns/" + campaign + "/winding-up", Map.of("reason", "迎检结束"));
        assertThat(page(duban, "/findings/new?campaign=" + campaign)).doesNotContain("百日冲刺</option>");
        assertThat(page(duban, closing)).contains("1 件问题没有销号");
        var office = Visitor.of(duban.port()).signIn("admin", PASSWORD);
        var refused = office.post("/campaigns/" + campaign + "/archive", Map.of("reason", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("1 件问题没有销号");

        duban.post("/findings/" + finding + "/withdrawal", Map.of("reason", "重复记录"));
        assertThat(page(duban, closing)).contains("没有未了的事项，可以归档。");
        duban.post("/campaigns/" + campaign + "/archive", Map.of("reason", ""));
    }

    private void assertReadOnly(RunningDuban duban) {
        for (var page :
                List.of("/findings/" + finding, "/campaigns/" + campaign, "/campaigns/" + campaign + "/organisation")) {
            assertThat(page(duban, page)).doesNotContain("<form method=\"post\" action=\"/findings", "/edit\"");
        }
        assertThat(duban.get("/campaigns/" + campaign + "/edit").statusCode()).isEqualTo(409);
        var refused = Visitor.of(duban.port())
                .signIn("admin", PASSWORD)
                .post("/rankings/rhythm", Map.of("campaignId", campaign, "kinds", "WEEK"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("“百日冲刺”已归档");
    }

    private String put(byte[] archive, String name) throws IOException {
        var directory = Files.createDirectories(elsewhere.resolve("archives"));
        Files.write(directory.resolve(name), archive);
        return name;
    }

    private static String page(RunningDuban duban, String path) {
        return Visitor.of(duban.port()).signIn("admin", PASSWORD).get(path).body();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
