package org.duban.ledger.web;

import java.util.List;
import org.duban.ledger.LedgerImport;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;

/** Which columns of a ledger the preview shows side by side, and the one by which a row is known. */
final class PreviewColumns {

    private PreviewColumns() {}

    /** Those of them that the ledger has. */
    static List<Column> of(LedgerImport ledger) {
        return of(ledger.kind()).stream()
                .filter(column -> ledger.headings().containsKey(column)
                        || column == main(ledger.kind())
                        || (column == Column.CATEGORY && ledger.headings().containsKey(Column.CLAUSE)))
                .toList();
    }

    private static List<Column> of(LedgerKind kind) {
        return switch (kind) {
            case UNITS ->
                List.of(Column.NAME, Column.PARENT, Column.LEVEL, Column.LEAGUE, Column.ALIASES, Column.REMARK);
            case ACCOUNTS ->
                List.of(
                        Column.USERNAME,
                        Column.DISPLAY_NAME,
                        Column.UNIT,
                        Column.ROLES,
                        Column.HEAD,
                        Column.SIGN_IN,
                        Column.REMARK);
            case CAMPAIGNS ->
                List.of(
                        Column.CAMPAIGN,
                        Column.DISTRICT,
                        Column.STARTS_ON,
                        Column.ENDS_ON,
                        Column.LEAD_UNIT,
                        Column.STANDARD);
            case TASKS ->
                List.of(
                        Column.TASK,
                        Column.CAMPAIGN,
                        Column.LEAD_UNIT,
                        Column.UNIT,
                        Column.CO_UNITS,
                        Column.ASSIGNED_ON,
                        Column.DEADLINE);
            case FINDINGS ->
                List.of(
                        Column.DESCRIPTION,
                        Column.FOUND_ON,
                        Column.PLACE,
                        Column.CATEGORY,
                        Column.UNIT,
                        Column.CO_UNITS,
                        Column.DEADLINE,
                        Column.SOURCE,
                        Column.CLOSED_ON);
            case RESPONSIBILITIES ->
                List.of(Column.UNIT, Column.PERSON, Column.AREA, Column.CATEGORY, Column.CLAUSE, Column.REMARK);
            case INDICATORS ->
                List.of(
                        Column.INDICATOR,
                        Column.PERIOD,
                        Column.UNIT,
                        Column.AMOUNT,
                        Column.NUMERATOR,
                        Column.DENOMINATOR,
                        Column.REMARK);
        };
    }

    static Column main(LedgerKind kind) {
        return of(kind).get(0);
    }
}
