package org.duban.campaign.statement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.statement.ClauseRow;
import org.duban.campaign.statement.StatementId;
import org.duban.campaign.statement.StatementReader;
import org.duban.campaign.statement.StatementRow;
import org.duban.platform.web.Choice;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the pages of statements show. */
@Component
@RequiredArgsConstructor
class StatementPage {

    private final StatementReader reader;
    private final Campaigns campaigns;
    private final UnitTree tree;
    private final MessageSource messages;
    private final Clock clock;

    /** A statement as it is printed. */
    record Paper(StatementRow statement, List<ClauseRow> clauses) {}

    /** The statement's own page; a form that was refused is in the model already. */
    void fill(Model model, StatementId id, SignedIn who) {
        var statement = reader.require(id, who);
        model.addAttribute("statement", statement);
        model.addAttribute("clauses", reader.clauses(List.of(statement.id()), who));
        model.addAttribute("mayWrite", who.is(Role.SUPERVISOR) && !statement.campaignArchived());
        addIfNone(model, "signing", new SigningForm(statement.signer(), LocalDate.now(clock), statement.version()));
        addIfNone(model, "annulment", new AnnulmentForm(null, statement.version()));
        addIfNone(model, "scan", ScanForm.EMPTY);
    }

    private static void addIfNone(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    ModelAndView papers(List<StatementRow> statements, String name, String back, SignedIn who) {
        var clauses = reader.clauses(statements.stream().map(StatementRow::id).toList(), who).stream()
                .collect(Collectors.groupingBy(ClauseRow::statementId));
        var papers = statements.stream()
                .map(statement -> new Paper(statement, clauses.getOrDefault(statement.id(), List.of())))
                .toList();
        return new ModelAndView("campaign/statement/print")
                .addObject("papers", papers)
                .addObject("name", name)
                .addObject("back", back);
    }

    ModelAndView newForm(CampaignId campaign, SignedIn who, HttpStatus status) {
        return new ModelAndView("campaign/statement/form", status)
                .addObject("campaign", campaigns.require(campaign))
                .addObject("members", tree.all())
                .addObject("others", others(campaign, null, who));
    }

    ModelAndView form(StatementRow statement, SignedIn who, HttpStatus status) {
        var campaign = new CampaignId(statement.campaignId());
        return new ModelAndView("campaign/statement/form", status)
                .addObject("campaign", campaigns.require(campaign))
                .addObject("statement", statement)
                .addObject("others", others(campaign, statement.id(), who));
    }

    /** The clauses of another statement in the form; saved only with it. */
    StatementForm withClausesOf(@Nullable StatementId from, StatementForm form, SignedIn who) {
        return from == null
                ? form
                : form.with(reader.clauses(List.of(reader.require(from, who).id()), who));
    }

    String usualTitle(String campaign) {
        return messages.getMessage(
                "campaign.statement.usual-title", new Object[] {campaign}, LocaleContextHolder.getLocale());
    }

    private List<Choice> others(CampaignId campaign, @Nullable UUID own, SignedIn who) {
        return reader.standing(campaign, who).stream()
                .filter(other -> !other.id().equals(own) && other.clauses() > 0)
                .map(other -> Choice.of(other.id().toString(), other.unitName()))
                .toList();
    }
}
