package org.duban.ledger.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.ledger.words.NameBook;
import org.duban.unit.Namesakes;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.springframework.stereotype.Component;

/** Tells which units a ledger may mean by a name. */
@Component
@RequiredArgsConstructor
class NamesInLedgers implements Namesakes {

    private final UnitTree tree;

    @Override
    public Map<String, List<UnitRow>> of(Collection<String> names) {
        var units = tree.all();
        var byId = units.stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
        NameBook<UUID> book = NameBook.of(units.stream().map(UnitNames::entry).toList());
        return names.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> book.namesakes(name).stream().map(byId::get).toList()));
    }
}
