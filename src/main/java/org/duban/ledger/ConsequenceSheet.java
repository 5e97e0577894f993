package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.duban.ranking.consequence.ConsequenceFilter;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.consequence.ConsequenceRow;
import org.duban.ranking.web.ConsequenceWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** What rankings brought units as a workbook (奖惩台账), the amounts of deductions as numbers to add up. */
@Service
@RequiredArgsConstructor
public class ConsequenceSheet {

    private final ConsequenceReader consequences;
    private final ConsequenceWords words;
    private final MessageSource messages;
    private final Clock clock;

    /** The stream is left open. */
    public void write(ConsequenceFilter filter, SignedIn reader, Locale locale, OutputStream out) throws IOException {
        var layout = new SheetLayout<>(
                messages.getMessage("ledger.consequences.title", null, locale), null, columns(locale));
        new SheetWriter<>(layout).write(out, consequences.all(filter, reader).stream(), written -> {});
    }

    private List<SheetColumn<ConsequenceRow>> columns(Locale locale) {
        return List.of(
                column("kind", 12, locale, row -> named("ranking.consequence.kind." + row.kind(), locale)),
                column("unit", 20, locale, ConsequenceRow::unitName),
                column("campaign", 28, locale, ConsequenceRow::campaignName),
                column("ground", 40, locale, words::ground),
                column("finding", 13, locale, ConsequenceRow::findingNumber),
                column("amount", 12, locale, ConsequenceRow::amount),
                column("state", 10, locale, row -> named("ranking.consequence.state." + row.state(), locale)),
                column("post", 16, locale, ConsequenceRow::post),
                column(
                        "due",
                        13,
                        locale,
                        row -> row.dueAt() == null ? null : day(row.dueAt().minusNanos(1))),
                column("confirmed-by", 14, locale, ConsequenceRow::confirmedByName),
                column("confirmed", 13, locale, row -> day(row.confirmedAt())),
                column("outcome", 40, locale, ConsequenceRow::outcome),
                column("done", 13, locale, row -> day(row.doneAt())),
                column("dropped", 40, locale, ConsequenceRow::dropReason));
    }

    private SheetColumn<ConsequenceRow> column(
            String name, double width, Locale locale, Function<ConsequenceRow, ? extends @Nullable Object> value) {
        return new SheetColumn<>(named("ledger.consequences." + name, locale), width, value);
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toLocalDate();
    }

    private String named(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
