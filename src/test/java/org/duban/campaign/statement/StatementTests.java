package org.duban.campaign.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.evidence.EvidenceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be done with a statement of responsibility, without a database. */
class StatementTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final AccountId BY = AccountId.next();
    private static final ClauseDetails CLAUSE = clause(TODAY.plusDays(20));

    @Test
    void isSignedBySomebodyByTodayWithSomethingUndertaken() {
        var draft = draft();

        assertThatExceptionOfType(StatementWithoutSigner.class)
                .isThrownBy(() -> draft.requireSignable(new Signing(" ", TODAY), List.of(CLAUSE), TODAY));
        assertThatExceptionOfType(SignedInTheFuture.class)
                .isThrownBy(() -> draft.requireSignable(signing(TODAY.plusDays(1)), List.of(CLAUSE), TODAY));
        assertThatExceptionOfType(StatementWithoutClauses.class)
                .isThrownBy(() -> draft.requireSignable(signing(TODAY), List.of(), TODAY));
        draft.requireSignable(signing(TODAY.minusDays(3)), List.of(CLAUSE, clause(null)), TODAY);
    }

    @Test
    void nothingIsDueBeforeItWasSigned() {
        assertThatExceptionOfType(ClauseDueBeforeSigning.class)
                .isThrownBy(() ->
                        draft().requireSignable(signing(TODAY), List.of(CLAUSE, clause(TODAY.minusDays(1))), TODAY))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("clauses[1].dueOn"));
    }

    @Test
    void whatWasSignedIsFixedAndOnlyThenScanned() {
        var statement = draft();
        assertThatExceptionOfType(StatementNotSigned.class).isThrownBy(() -> statement.scanned(EvidenceId.next(), NOW));

        statement.sign(signing(TODAY), BY, NOW).scanned(EvidenceId.next(), NOW);

        assertThatExceptionOfType(StatementIsFixed.class).isThrownBy(() -> statement.change(details(), NOW));
        assertThatExceptionOfType(StatementIsFixed.class)
                .isThrownBy(() -> statement.requireSignable(signing(TODAY), List.of(CLAUSE), TODAY));
    }

    @Test
    void isAnnulledOnceWithAReason() {
        var statement = draft();
        assertThatExceptionOfType(AnnulledSilently.class).isThrownBy(() -> statement.annul("  ", BY, NOW));

        assertThat(statement.annul(" 单位合并 ", BY, NOW).getAnnulmentReason()).isEqualTo("单位合并");

        assertThatExceptionOfType(StatementIsFixed.class).isThrownBy(() -> statement.annul("又一次", BY, NOW));
    }

    @Test
    void aQuantityIsOfSomething() {
        assertThatExceptionOfType(ClauseQuantityIncomplete.class)
                .isThrownBy(() -> new StatementDetails(
                        "责任书", null, null, List.of(CLAUSE, new ClauseDetails("拆除旱厕", BigDecimal.TEN, null, null))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("clauses[1].quantity"));
        assertThatExceptionOfType(ClauseQuantityIncomplete.class)
                .isThrownBy(() -> new StatementDetails(
                        "责任书", null, null, List.of(new ClauseDetails("拆除旱厕", BigDecimal.ZERO, "处", null))));
    }

    private static Statement draft() {
        return Statement.draft(StatementId.next(), CampaignId.next(), UnitId.next(), details(), NOW);
    }

    private static StatementDetails details() {
        return new StatementDetails("目标责任书", "办事处主任", null, List.of(CLAUSE));
    }

    private static Signing signing(LocalDate day) {
        return new Signing("办事处主任", day);
    }

    private static ClauseDetails clause(@Nullable LocalDate due) {
        return new ClauseDetails("拆除旱厕", null, null, due);
    }
}
