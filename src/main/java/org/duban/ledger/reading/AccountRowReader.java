package org.duban.ledger.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountDetails;
import org.duban.account.AccountRow;
import org.duban.account.Remit;
import org.duban.account.Role;
import org.duban.account.SignInWay;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.words.AccountWords;
import org.duban.ledger.words.Fingerprint;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;
import org.duban.shared.DomainException;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** Reads accounts, and refuses what whoever brings them may not give. One that is there already is changed only when asked. */
final class AccountRowReader implements RowReader {

    private static final int LONGEST_NAME = 50;

    private final UnitNames names;
    private final Map<String, AccountRow> accounts;
    private final Remit remit;
    private final Set<SignInWay> elsewhere;

    private final Map<String, Integer> above = new HashMap<>();
    private final Map<Integer, CellRefusal> contradicted = new HashMap<>();

    /**
     * @param accounts by user name, those that may not sign in too
     * @param elsewhere the ways of signing in that there are besides passwords
     */
    AccountRowReader(UnitNames names, Map<String, AccountRow> accounts, Remit remit, Set<SignInWay> elsewhere) {
        this.names = names;
        this.accounts = accounts;
        this.remit = remit;
        this.elsewhere = elsewhere;
    }

    @Override
    public ReadRow read(SheetRow row) {
        var cells = new Cells(row);
        cells.requireText(Column.USERNAME);
        var username = row.text(Column.USERNAME).toLowerCase(Locale.ROOT);
        var there = accounts.get(username);
        name(row, cells);
        var roles = roles(row, cells);
        var unit = unit(row, there, cells);
        var head = head(row, cells);
        way(row, cells);
        cells.addText(Column.REMARK);
        refuseTwice(username, row, cells);
        var known = unit.isDoubtful() || cells.done().isRefused()
                ? null
                : judge(username, row.text(Column.DISPLAY_NAME), roles, unit.value(), head, there, cells);
        return new ReadRow(cells.done(), Fingerprint.of(null, username, "", List.of()), null, known);
    }

    private static void name(SheetRow row, Cells cells) {
        cells.requireText(Column.DISPLAY_NAME);
        if (row.text(Column.DISPLAY_NAME).length() > LONGEST_NAME) {
            cells.refuse(Column.DISPLAY_NAME, Remark.of("text.tooLong", LONGEST_NAME));
        }
    }

    private static Set<Role> roles(SheetRow row, Cells cells) {
        cells.requireText(Column.ROLES);
        var roles = EnumSet.noneOf(Role.class);
        for (var word : AccountWords.parts(row.text(Column.ROLES))) {
            AccountWords.role(word)
                    .ifPresentOrElse(
                            roles::add, () -> cells.refuse(Column.ROLES, Remark.of("account.role.unknown", word)));
        }
        return roles;
    }

    /** Of several units with one name the one that the account has already is meant. */
    private Reading<UUID> unit(SheetRow row, @Nullable AccountRow there, Cells cells) {
        var text = row.text(Column.UNIT);
        if (text.isEmpty()) {
            return Reading.missing();
        }
        var book = names.book();
        var likely = book.candidates(text);
        var reading = there != null && text.equals(there.unitName()) && likely.contains(there.unitId())
                ? Reading.certain(Objects.requireNonNull(there.unitId()))
                : book.find(text);
        cells.add(CellReading.of(Column.UNIT, Matter.ZONE, text, reading.map(UUID::toString))
                .withOptions(likely.stream()
                        .filter(remit::reaches)
                        .map(UUID::toString)
                        .toList()));
        return reading;
    }

    private static boolean head(SheetRow row, Cells cells) {
        cells.addText(Column.HEAD);
        var head = AccountWords.yesOrNo(row.text(Column.HEAD));
        if (head.isEmpty()) {
            cells.refuse(Column.HEAD, Remark.of("yesNo.unreadable", row.text(Column.HEAD)));
        }
        return head.orElse(false);
    }

    private void way(SheetRow row, Cells cells) {
        if (!row.has(Column.SIGN_IN)) {
            return;
        }
        cells.addText(Column.SIGN_IN);
        var way = AccountWords.way(row.text(Column.SIGN_IN));
        if (way.isEmpty()) {
            cells.refuse(Column.SIGN_IN, Remark.of("account.way.unknown", row.text(Column.SIGN_IN)));
        } else if (way.get() != SignInWay.PASSWORD && !elsewhere.contains(way.get())) {
            cells.refuse(Column.SIGN_IN, Remark.of("account.way.notSet", row.text(Column.SIGN_IN)));
        }
    }

    /** Of two rows for the same nobody but their author knows which is meant: neither is taken. */
    private void refuseTwice(String username, SheetRow row, Cells cells) {
        var first = username.isEmpty() ? null : above.putIfAbsent(username, row.number());
        if (first != null) {
            var remark = Remark.of("account.twice", first, row.number());
            contradicted.putIfAbsent(first, new CellRefusal(Column.USERNAME, remark));
            cells.refuse(Column.USERNAME, remark);
        }
    }

    /** The account that is just so already, if it is. */
    private @Nullable UUID judge(
            String username,
            String name,
            Set<Role> roles,
            @Nullable UUID unit,
            boolean head,
            @Nullable AccountRow there,
            Cells cells) {
        try {
            var details = new AccountDetails(username, name, roles, unit == null ? null : new UnitId(unit), head);
            if (there == null || !remit.covers(there)) {
                remit.requireGiving(details);
            }
            if (there == null) {
                return null;
            }
            return same(details, there, cells);
        } catch (DomainException refused) {
            cells.refuse(column(refused), Remark.because(refused));
            return null;
        }
    }

    private @Nullable UUID same(AccountDetails details, AccountRow there, Cells cells) {
        if (!remit.covers(there)) {
            cells.refuse(Column.USERNAME, Remark.of("account.notYours", there.username()));
            return null;
        }
        var differences = differences(details, there);
        if (differences.isEmpty()) {
            return there.id();
        }
        if (there.disabled()) {
            cells.refuse(Column.USERNAME, Remark.of("account.disabled", there.username()));
            return null;
        }
        remit.requireGiving(details);
        cells.add(CellReading.of(
                Column.USERNAME, Matter.CHANGE, "", Reading.doubtful(null, differences.toArray(Remark[]::new))));
        return null;
    }

    private static List<Remark> differences(AccountDetails details, AccountRow there) {
        List<Remark> differences = new ArrayList<>();
        if (!details.displayName().equals(there.displayName())) {
            differences.add(Remark.of("account.otherName", there.displayName()));
        }
        if (!details.roles().equals(Set.copyOf(there.roles()))) {
            differences.add(Remark.of("account.otherRoles", AccountWords.of(there.roles().stream())));
        }
        var unit = details.unitId() == null ? null : details.unitId().value();
        if (!Objects.equals(unit, there.unitId())) {
            differences.add(Remark.of("account.otherUnit", Objects.requireNonNullElse(there.unitName(), "—")));
        }
        if (details.unitHead() != there.unitHead()) {
            differences.add(Remark.of("account.otherHead"));
        }
        return differences;
    }

    private static Column column(DomainException refused) {
        return switch (Objects.requireNonNullElse(refused.field(), "")) {
            case "roles" -> Column.ROLES;
            case "unitId" -> Column.UNIT;
            default -> Column.USERNAME;
        };
    }

    @Override
    public Map<Integer, CellRefusal> contradicted() {
        return contradicted;
    }
}
