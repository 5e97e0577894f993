package org.duban.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.analysis.Comparison;
import org.duban.command.analysis.Measure;
import org.duban.command.analysis.Question;
import org.duban.command.analysis.UnitLevels;
import org.duban.finding.web.FindingQuery;
import org.duban.ledger.AnalysisSheet;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out what the pages of the analysis show as workbooks. */
@Controller
@RequiredArgsConstructor
class AnalysisSheetController {

    private final AnalysisSheet sheet;
    private final UnitLevels levels;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/ledgers/analysis.xlsx")
    void pivot(
            Question question,
            FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse answer)
            throws IOException {
        var filter = query.toFilter();
        var asked = question.about(filter, levels.of(filter, who));
        sheet.writePivot(asked, who, locale, begin(answer, "analysis.title", locale));
        answer.flushBuffer();
    }

    @GetMapping("/ledgers/analysis-movement.xlsx")
    void movement(
            Comparison asked,
            FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse answer)
            throws IOException {
        sheet.writeMovement(asked, query.toFilter(), who, locale, begin(answer, "analysis.tab.movement", locale));
        answer.flushBuffer();
    }

    @GetMapping("/ledgers/analysis-lateness.xlsx")
    void lateness(
            Comparison asked,
            FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse answer)
            throws IOException {
        sheet.writeLateness(asked, query.toFilter(), who, locale, begin(answer, "analysis.tab.lateness", locale));
        answer.flushBuffer();
    }

    @GetMapping("/ledgers/analysis-places.xlsx")
    void places(
            @RequestParam(defaultValue = "FOUND") Measure by,
            FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse answer)
            throws IOException {
        sheet.writePlaces(query.toFilter(), by, who, locale, begin(answer, "analysis.tab.places", locale));
        answer.flushBuffer();
    }

    private OutputStream begin(HttpServletResponse answer, String title, Locale locale) throws IOException {
        var name = messages.getMessage(title, null, locale);
        Workbooks.begin(
                answer,
                messages.getMessage(
                        "analysis.file",
                        new Object[] {name, LocalDate.now(clock).toString()},
                        locale));
        return answer.getOutputStream();
    }
}
