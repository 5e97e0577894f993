package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.recurrence.RelapseBy;
import org.duban.finding.recurrence.RelapseFigure;
import org.duban.finding.recurrence.RelapseFilter;
import org.duban.finding.recurrence.RelapseReader;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** How much of what was struck off came back as a workbook, the figures as numbers. */
@Service
@RequiredArgsConstructor
public class RelapseSheet {

    private static final int MOST = 10_000;

    private final RelapseReader relapses;
    private final MessageSource messages;

    /** The stream is left open. */
    public void write(RelapseBy by, RelapseFilter filter, SignedIn reader, Locale locale, OutputStream out)
            throws IOException {
        var title = named("ledger.relapses.title", locale);
        var layout = new SheetLayout<>(title, null, columns(by, locale));
        var figures = relapses.of(by, filter, MOST, reader).stream()
                .filter(figure -> figure.total() || figure.name() != null)
                .toList();
        new SheetWriter<>(layout).write(out, figures.stream(), written -> {});
    }

    private List<SheetColumn<RelapseFigure>> columns(RelapseBy by, Locale locale) {
        return List.of(
                column(named("finding.relapses.by." + by, locale), 28, figure -> name(figure, locale)),
                column(named("finding.relapses.closed", locale), 12, RelapseFigure::closed),
                column(named("finding.relapses.relapsed", locale), 12, RelapseFigure::relapsed),
                column(named("finding.relapses.rate-percent", locale), 14, figure -> rounded(figure.rate())),
                column(
                        named("finding.relapses.median", locale),
                        18,
                        figure -> figure.medianDays() == null ? null : rounded(figure.medianDays())));
    }

    private @Nullable String name(RelapseFigure figure, Locale locale) {
        return figure.total() ? named("finding.relapses.total", locale) : figure.name();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10) / 10.0;
    }

    private static SheetColumn<RelapseFigure> column(
            String name, double width, Function<RelapseFigure, ? extends @Nullable Object> value) {
        return new SheetColumn<>(name, width, value);
    }

    private String named(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
