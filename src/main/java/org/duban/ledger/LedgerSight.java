package org.duban.ledger;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who brings in which kinds of ledgers, and looks at them; whoever administers a unit, only at those of their own. */
@Service
@RequiredArgsConstructor
public class LedgerSight {

    private final LedgerImports imports;

    public Set<LedgerKind> kinds(SignedIn who) {
        if (who.is(Role.ADMIN)) {
            return EnumSet.allOf(LedgerKind.class);
        }
        var kinds = who.is(Role.SUPERVISOR)
                ? EnumSet.complementOf(EnumSet.of(LedgerKind.ACCOUNTS))
                : EnumSet.noneOf(LedgerKind.class);
        if (who.is(Role.UNIT_ADMIN)) {
            kinds.addAll(EnumSet.of(LedgerKind.UNITS, LedgerKind.ACCOUNTS));
        }
        return kinds;
    }

    public LedgerImport require(LedgerImportId id, SignedIn who) {
        var ledger = imports.require(id);
        var isOthers = !ledger.uploadedBy().equals(who.accountId().value());
        if (!kinds(who).contains(ledger.kind()) || (isOthers && !seesOthers(ledger.kind(), who))) {
            throw new LedgerImportNotFound(id);
        }
        return ledger;
    }

    public Slice<LedgerImport> recent(int limit, @Nullable UUID after, SignedIn who) {
        var othersToo =
                kinds(who).stream().filter(kind -> seesOthers(kind, who)).toList();
        return imports.recent(limit, after, othersToo, who.accountId());
    }

    private static boolean seesOthers(LedgerKind kind, SignedIn who) {
        return who.is(Role.ADMIN) || (who.is(Role.SUPERVISOR) && kind != LedgerKind.ACCOUNTS);
    }
}
