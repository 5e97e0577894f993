package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.plan.PlanCurve;
import org.duban.campaign.plan.PlanFilter;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanReader;
import org.duban.campaign.plan.PlanScale;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The plan of a campaign as a workbook: the tasks with how they stand, and what is planned for each day, week or month. */
@Service
@RequiredArgsConstructor
public class PlanSheet {

    /** As many pieces as still make a sheet that can be read. */
    private static final int MOST_PIECES = 2_000;

    private final PlanReader reader;
    private final MessageSource messages;
    private final Clock clock;

    /** The stream is left open. */
    public void write(CampaignId campaign, PlanScale scale, SignedIn who, Locale locale, OutputStream out)
            throws IOException {
        var lines = reader.all(campaign, PlanFilter.ALL, who);
        var tasks = new SheetLayout<>(named("ledger.plan.tasks", locale), null, tasks(locale));
        var grid = new SheetLayout<>(named("ledger.plan.grid." + scale, locale), null, grid(scale, lines, locale));
        SheetWriter.writeBook(
                out, List.of(new SheetWriter.Sheet<>(tasks, lines), new SheetWriter.Sheet<>(grid, planned(lines))));
    }

    private List<SheetColumn<PlanLine>> tasks(Locale locale) {
        return List.of(
                column("campaign.plan.filter.stream", 16, line -> line.row().workstreamName(), locale),
                column("campaign.plan.column.task", 36, line -> line.row().title(), locale),
                column("campaign.section.of", 28, line -> line.row().sectionOfTitle(), locale),
                column("campaign.plan.column.unit", 20, line -> line.row().leadUnitName(), locale),
                column("campaign.plan.form.from", 12, line -> line.row().plannedFrom(), locale),
                column("campaign.plan.form.to", 12, line -> line.row().plannedTo(), locale),
                column("campaign.plan.legend.due", 12, PlanLine::lastDay, locale),
                column("ledger.plan.total", 12, line -> line.row().total(), locale),
                column("ledger.plan.done", 12, line -> line.row().done(), locale),
                column("ledger.plan.unit", 8, PlanSheet::unit, locale),
                column(
                        "campaign.plan.column.light",
                        14,
                        line -> named("campaign.plan.light." + line.light(), locale),
                        locale),
                column("ledger.plan.days-behind", 12, line -> line.curve() == null ? null : line.daysBehind(), locale),
                column("campaign.plan.column.behind", 12, line -> line.curve() == null ? null : line.behind(), locale),
                column("campaign.plan.column.today", 14, line -> needs(line, PlanCurve.Needs::today), locale),
                column("campaign.plan.column.week", 14, line -> needs(line, PlanCurve.Needs::week), locale),
                column("campaign.plan.column.month", 14, line -> needs(line, PlanCurve.Needs::month), locale),
                column("ledger.plan.slipped", 14, PlanLine::slipped, locale),
                column("campaign.plan.lag.kind", 12, line -> kind(line, locale), locale),
                column("campaign.plan.lag.words", 40, line -> line.row().lagWords(), locale),
                column("campaign.plan.column.catch-up", 12, line -> line.row().catchUpOn(), locale),
                column("ledger.plan.said-at", 18, line -> local(line.row().lagSaidAt()), locale));
    }

    /** What is planned for each piece, and nothing where a task is not worked on. */
    private List<SheetColumn<PlanLine>> grid(PlanScale scale, List<PlanLine> lines, Locale locale) {
        var columns = new ArrayList<SheetColumn<PlanLine>>();
        columns.add(column("campaign.plan.column.task", 36, line -> line.row().title(), locale));
        columns.add(column("campaign.plan.column.unit", 20, line -> line.row().leadUnitName(), locale));
        columns.add(column("ledger.plan.unit", 8, PlanSheet::unit, locale));
        columns.add(column("ledger.plan.total", 12, line -> line.row().total(), locale));
        for (var piece : pieces(scale, lines)) {
            columns.add(new SheetColumn<>(heading(piece, scale), 11, line -> wanted(line, piece)));
        }
        return columns;
    }

    private static List<PlanLine> planned(List<PlanLine> lines) {
        return lines.stream().filter(line -> line.curve() != null).toList();
    }

    private static List<PlanScale.Piece> pieces(PlanScale scale, List<PlanLine> lines) {
        var first = planned(lines).stream()
                .map(line -> line.row().plannedFrom())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
        var last = planned(lines).stream()
                .map(line -> line.row().plannedTo())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        var pieces = scale.pieces(first.get(), last.get());
        return pieces.subList(0, Math.min(pieces.size(), MOST_PIECES));
    }

    private static String heading(PlanScale.Piece piece, PlanScale scale) {
        return scale == PlanScale.MONTH
                ? piece.first().toString().substring(0, 7)
                : piece.first().toString();
    }

    private static @Nullable BigDecimal wanted(PlanLine line, PlanScale.Piece piece) {
        var curve = line.curve();
        if (curve == null
                || piece.last().isBefore(curve.span().from())
                || piece.first().isAfter(curve.span().to())) {
            return null;
        }
        return curve.plannedAt(piece.last())
                .subtract(curve.plannedAt(piece.first().minusDays(1)));
    }

    private static @Nullable BigDecimal needs(PlanLine line, Function<PlanCurve.Needs, BigDecimal> which) {
        return line.needs() == null ? null : which.apply(line.needs());
    }

    private static String unit(PlanLine line) {
        return Objects.requireNonNullElse(line.row().quantityUnit(), "%");
    }

    private @Nullable String kind(PlanLine line, Locale locale) {
        var kind = line.row().lagKind();
        return kind == null ? null : named("campaign.plan.lag.kind." + kind, locale);
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, clock.getZone());
    }

    private SheetColumn<PlanLine> column(
            String key, double width, Function<PlanLine, ? extends @Nullable Object> value, Locale locale) {
        return new SheetColumn<>(named(key, locale), width, value);
    }

    private String named(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
