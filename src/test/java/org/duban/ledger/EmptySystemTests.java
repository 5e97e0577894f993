package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountDetails;
import org.duban.account.AccountService;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.sheet.RealLedgers;
import org.duban.support.OwnDatabase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real ledgers, taken into a system that holds nothing yet, in their natural order. */
@SpringBootTest
@Import(OwnDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptySystemTests {

    @Autowired
    private DirectImport direct;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    private SignedIn supervisor;

    @Test
    @Order(1)
    void takesAllRowsOfTheWorkbooks() {
        var details = new AccountDetails("supervisor", "区创卫办", Set.of(Role.SUPERVISOR), null);
        var id = accounts.open(details, "a long password");
        supervisor = new SignedIn(id, "supervisor", "区创卫办", details.roles(), null);

        assertThat(take(LedgerKind.UNITS, null, "units.xlsx").created()).hasSize(38);
        assertThat(take(LedgerKind.CAMPAIGNS, null, "campaigns.xlsx").created()).hasSize(8);
        assertThat(take(LedgerKind.TASKS, null, "tasks.xlsx").created()).hasSize(32);
        assertThat(take(LedgerKind.FINDINGS, sprint(), "findings-shifanqu.xlsx").created())
                .hasSize(20);
        assertThat(take(LedgerKind.FINDINGS, zone(), "findings-kaifaqu.xlsx").created())
                .hasSize(9);
    }

    @Test
    @Order(2)
    void takesNothingTwiceThatComesAgainAsText() {
        assertNothingNew(take(LedgerKind.UNITS, null, "units.csv"), 38);
        assertNothingNew(take(LedgerKind.CAMPAIGNS, null, "campaigns.csv"), 8);
        assertNothingNew(take(LedgerKind.TASKS, null, "tasks.csv"), 32);
        assertNothingNew(take(LedgerKind.FINDINGS, sprint(), "findings-shifanqu.csv"), 20);
        assertNothingNew(take(LedgerKind.FINDINGS, zone(), "findings-kaifaqu.csv"), 9);

        assertThat(count("finding")).isEqualTo(29);
        assertThat(count("task")).isEqualTo(32);
        assertThat(count("unit")).isEqualTo(38);
        assertThat(count("campaign")).isEqualTo(8);
    }

    @Test
    @Order(3)
    void buildsTheTreeOfUnits() {
        assertThat(jdbc.sql("""
                        select u.name, p.name as parent, u.level, u.league, array_to_string(u.aliases, ',') as aliases
                        from unit u left join unit p on p.unit_id = u.parent_id
                        where u.name in ('贾寨行政村', '区住建局', '陈滩社区', '区创卫办') order by u.sort_order
                        """).query().listOfRows())
                .extracting(
                        row -> row.get("name"),
                        row -> row.get("parent"),
                        row -> row.get("level"),
                        row -> row.get("league"),
                        row -> row.get("aliases"))
                .containsExactly(
                        tuple("贾寨行政村", "搬口办事处", "VILLAGE", "村居", ""),
                        tuple("陈滩社区", null, "VILLAGE", "村居", ""),
                        tuple("区住建局", "城乡一体化示范区", "DEPARTMENT", "区直", "住房和城乡建设局"),
                        tuple("区创卫办", "城乡一体化示范区", "DEPARTMENT", null, ""));
    }

    @Test
    @Order(4)
    void keepsWhatTheFindingsSay() {
        assertThat(jdbc.sql("""
                        select f.description, f.state, to_char(f.found_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as found,
                               u.name as unit, to_char(d.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due,
                               to_char(f.closed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as closed, i.code,
                               (select string_agg(c.name, '、' order by c.name) from finding_co_unit k
                                join unit c on c.unit_id = k.unit_id where k.finding_id = f.finding_id) as others,
                               a.detail ->> 'measure' as measure, f.source
                        from finding f join unit u on u.unit_id = f.unit_id
                        join deadline d on d.deadline_id = f.deadline_id
                        left join check_item i on i.check_item_id = f.check_item_id
                        join activity a on a.subject_id = f.finding_id and a.event = 'IMPORTED'
                        where a.detail ->> 'row' in ('8', '13', '3') and a.detail ->> 'file' = 'findings-shifanqu.xlsx'
                        order by (a.detail ->> 'row')::integer
                        """).query().listOfRows())
                .extracting(
                        row -> row.get("state"),
                        row -> row.get("found"),
                        row -> row.get("unit"),
                        row -> row.get("due"),
                        row -> row.get("closed"),
                        row -> row.get("code"),
                        row -> row.get("others"),
                        row -> row.get("measure"),
                        row -> row.get("source"))
                .containsExactly(
                        tuple(
                                "RECTIFYING",
                                "2019-04-02",
                                "区综合执法中心",
                                "2019-04-03",
                                null,
                                "WS-3-01",
                                null,
                                null,
                                "ROUTINE"),
                        tuple(
                                "CLOSED",
                                "2019-04-04",
                                "搬口办事处",
                                "2019-04-06",
                                "2019-04-05",
                                null,
                                "城管中心、环保分局",
                                "4月5日已拆除",
                                "SUPERIOR"),
                        tuple("RECTIFYING", "2019-04-06", "城管中心", "2019-04-09", null, null, "环保分局", null, "ROUTINE"));
    }

    @Test
    @Order(5)
    void namesWhatIsDoubtfulAndNothingElse() {
        assertThat(doubts()).containsExactlyInAnyOrder("DEADLINE:抓紧");
    }

    @Test
    @Order(6)
    void saysWhyARowIsNotTaken() {
        var report = take(LedgerKind.FINDINGS, sprint(), text("""
                        检查日期,地点,问题描述,责任单位,整改时限,销号日期
                        2019-04-09,庆丰路,路面积尘,城管中心,三天内,
                        2019-04-09,庆丰路,,城管中心,,
                        2019-13-09,庆丰路,绿化带缺株,城管中心,,
                        2019-04-09,庆丰路,垃圾桶满溢,城管局二大队,,
                        2019-04-09,庆丰路,井盖破损,,,
                        2019-04-09,庆丰路,广告牌破损,城管中心,2019-04-01,
                        2019-04-09,庆丰路,小广告,城管中心,,是
                        """));

        assertThat(report.created()).hasSize(1);
        assertThat(report.rejected())
                .extracting(
                        ImportReport.Rejection::row,
                        ImportReport.Rejection::column,
                        rejection -> messages.getMessage(rejection.why(), Locale.CHINA))
                .containsExactly(
                        tuple(3, "问题描述", "这一格不能空着。"),
                        tuple(4, "检查日期", "“2019-13-9”这一天不存在。"),
                        tuple(5, "责任单位", "没有“城管局二大队”这个单位，相近的有：城管稽查大队。"),
                        tuple(6, "责任单位", "没有写责任单位。"),
                        tuple(7, "整改时限", "时限 2019-04-01 早于检查（交办）日期 2019-04-09。"),
                        tuple(8, "销号日期", "写明已销号，但没有日期。"));
    }

    private static void assertNothingNew(ImportReport report, int duplicates) {
        assertThat(report.created()).isEmpty();
        assertThat(report.accepted()).isZero();
        assertThat(report.rejected()).isEmpty();
        assertThat(report.duplicates()).hasSize(duplicates).noneMatch(duplicate -> duplicate.known() == null);
    }

    private ImportReport take(LedgerKind kind, CampaignId campaign, String file) {
        return take(kind, campaign, RealLedgers.file(file));
    }

    private ImportReport take(LedgerKind kind, CampaignId campaign, Path file) {
        return direct.take(kind, campaign, file.getFileName().toString(), file, false, supervisor);
    }

    private static Path text(String content) {
        try {
            return Files.writeString(Files.createTempFile("findings", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> doubts() {
        return jdbc.sql("select distinct unnest(doubts) from ledger_row where verdict = 'TAKEN'")
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private CampaignId sprint() {
        return campaign("创建国家卫生城市百日冲刺");
    }

    private CampaignId zone() {
        return campaign("开发区创建国家卫生城市");
    }

    private CampaignId campaign(String name) {
        return new CampaignId(jdbc.sql("select campaign_id from campaign where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single());
    }
}
