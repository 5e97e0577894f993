package org.duban.ledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountRow;
import org.duban.account.Remit;
import org.duban.account.Role;
import org.duban.account.SignInWay;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetCell;
import org.duban.ledger.sheet.SheetRow;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows of accounts are read, without a database behind them. */
class AccountRowReaderTests {

    private static final List<Column> COLUMNS =
            List.of(Column.USERNAME, Column.DISPLAY_NAME, Column.ROLES, Column.UNIT, Column.HEAD, Column.SIGN_IN);

    private final UnitRow township = unit("文昌办事处", null);
    private final UnitRow village = unit("东街村", township.id());
    private final UnitRow elsewhere = unit("搬口办事处", null);
    private final Map<String, AccountRow> there = new HashMap<>();
    private int number = 1;

    private AccountRowReader reader = reader(new Remit(true, null, Set.of()));

    @Test
    void readsARow() {
        var read = read("WenChang", "文昌办事处联络员", "经办人、单位管理员", "文昌办事处", "是", "");

        assertThat(read.reading().isRefused()).isFalse();
        assertThat(read.reading().doubts()).isEmpty();
        assertThat(read.reading().cell(Column.UNIT, Matter.ZONE).orElseThrow().value())
                .isEqualTo(township.id().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''          | 联络员 | 经办人   | 文昌办事处 | ''   | ''      | USERNAME     | row.blank
            文昌          | 联络员 | 经办人   | 文昌办事处 | ''   | ''      | USERNAME     | UsernameUnfit
            wenchang    | ''  | 经办人   | 文昌办事处 | ''   | ''      | DISPLAY_NAME | row.blank
            wenchang    | 联络员 | ''    | 文昌办事处 | ''   | ''      | ROLES        | row.blank
            wenchang    | 联络员 | 站长    | 文昌办事处 | ''   | ''      | ROLES        | account.role.unknown
            wenchang    | 联络员 | 经办人   | ''    | ''   | ''      | UNIT         | ClerkWithoutUnit
            wenchang    | 联络员 | 单位管理员 | ''    | ''   | ''      | UNIT         | ClerkWithoutUnit
            wenchang    | 联络员 | 经办人   | 文昌办事处 | 也许   | ''      | HEAD         | yesNo.unreadable
            wenchang    | 联络员 | 经办人   | 文昌办事处 | ''   | 指纹      | SIGN_IN      | account.way.unknown
            wenchang    | 联络员 | 经办人   | 文昌办事处 | ''   | LDAP    | SIGN_IN      | account.way.notSet
            """)
    void namesTheColumnAndTheReason(
            String username,
            String name,
            String roles,
            String unit,
            String head,
            String way,
            Column column,
            String reason) {
        var refusals = read(username, name, roles, unit, head, way).reading().refusals();

        assertThat(refusals).isNotEmpty();
        assertThat(refusals.get(0).column()).isEqualTo(column);
        assertThat(refusals.get(0).remark().key()).endsWith(reason);
    }

    @Test
    void asksAboutUnitsThatItDoesNotKnow() {
        var read = read("wenchang", "联络员", "经办人", "城管局三大队", "", "");

        assertThat(read.reading().isRefused()).isFalse();
        assertThat(read.reading().questions()).containsExactly("ZONE:城管局三大队");
    }

    @Test
    void takesNeitherOfTwoRowsForOneUserName() {
        var first = read("wenchang", "联络员", "经办人", "文昌办事处", "", "");
        var second = read("Wenchang", "另一位", "经办人", "文昌办事处", "", "");

        assertThat(first.reading().isRefused()).isFalse();
        assertThat(keys(second)).contains("ledger.remark.account.twice");
        assertThat(reader.contradicted()).containsOnlyKeys(2);
    }

    @Test
    void knowsAnAccountThatIsJustSo() {
        var known = account("wenchang", "联络员", township, Role.UNIT);

        assertThat(read("wenchang", "联络员", "单位经办人", "文昌办事处", "", "").known()).isEqualTo(known.id());
    }

    @Test
    void asksBeforeItChangesAnAccountAndSaysWhatDiffers() {
        account("wenchang", "联络员", township, Role.UNIT);

        var read = read("wenchang", "主任", "单位经办人、单位管理员", "东街村", "是", "");

        assertThat(read.known()).isNull();
        assertThat(read.reading().questions()).containsExactly("CHANGE:@USERNAME");
        assertThat(read.reading()
                        .cell(Column.USERNAME, Matter.CHANGE)
                        .orElseThrow()
                        .remarks())
                .extracting(remark -> remark.key().replace("ledger.remark.account.", ""))
                .containsExactly("otherName", "otherRoles", "otherUnit", "otherHead");
    }

    @Test
    void givesNobodyMoreThanWhoeverBringsItMayGive() {
        reader = reader(new Remit(false, township.id(), Set.of(township.id(), village.id())));

        assertThat(keys(read("one", "一", "经办人", "东街村", "", ""))).isEmpty();
        assertThat(keys(read("two", "二", "系统管理员", "东街村", "", ""))).containsExactly("RoleNotYours");
        assertThat(keys(read("three", "三", "经办人、督导办", "东街村", "", ""))).containsExactly("RoleNotYours");
        assertThat(keys(read("four", "四", "单位管理员", "文昌办事处", "", ""))).containsExactly("RoleNotYours");
        assertThat(keys(read("five", "五", "经办人", "搬口办事处", "", ""))).containsExactly("UnitNotYours");
    }

    @Test
    void changesNobodyBeyond() {
        account("supervisor", "督查室", township, Role.SUPERVISOR);
        account("bankou", "联络员", elsewhere, Role.UNIT);
        reader = reader(new Remit(false, township.id(), Set.of(township.id(), village.id())));

        assertThat(keys(read("supervisor", "督查室", "经办人", "文昌办事处", "", "")))
                .containsExactly("ledger.remark.account.notYours");
        assertThat(keys(read("bankou", "联络员", "经办人", "文昌办事处", "", "")))
                .containsExactly("ledger.remark.account.notYours");
    }

    private static List<String> keys(ReadRow read) {
        return read.reading().refusals().stream()
                .map(refusal -> refusal.remark().key().replace("problemDetail.org.duban.account.", ""))
                .toList();
    }

    private ReadRow read(String... texts) {
        var cells = new EnumMap<Column, SheetCell>(Column.class);
        for (var at = 0; at < texts.length; at++) {
            if (!texts[at].isEmpty()) {
                cells.put(COLUMNS.get(at), SheetCell.of(texts[at]));
            }
        }
        number++;
        return reader.read(new SheetRow(number, cells, Map.of()));
    }

    private AccountRowReader reader(Remit remit) {
        return new AccountRowReader(
                UnitNames.of(new ArrayList<>(List.of(township, village, elsewhere)), remit.top()),
                there,
                remit,
                Set.of());
    }

    private AccountRow account(String username, String name, UnitRow unit, Role role) {
        var account = new AccountRow(
                UUID.randomUUID(),
                username,
                name,
                List.of(role),
                unit.id(),
                unit.name(),
                false,
                SignInWay.PASSWORD,
                false,
                null,
                Instant.EPOCH,
                0);
        there.put(username, account);
        return account;
    }

    private static UnitRow unit(String name, @Nullable UUID parent) {
        return new UnitRow(
                UUID.randomUUID(),
                name,
                UnitLevel.TOWNSHIP,
                parent,
                null,
                List.of(),
                "",
                null,
                0,
                false,
                parent == null ? 0 : 1,
                name,
                0);
    }
}
