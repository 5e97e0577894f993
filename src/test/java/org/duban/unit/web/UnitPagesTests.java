package org.duban.unit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitor.location;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.duban.account.AccountMother;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceMother;
import org.duban.unit.PlaceService;
import org.duban.unit.UnitId;
import org.duban.unit.UnitMother;
import org.duban.unit.UnitService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of units and places. */
@FullStackTest
class UnitPagesTests {

    @Autowired
    private AccountService accounts;

    @Autowired
    private UnitService units;

    @Autowired
    private PlaceService places;

    @LocalServerPort
    private int port;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = signedInAs(Role.SUPERVISOR);
    }

    @Test
    void establishAUnit() {
        var answer = visitor.post("/units", Map.of("name", "文昌" + tag, "level", "TOWNSHIP", "aliases", "老城" + tag));

        assertThat(location(answer)).isEqualTo("/units");
        assertThat(visitor.get("/units?q=" + "老城" + tag).body()).contains("单位已建立", "文昌" + tag, "乡镇、街道办事处");
    }

    @Test
    void showWhatIsMissingAndKeepTheRest() {
        var page = refused(Map.of("name", " ", "level", "VILLAGE", "league", "村组", "sortOrder", "99999"));

        assertThat(page.select("#name-error").text()).contains("请填写");
        assertThat(page.select("#sortOrder-error").text()).contains("不能大于 9999");
        assertThat(page.select("#league").val()).isEqualTo("村组");
        assertThat(page.select("#level option[selected]").val()).isEqualTo("VILLAGE");
    }

    @Test
    void showWhatCannotBeReadAndKeepTheRest() {
        var page = refused(Map.of("name", "文昌", "level", "VILLAGE", "sortOrder", "first", "parentId", "above"));

        assertThat(page.select("#sortOrder-error").text()).contains("请填写整数");
        assertThat(page.select("#parentId-error").text()).contains("格式不对");
        assertThat(page.select("#name").val()).isEqualTo("文昌");
    }

    private Document refused(Map<String, String> fields) {
        var answer = visitor.post("/units", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body());
    }

    @Test
    void showARefusalAtItsField() {
        var details = UnitMother.aUnit();
        units.establish(UnitId.next(), details);

        var answer = visitor.post("/units", Map.of("name", details.name(), "level", "TOWNSHIP"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#name-error").text()).contains("已有“" + details.name() + "”");
    }

    @Test
    void changeAUnitWithTheFormThatIsShown() {
        var id = units.establish(UnitId.next(), UnitMother.aUnit());

        var fields = formOf("/units/" + id + "/edit");
        assertThat(fields).containsEntry("level", "TOWNSHIP").containsEntry("version", "0");
        fields.put("name", "新名" + tag);

        assertThat(location(visitor.post("/units/" + id, fields))).isEqualTo("/units");
        assertThat(visitor.get("/units?q=" + "新名" + tag).body()).contains("新名" + tag);
        assertThat(visitor.post("/units/" + id, fields).body()).contains("别人已经修改过这条内容");
    }

    @Test
    void doNotOfferAUnitOrThoseBelowAsItsParent() {
        var top = units.establish(UnitId.next(), UnitMother.aUnit());
        var below = units.establish(UnitId.next(), UnitMother.aUnitBelow(top));

        var offered = Jsoup.parse(visitor.get("/units/" + top + "/edit").body())
                .select("#parentId option")
                .eachAttr("value");

        assertThat(offered).doesNotContain(top.toString(), below.toString()).contains("");
    }

    @Test
    void retireAUnitAndSayWhyNot() {
        var top = units.establish(UnitId.next(), UnitMother.named("上级" + tag, null));
        var below = units.establish(UnitId.next(), UnitMother.aUnitBelow(top));

        var refused = visitor.post("/units/" + top + "/retirement", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("还有下级单位", "下面还有 1 个单位在用");

        visitor.post("/units/" + below + "/retirement", Map.of());
        assertThat(location(visitor.post("/units/" + top + "/retirement", Map.of())))
                .isEqualTo("/units");
        assertThat(visitor.get("/units?q=" + "上级" + tag).body()).contains("没有符合条件的单位");
        assertThat(visitor.get("/units?retired=true&q=" + "上级" + tag).body()).contains("上级" + tag, "已停用");
        assertThat(location(visitor.post("/units/" + top + "/reinstatement", Map.of())))
                .isEqualTo("/units");
    }

    @Test
    void offerNoButtonsToWhoMayNotUseThem() {
        units.establish(UnitId.next(), UnitMother.named("看看" + tag, null));

        var page = Jsoup.parse(
                signedInAs(Role.INSPECTOR).get("/units?q=" + "看看" + tag).body());

        assertThat(page.select("table").text()).contains("看看" + tag);
        assertThat(page.select("main a[href*=new], main a[href*=edit]")).isEmpty();
    }

    @Test
    void registerAndChangeAPlace() {
        var unit = units.establish(UnitId.next(), UnitMother.aUnit());
        var fields = Map.of("name", "八一路" + tag, "kind", "ROAD", "unitId", unit.toString(), "latitude", "33.6");

        var halfAPosition = visitor.post("/places", fields);
        assertThat(halfAPosition.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(halfAPosition.body()).select("#latitude-error").text())
                .contains("两项都填或都不填");

        var whole = new HashMap<>(fields);
        whole.put("longitude", "114.7");
        assertThat(location(visitor.post("/places", whole))).startsWith("/places/");
        var row = Jsoup.parse(
                        visitor.get("/places?q=byl" + tag + "&unit=" + unit).body())
                .select("a.row-link");
        assertThat(row.text()).isEqualTo("八一路" + tag);

        var form = formOf(row.attr("href") + "/edit");
        assertThat(form).containsEntry("latitude", "33.6").containsEntry("unitId", unit.toString());
        form.put("keeper", "包路科长");
        assertThat(location(visitor.post(row.attr("href"), form))).isEqualTo(row.attr("href"));
        assertThat(visitor.get("/places?q=byl" + tag).body()).contains("包路科长");
    }

    @Test
    void retireAndReinstateAPlace() {
        var id = places.register(PlaceId.next(), PlaceMother.named("停用" + tag, null));

        assertThat(location(visitor.post("/places/" + id + "/retirement", Map.of())))
                .isEqualTo("/places");
        assertThat(visitor.get("/places?q=" + "停用" + tag).body()).contains("没有符合条件的点位");
        assertThat(location(visitor.post("/places/" + id + "/reinstatement", Map.of())))
                .isEqualTo("/places");
        assertThat(visitor.get("/places?q=" + "停用" + tag).body()).contains("停用" + tag, "未分包");
    }

    @Test
    void turnTheLeavesOfALongList() {
        var unit = units.establish(UnitId.next(), UnitMother.aUnit());
        for (var i = 0; i < 51; i++) {
            places.register(PlaceId.next(), PlaceMother.aPlaceOf(unit));
        }

        var first = Jsoup.parse(visitor.get("/places?unit=" + unit).body());
        var second = Jsoup.parse(
                visitor.get(first.select("a[rel=next]").attr("href")).body());

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void speakEnglishToo() {
        var page = visitor.get("/places", "Accept-Language", "en").body();

        assertThat(page).contains("<html lang=\"en\"", "<h1>Places</h1>").doesNotContain(">点位<");
    }

    private Visitor signedInAs(Role role) {
        var account = AccountMother.anAccount(role);
        accounts.open(account, AccountMother.PASSWORD);
        return Visitor.of(port).signIn(account.username(), AccountMother.PASSWORD);
    }

    private Map<String, String> formOf(String path) {
        var form = Jsoup.parse(visitor.get(path).body()).select("main form[novalidate]");
        var fields = new HashMap<String, String>();
        form.select("input, textarea").forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        return fields;
    }
}
