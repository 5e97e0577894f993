package org.duban.ledger.taking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDetails;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountId;
import org.duban.account.AccountOffice;
import org.duban.account.Role;
import org.duban.account.SignInWay;
import org.duban.account.SignedIn;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.CellReading;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.AccountWords;
import org.duban.shared.DomainException;
import org.duban.unit.UnitId;
import org.springframework.stereotype.Component;

/** Opens accounts, whose owners choose a password by a link unless they sign in elsewhere, and changes those that are there. */
@Component
@RequiredArgsConstructor
class AccountTaker implements RowTaker {

    private static final int PIECE = 500;

    private final AccountOffice accounts;
    private final AccountDirectory directory;

    @Override
    public LedgerKind kind() {
        return LedgerKind.ACCOUNTS;
    }

    @Override
    public int atATime() {
        return PIECE;
    }

    @Override
    public Attempt prepare(SettledLedger ledger) {
        return new Opening(ledger.by());
    }

    /** It keeps nothing, so that it can be tried again as it is. */
    @RequiredArgsConstructor
    private final class Opening implements Attempt {

        private final SignedIn by;

        @Override
        public Attempt again() {
            return this;
        }

        @Override
        public TakenRows take(List<SettledRow> rows) {
            var taken = TakenRows.none();
            for (var row : rows) {
                try {
                    take(row, taken);
                } catch (DomainException refused) {
                    throw RowRefused.because(refused, row.number(), column(refused));
                }
            }
            return taken;
        }

        private void take(SettledRow row, TakenRows taken) {
            var details = details(row);
            var change = change(row);
            if (change.isEmpty()) {
                var id = accounts.open(details, way(row), by);
                taken.created().put(row.number(), id.value());
                return;
            }
            var there = directory.find(details.username()).orElseThrow();
            if (change.get().equals(Answers.NONE)) {
                taken.known().put(row.number(), there.id());
            } else {
                accounts.change(new AccountId(there.id()), details, null, by);
                taken.created().put(row.number(), there.id());
            }
        }
    }

    private static AccountDetails details(SettledRow row) {
        return new AccountDetails(
                row.text(Column.USERNAME),
                row.text(Column.DISPLAY_NAME),
                roles(row),
                row.answers().id(Column.UNIT, Matter.ZONE).map(UnitId::new).orElse(null),
                AccountWords.yesOrNo(row.text(Column.HEAD)).orElse(false));
    }

    private static Set<Role> roles(SettledRow row) {
        return AccountWords.parts(row.text(Column.ROLES)).stream()
                .flatMap(word -> AccountWords.role(word).stream())
                .collect(Collectors.toSet());
    }

    private static SignInWay way(SettledRow row) {
        return AccountWords.way(row.text(Column.SIGN_IN)).orElse(SignInWay.PASSWORD);
    }

    /** What was answered about an account that was there when the row was read. */
    private static Optional<String> change(SettledRow row) {
        return row.answers().reading().cells().stream()
                .filter(cell -> cell.matter() == Matter.CHANGE)
                .map((CellReading cell) -> row.answers().of(cell))
                .findFirst();
    }

    private static Column column(DomainException refused) {
        return switch (Objects.requireNonNullElse(refused.field(), "")) {
            case "roles" -> Column.ROLES;
            case "unitId" -> Column.UNIT;
            default -> Column.USERNAME;
        };
    }
}
