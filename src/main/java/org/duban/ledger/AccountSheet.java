package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDirectory;
import org.duban.account.AccountRow;
import org.duban.account.Remits;
import org.duban.account.SignedIn;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.duban.ledger.words.AccountWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The accounts that somebody looks after, as a workbook that can be handed in again. */
@Service
@RequiredArgsConstructor
public class AccountSheet {

    private final AccountDirectory accounts;
    private final Remits remits;
    private final MessageSource messages;

    /** The stream is left open. */
    public void write(SignedIn who, Locale locale, OutputStream out) throws IOException {
        var layout = new SheetLayout<>(
                messages.getMessage("ledger.accounts.sheet", null, locale),
                null,
                List.of(
                        column(Column.USERNAME, 18, AccountRow::username),
                        column(Column.DISPLAY_NAME, 28, AccountRow::displayName),
                        column(Column.UNIT, 28, AccountRow::unitName),
                        column(Column.ROLES, 28, account -> AccountWords.of(account.roles().stream())),
                        column(Column.HEAD, 12, account -> AccountWords.of(account.unitHead())),
                        column(Column.SIGN_IN, 16, account -> AccountWords.of(account.signInWay()))));
        new SheetWriter<>(layout).write(out, accounts.all(remits.of(who)).stream(), written -> {});
    }

    private static SheetColumn<AccountRow> column(
            Column column, double width, Function<AccountRow, ? extends @Nullable Object> value) {
        return new SheetColumn<>(LedgerKind.ACCOUNTS.nameOf(column), width, value);
    }
}
