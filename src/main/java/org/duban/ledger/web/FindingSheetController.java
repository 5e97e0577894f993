package org.duban.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.web.FindingQuery;
import org.duban.ledger.FindingSheet;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Hands out the register of findings as a workbook.
 *
 * <p>It is written into the answer while it is read. Should that break off, so does the transfer, and what arrived is
 * no workbook: nobody takes half a ledger for a whole one.
 */
@Tag(name = "ledgers")
@Controller
@RequiredArgsConstructor
class FindingSheetController {

    private final FindingSheet sheet;
    private final MessageSource messages;
    private final Clock clock;

    @Operation(summary = "The findings that match the register's filters, as far as the caller may see them, as .xlsx")
    @GetMapping({"/ledgers/findings.xlsx", "/api/v1/ledgers/findings.xlsx"})
    void export(
            @ModelAttribute("query") FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse answer)
            throws IOException {
        var name = messages.getMessage(
                "ledger.sheet.file", new Object[] {LocalDate.now(clock).toString()}, locale);
        Workbooks.begin(answer, name);
        sheet.write(query.toFilter(), who, locale, answer.getOutputStream());
        answer.flushBuffer();
    }

    @Operation(summary = "The same, a workbook for each unit, in one .zip")
    @GetMapping({"/ledgers/findings-by-unit.zip", "/api/v1/ledgers/findings-by-unit.zip"})
    void exportByUnit(
            @ModelAttribute("query") FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            Locale locale,
            HttpServletResponse answer)
            throws IOException {
        var name = messages.getMessage(
                "ledger.sheet.archive", new Object[] {LocalDate.now(clock).toString()}, locale);
        Workbooks.beginArchive(answer, name);
        sheet.writeByUnit(query.toFilter(), who, locale, answer.getOutputStream());
        answer.flushBuffer();
    }
}
