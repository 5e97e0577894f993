package org.duban.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountRow;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.account.UnitWorld;
import org.duban.ledger.ImportState;
import org.duban.ledger.LedgerImportId;
import org.duban.ledger.LedgerImports;
import org.duban.ledger.reading.RowReaders;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.sheet.SheetCell;
import org.duban.ledger.sheet.SheetRow;
import org.duban.support.FullStackTest;
import org.duban.support.Statements;
import org.duban.unit.UnitFilter;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Accounts and units that come in a sheet and go out in one: who may bring what, and what becomes of it. */
@FullStackTest
class AccountSheetTests {

    private static final String HEADINGS = "账号,姓名或岗位,单位,角色,单位负责人\n";
    private static final String UNIT_HEADINGS = "单位名称,上级单位,层级,排名组,别名\n";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private UnitTree tree;

    @Autowired
    private LedgerImports imports;

    @Autowired
    private RowReaders readers;

    private UnitWorld world;
    private String mark;

    @BeforeEach
    void makeAWorld() {
        world = new UnitWorld(beans);
        mark = world.mark;
    }

    @Test
    void opensAccountsThatWaitForTheirOwners() {
        var answer = take(world.administrator, """
                a%1$s,文昌办事处联络员,%2$s,单位经办人,是
                b%1$s,督查三组,,督查员、领导,
                """.formatted(mark, world.townshipName));

        assertThat(answer).bodyJson().extractingPath("$.rejected").asArray().isEmpty();
        assertThat(account("a" + mark).unitHead()).isTrue();
        assertThat(account("a" + mark).awaited()).isEqualTo(new AccountRow.Awaited(null));
        assertThat(account("b" + mark).roles()).containsExactlyInAnyOrder(Role.INSPECTOR, Role.LEADER);
    }

    @Test
    void aLongSheetTakesAsManyStatementsToReadAsAShortOne() {
        assertThat(reading(40)).isEqualTo(reading(2));
    }

    private int reading(int rows) {
        return Statements.during(() -> {
                    var reader = readers.of(LedgerKind.ACCOUNTS, null, Set.of(), world.administrator);
                    for (var number = 1; number <= rows; number++) {
                        var cells = Map.of(
                                Column.USERNAME, SheetCell.of("c" + number + mark),
                                Column.DISPLAY_NAME, SheetCell.of("联络员"),
                                Column.UNIT, SheetCell.of(world.townshipName),
                                Column.ROLES, SheetCell.of("单位经办人"));
                        assertThat(reader.read(new SheetRow(number, cells, Map.of()))
                                        .reading()
                                        .isRefused())
                                .isFalse();
                    }
                })
                .size();
    }

    @Test
    void whatIsThereIsADuplicateOrChangedWhenAsked() {
        take(world.administrator, "a%s,联络员,%s,单位经办人,\n".formatted(mark, world.townshipName));
        var changed = "a%s,主任,%s,单位经办人,\n".formatted(mark, world.townshipName);

        assertThat(take(world.administrator, "a%s,联络员,%s,单位经办人,\n".formatted(mark, world.townshipName)))
                .bodyJson()
                .extractingPath("$.duplicates[0].row")
                .isEqualTo(2);
        assertThat(take(world.administrator, changed))
                .bodyJson()
                .extractingPath("$.rejected[0].message")
                .asString()
                .contains("已有此账号，姓名或岗位现在是“联络员”");
        assertThat(take(world.administrator, changed, "change", "true"))
                .bodyJson()
                .extractingPath("$.accepted")
                .isEqualTo(1);
        assertThat(account("a" + mark).displayName()).isEqualTo("主任");
    }

    @Test
    void refusesWhatAnAdministratorOfAUnitCannotGive() {
        var answer = take(world.unitAdministrator, """
                a%1$s,东街联络员,%2$s,单位经办人,
                b%1$s,大权在握,%2$s,系统管理员,
                c%1$s,别家联络员,%3$s,单位经办人,
                d%1$s,同级管理员,%4$s,单位管理员,
                %5$s,自己升级,%4$s,系统管理员,
                %6$s,别人家的,%2$s,单位经办人,
                """.formatted(
                        mark,
                        world.villageName,
                        world.elsewhereName,
                        world.townshipName,
                        world.unitAdministrator.username(),
                        world.stranger.username()));

        assertThat(answer).bodyJson().extractingPath("$.accepted").isEqualTo(1);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.rejected[*].row")
                .asArray()
                .containsExactly(3, 4, 5, 6, 7);
        assertThat(answer).bodyText().contains("单位管理员只能给单位经办人角色", "只能为本单位和下级单位的人开通", "已有账号");
        assertThat(account("a" + mark).unitId()).isEqualTo(world.village.value());
        assertThat(directory.find("b" + mark)).isEmpty();
        assertThat(account(world.stranger.username()).unitId()).isEqualTo(world.elsewhere.value());
    }

    @Test
    void supervisorsBringNoAccountsAndSeeNoneOfTheirSheets() {
        assertThat(upload(world.supervisor, "accounts", HEADINGS)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(handIn(world.supervisor, "ACCOUNTS", HEADINGS)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        var id = handedIn(world.administrator, "a%s,联络员,,领导,\n".formatted(mark));
        for (var other : List.of(world.supervisor, world.unitAdministrator)) {
            assertThat(get(other, "/ledgers/imports/" + id)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(other, "/ledgers/imports/" + id + "/rows/2")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(other, "/ledgers/imports/" + id + "/taking")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(world.unitAdministrator, "/ledgers/imports")).bodyText().doesNotContain(id.toString());
        assertThat(directory.find("a" + mark)).isEmpty();
    }

    @Test
    void aUnitsAdministratorBringsUnitsAndAccountsAlone() {
        assertThat(handIn(world.unitAdministrator, "CAMPAIGNS", "专项行动,开始日期\n"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("您不能导入这种台账（专项行动）");
        var kinds = Jsoup.parse(text(get(world.unitAdministrator, "/ledgers/imports")))
                .select("input[name=kind]")
                .eachAttr("value");
        assertThat(kinds).containsExactly("UNITS", "ACCOUNTS");
    }

    @Test
    void printsSlipsForThoseWhoWaitAndVoidsTheOnesBefore() {
        var id = handedIn(
                world.unitAdministrator,
                "a%1$s,东街联络员,%2$s,单位经办人,\nb%1$s,东街主任,%2$s,单位经办人,\n".formatted(mark, world.villageName));
        post(world.unitAdministrator, "/ledgers/imports/" + id + "/taking");
        await().untilAsserted(() -> assertThat(imports.require(id).state()).isEqualTo(ImportState.TAKEN));

        var first = links(post(world.unitAdministrator, "/ledgers/imports/" + id + "/slips"));
        var second = links(post(world.unitAdministrator, "/ledgers/imports/" + id + "/slips"));

        assertThat(first).hasSize(2);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(mvc.get().uri(first.get(0))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(second.get(0))).hasStatusOk().bodyText().contains("东街");
    }

    @Test
    void accountsGoOutAsTheyComeIn() throws IOException {
        take(world.unitAdministrator, "a%s,东街联络员,%s,单位经办人,是\n".formatted(mark, world.villageName));
        var sheet = bytes(get(world.unitAdministrator, "/ledgers/accounts.xlsx"));

        assertThat(column(sheet, 0))
                .containsExactlyInAnyOrder(
                        "账号", "a" + mark, world.clerk.username(), world.villageAdministrator.username());
        var again = upload(world.unitAdministrator, "accounts", "账号.xlsx", sheet);
        assertThat(again).bodyJson().extractingPath("$.rejected").asArray().isEmpty();
        assertThat(again).bodyJson().extractingPath("$.accepted").isEqualTo(0);
        assertThat(again).bodyJson().extractingPath("$.duplicates").asArray().hasSize(3);
    }

    @Test
    void unitsGoOutAsTheyComeIn() throws IOException {
        upload(
                world.unitAdministrator,
                "units",
                UNIT_HEADINGS + "西街村%1$s,%2$s,村居,,西街%1$s、老西街%1$s\n".formatted(mark, world.townshipName));
        assertThat(unit("西街村" + mark).aliases()).containsExactly("西街" + mark, "老西街" + mark);

        var sheet = bytes(get(world.unitAdministrator, "/ledgers/units.xlsx"));
        assertThat(column(sheet, 0)).containsExactly("单位名称", world.townshipName, world.villageName, "西街村" + mark);
        var again = upload(world.unitAdministrator, "units", "责任单位.xlsx", sheet);
        assertThat(again).bodyJson().extractingPath("$.rejected").asArray().isEmpty();
        assertThat(again).bodyJson().extractingPath("$.duplicates").asArray().hasSize(3);
    }

    @Test
    void unitsComeBelowTheOwnOneAloneAndInNoLeague() {
        var answer = upload(
                world.unitAdministrator,
                "units",
                UNIT_HEADINGS + """
                南街村%1$s,%2$s,村居,,
                南街一组%1$s,南街村%1$s,村居,,
                外村%1$s,%3$s,村居,,
                自立%1$s,,区,,
                北街村%1$s,%2$s,村居,乡办组,
                """.formatted(mark, world.townshipName, world.elsewhereName));

        assertThat(answer).bodyJson().extractingPath("$.accepted").isEqualTo(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.rejected[*].row")
                .asArray()
                .containsExactly(4, 5, 6);
        assertThat(answer).bodyText().contains("只能加在本单位或本单位下面的单位之下", "排名组由区里确定");
        assertThat(unit("南街一组" + mark).above()).endsWith("南街村" + mark);
    }

    private List<String> links(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer)).select(".slip-link").eachText().stream()
                .map(link -> link.replaceFirst("^https?://[^/]+", ""))
                .toList();
    }

    private AccountRow account(String username) {
        return directory.find(username).orElseThrow();
    }

    private UnitRow unit(String name) {
        return tree.search(UnitFilter.named(name)).get(0);
    }

    private MvcTestResult take(SignedIn who, String rows, String... more) {
        return upload(who, "accounts", HEADINGS + rows, more);
    }

    private MvcTestResult upload(SignedIn who, String kind, String text, String... more) {
        return upload(who, kind, "a.csv", text.getBytes(StandardCharsets.UTF_8), more);
    }

    private MvcTestResult upload(SignedIn who, String kind, String name, byte[] content, String... more) {
        var request = mvc.post()
                .uri("/api/v1/ledgers/" + kind)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content));
        for (var index = 0; index < more.length; index += 2) {
            request = request.param(more[index], more[index + 1]);
        }
        return request.with(user(who)).with(csrf()).exchange();
    }

    private MvcTestResult handIn(SignedIn who, String kind, String text) {
        return mvc.post()
                .uri("/ledgers/imports")
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("kind", kind)
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    private LedgerImportId handedIn(SignedIn who, String rows) {
        var answer = handIn(who, "ACCOUNTS", HEADINGS + rows);
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        var id = LedgerImportId.valueOf(address.substring(address.lastIndexOf('/') + 1));
        await().untilAsserted(() -> assertThat(imports.require(id).state()).isEqualTo(ImportState.PREVIEWED));
        return id;
    }

    private MvcTestResult get(SignedIn who, String address) {
        return mvc.get().uri(address).with(user(who)).exchange();
    }

    private MvcTestResult post(SignedIn who, String address) {
        return mvc.post().uri(address).with(user(who)).with(csrf()).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(bytes(answer), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    private static List<String> column(byte[] workbook, int index) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read().stream()
                    .map((Row row) -> row.getCellText(index))
                    .collect(Collectors.toList());
        }
    }
}
