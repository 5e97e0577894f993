package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.ResponsibilityRow;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.sheet.SheetColumn;
import org.duban.ledger.sheet.SheetLayout;
import org.duban.ledger.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Who answers for what as a workbook that can be handed in again. */
@Service
@RequiredArgsConstructor
public class ResponsibilitySheet {

    private final CampaignRegister campaigns;
    private final MessageSource messages;

    /** The stream is left open. */
    public void write(CampaignId campaign, Locale locale, OutputStream out) throws IOException {
        var layout = new SheetLayout<>(
                messages.getMessage("ledger.responsibilities.sheet", null, locale),
                null,
                List.of(
                        column(Column.AREA, 24, ResponsibilityRow::areaName),
                        column(Column.CATEGORY, 14, ResponsibilityRow::sectionCode),
                        column(Column.CLAUSE, 14, ResponsibilityRow::itemCode),
                        column(Column.UNIT, 24, ResponsibilityRow::unitName),
                        column(Column.PERSON, 24, ResponsibilityRow::post),
                        column(Column.REMARK, 40, ResponsibilityRow::what)));
        new SheetWriter<>(layout).write(out, campaigns.responsibilities(campaign).stream(), written -> {});
    }

    private static SheetColumn<ResponsibilityRow> column(
            Column column, double width, Function<ResponsibilityRow, ? extends @Nullable Object> value) {
        return new SheetColumn<>(LedgerKind.RESPONSIBILITIES.nameOf(column), width, value);
    }
}
