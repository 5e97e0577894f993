package org.duban.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.support.Visitor.location;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duban.account.AccountMother;
import org.duban.account.Role;
import org.duban.account.UnitWorld;
import org.duban.activity.ActivityLog;
import org.duban.support.FullStackTest;
import org.duban.support.Visitor;
import org.duban.unit.UnitFilter;
import org.duban.unit.UnitId;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of whoever administers a unit: the own people, the units below, and nothing of the district. */
@FullStackTest
class UnitAdministratorPagesTests {

    @Autowired
    private UnitTree tree;

    @Autowired
    private ActivityLog log;

    @Autowired
    private ApplicationContext beans;

    @LocalServerPort
    private int port;

    private UnitWorld world;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        world = new UnitWorld(beans);
        visitor = Visitor.of(port).signIn(world.unitAdministrator.username(), AccountMother.PASSWORD);
    }

    @Test
    void beginAtTheOwnPeople() {
        assertThat(location(visitor.get("/"))).isEqualTo("/accounts");

        var page = Jsoup.parse(visitor.get("/accounts").body());
        assertThat(page.select("tbody .cell-no").eachText())
                .containsExactlyInAnyOrder(world.clerk.username(), world.villageAdministrator.username());
        assertThat(page.select(".sections a").eachText()).containsExactly("账号", "责任单位", "台账导入");
    }

    @Test
    void offerTheRolesAndUnitsThatCanBeGiven() {
        var page = Jsoup.parse(visitor.get("/accounts/new").body());

        assertThat(page.select("input[name=roles]").eachAttr("value")).containsExactly("UNIT", "UNIT_ADMIN");
        assertThat(page.select("#unitId option").eachText().stream()
                        .map(String::strip)
                        .toList())
                .containsExactly("请选择", world.townshipName, world.villageName);
        assertThat(page.select("#unitId option[selected]").val()).isEqualTo(world.township.toString());
    }

    @Test
    void refuseWhatAFormWasMadeToSend() {
        var supervisor = visitor.post("/accounts", account("SUPERVISOR", world.village));
        var elsewhere = visitor.post("/accounts", account("UNIT", world.elsewhere));

        assertThat(supervisor.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(supervisor.body()).select("#roles-error").text()).contains("单位管理员只能给单位经办人角色");
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(elsewhere.body()).select("#unitId-error").text()).contains("只能为本单位和下级单位的人");
    }

    @Test
    void knowNobodyBeyond() {
        for (var other : new Object[] {
            world.stranger.accountId(), world.supervisor.accountId(), world.unitAdministrator.accountId()
        }) {
            var own = "/accounts/" + other;
            assertThat(visitor.get(own + "/edit").statusCode()).isEqualTo(404);
            assertThat(visitor.get(own + "/password").statusCode()).isEqualTo(404);
            assertThat(visitor.post(own, account("UNIT", world.village)).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post(own + "/invitation", Map.of()).statusCode()).isEqualTo(404);
            assertThat(visitor.post(own + "/disablement", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post(own + "/password", Map.of("password", "long enough", "again", "long enough"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void showNothingOfTheDistrict() {
        for (var page : new String[] {
            "/findings", "/tasks", "/rankings", "/documents", "/campaigns", "/settings", "/channels", "/calendar"
        }) {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    @Test
    void keepTheUnitsBelow() {
        var fresh = visitor.post("/units", unit("西街村" + world.mark, world.township, ""));
        assertThat(location(fresh)).isEqualTo("/units");
        var village = village("西街村" + world.mark);
        assertThat(log.of(village.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.actorName()).isEqualTo(world.unitAdministrator.displayName()));

        assertThat(location(visitor.post("/units/" + village.id(), unit("西街社区" + world.mark, world.township, ""))))
                .isEqualTo("/units");
        assertThat(location(visitor.post("/units/" + village.id() + "/retirement", Map.of())))
                .isEqualTo("/units");
    }

    @Test
    void takeNoNameFromAUnitElsewhere() {
        var elsewhere = "搬口" + world.mark;
        world.rename(world.elsewhere, world.elsewhereName, elsewhere);

        for (var taken : List.of(
                world.elsewhereName,
                elsewhere.toUpperCase(Locale.ROOT),
                elsewhere.substring(0, 2) + "·" + elsewhere.substring(2),
                world.townshipName)) {
            var changed = new HashMap<>(unit(world.villageName, world.township, "村组" + world.mark));
            changed.put("aliases", "东街\n" + taken);
            var fresh = new HashMap<>(unit("西街村" + world.mark, world.township, ""));
            fresh.put("aliases", taken);

            for (var refused :
                    List.of(visitor.post("/units/" + world.village, changed), visitor.post("/units", fresh))) {
                assertThat(refused.statusCode()).as(taken).isEqualTo(422);
                assertThat(Jsoup.parse(refused.body()).select("#aliases-error").text())
                        .as(taken)
                        .contains("台账里写", "指的是");
                assertThat(refused.body()).contains(taken);
            }
        }
        assertThat(village(world.villageName).aliases()).isEmpty();
    }

    @Test
    void giveNoVillageTheNameOfATownship() {
        var shortened = "北岸" + world.mark + "办";
        world.rename(world.elsewhere, "北岸" + world.mark + "街道办事处", "北岸" + world.mark);

        for (var taken : List.of(shortened, "北 岸" + world.mark + "办事处")) {
            var refused = visitor.post("/units", unit(taken, world.township, ""));

            assertThat(refused.statusCode()).as(taken).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select("#name-error").text())
                    .as(taken)
                    .contains("北岸" + world.mark + "街道办事处");
        }
        assertThat(location(visitor.post("/units", unit("北岸" + world.mark + "村", world.township, ""))))
                .as("a village that is called like a township but for the word for it")
                .isEqualTo("/units");
    }

    @Test
    void keepTheAliasesThatTheDistrictGave() {
        world.rename(world.village, world.villageName, world.elsewhereName);
        var changed = new HashMap<>(unit("东街社区" + world.mark, world.township, "村组" + world.mark));
        changed.put("aliases", world.elsewhereName + "、东街" + world.mark);

        assertThat(location(visitor.post("/units/" + world.village, changed))).isEqualTo("/units");
        assertThat(village("东街社区" + world.mark).aliases()).contains("东街" + world.mark);
    }

    @Test
    void leaveLeaguesAndTheTreeAboveAlone() {
        var league = visitor.post("/units/" + world.village, unit(world.villageName, world.township, "乡办组"));
        var outside =
                visitor.post("/units/" + world.village, unit(world.villageName, world.elsewhere, "村组" + world.mark));
        var top = visitor.post("/units", unit("自立门户" + world.mark, null, ""));

        assertThat(league.statusCode()).isEqualTo(422);
        assertThat(league.body()).contains("排名组由区里确定");
        assertThat(outside.statusCode()).isEqualTo(422);
        assertThat(outside.body()).contains("上级单位只能是本单位或本单位下面的单位");
        assertThat(top.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(visitor.get("/units/" + world.village + "/edit").body())
                        .select("input[name=league]")
                        .attr("type"))
                .isEqualTo("hidden");
    }

    @Test
    void knowNoUnitBeyondToKeep() {
        for (var other : new UnitId[] {world.township, world.elsewhere, world.district}) {
            var own = "/units/" + other;
            assertThat(visitor.get(own + "/edit").statusCode()).isEqualTo(404);
            assertThat(visitor.post(own, unit("改名" + world.mark, world.township, ""))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post(own + "/retirement", Map.of()).statusCode()).isEqualTo(404);
            assertThat(visitor.post(own + "/reinstatement", Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void areThereBesideTheClerksOwn() {
        var both = world.account(world.township, Role.UNIT, Role.UNIT_ADMIN);
        var clerk = Visitor.of(port).signIn(both.username(), AccountMother.PASSWORD);

        assertThat(clerk.get("/").statusCode()).isEqualTo(200);
        assertThat(clerk.get("/findings").statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(clerk.get("/accounts").body())
                        .select(".sections a")
                        .eachText())
                .contains("问题台账", "账号", "责任单位");
    }

    private UnitRow village(String name) {
        return tree.search(UnitFilter.named(name)).get(0);
    }

    private Map<String, String> account(String role, UnitId unit) {
        return Map.of("username", "new" + world.mark, "displayName", "新人", "roles", role, "unitId", unit.toString());
    }

    private static Map<String, String> unit(String name, UnitId parent, String league) {
        var fields = new HashMap<>(Map.of("name", name, "level", "VILLAGE", "league", league));
        if (parent != null) {
            fields.put("parentId", parent.toString());
        }
        return fields;
    }
}
