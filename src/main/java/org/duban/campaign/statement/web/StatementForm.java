package org.duban.campaign.statement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.statement.ClauseDetails;
import org.duban.campaign.statement.ClauseRow;
import org.duban.campaign.statement.StatementDetails;
import org.duban.campaign.statement.StatementRow;
import org.duban.platform.web.FormRows;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes into a statement.
 *
 * @param unitIds the units that get the same draft; asked for only when it is new
 */
record StatementForm(
        @Size(max = 500) @Nullable List<@NotNull UUID> unitIds,
        @NotBlank @Size(max = 100) @Nullable String title,
        @Size(max = 100) @Nullable String signer,
        @Size(max = 100) @Nullable String handedTo,
        @Valid @Size(max = 100) @Nullable List<ClauseForm> clauses,
        @Nullable Long version) {

    /** Empty rows for what is still to be written. */
    private static final int ROOM = 3;

    StatementForm {
        clauses = FormRows.gapless(clauses, ClauseForm.EMPTY);
    }

    static StatementForm blank(String title) {
        return new StatementForm(List.of(), title, null, null, withRoom(List.of()), null);
    }

    static StatementForm of(StatementRow statement, List<ClauseRow> clauses) {
        return new StatementForm(
                List.of(),
                statement.title(),
                statement.signer(),
                statement.handedTo(),
                withRoom(clauses.stream().map(ClauseForm::of).toList()),
                statement.version());
    }

    /** With the clauses of another unit's statement in place of its own. */
    StatementForm with(List<ClauseRow> others) {
        return new StatementForm(
                unitIds,
                title,
                signer,
                handedTo,
                withRoom(others.stream().map(ClauseForm::of).toList()),
                version);
    }

    List<UnitId> units() {
        return unitIds == null ? List.of() : unitIds.stream().map(UnitId::new).toList();
    }

    StatementDetails toDetails() {
        return new StatementDetails(Objects.requireNonNull(title), signer, handedTo, toClauses());
    }

    private List<ClauseDetails> toClauses() {
        var details = new ArrayList<ClauseDetails>();
        var rows = clauses == null ? List.<ClauseForm>of() : clauses;
        for (var i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isLeftEmpty()) {
                details.add(rows.get(i).toDetails(i + 1));
            }
        }
        return details;
    }

    private static List<ClauseForm> withRoom(List<ClauseForm> rows) {
        return FormRows.withRoom(rows, ROOM, ClauseForm.EMPTY);
    }
}
