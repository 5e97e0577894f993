package org.duban.ledger.reading;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountDirectory;
import org.duban.account.Remits;
import org.duban.account.SignInWays;
import org.duban.account.SignedIn;
import org.duban.unit.KeptUnits;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Component;

/** Makes the readers of units and of people, which differ by who brings them. */
@Component
@RequiredArgsConstructor
class PeopleReaders {

    private final UnitTree units;
    private final KeptUnits kept;
    private final AccountDirectory accounts;
    private final Remits remits;
    private final SignInWays ways;

    RowReader units(Set<String> names) {
        return new UnitRowReader(units.all(), names, kept.parents());
    }

    RowReader accounts(SignedIn by) {
        var remit = remits.of(by);
        return new AccountRowReader(
                UnitNames.of(units.all(), remit.top()), accounts.byUsername(), remit, ways.elsewhere());
    }
}
