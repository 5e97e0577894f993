package org.duban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.document.StationerySettings;
import org.duban.document.notice.RankingNotice;
import org.duban.document.notice.RankingNotice.Naming;
import org.duban.document.paper.Paper;
import org.duban.platform.web.PublicAddress;
import org.duban.ranking.EditionId;
import org.duban.ranking.EditionRow;
import org.duban.ranking.RankingReader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The notice of a ranking, to be printed, as DOCX and as XLSX. */
@Controller
@RequiredArgsConstructor
class RankingNoticeController {

    private final RankingReader editions;
    private final RankingNotice notice;
    private final StationerySettings stationery;
    private final PaperForms forms;
    private final PublicAddress address;

    @GetMapping({"/rankings/{id}/print", "/api/v1/rankings/{id}/print"})
    String print(
            @PathVariable EditionId id,
            @RequestParam(defaultValue = "0") int praised,
            @RequestParam(defaultValue = "0") int criticised,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("praised", praised);
        model.addAttribute("criticised", criticised);
        model.addAttribute("edition", id);
        model.addAttribute("tools", "document/notice-tools");
        return forms.page(paper(editions.require(id, who), new Naming(praised, criticised)), "/rankings/" + id, model);
    }

    @GetMapping({"/rankings/{id}.docx", "/api/v1/rankings/{id}.docx"})
    void docx(
            @PathVariable EditionId id,
            @RequestParam(defaultValue = "0") int praised,
            @RequestParam(defaultValue = "0") int criticised,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse answer)
            throws IOException {
        var edition = editions.require(id, who);
        var paper = paper(edition, new Naming(praised, criticised));
        var template = stationery.templateContent(new CampaignId(edition.campaignId()));
        forms.docx(paper, template.orElse(null), answer);
    }

    @GetMapping({"/rankings/{id}.xlsx", "/api/v1/rankings/{id}.xlsx"})
    void xlsx(@PathVariable EditionId id, @AuthenticationPrincipal SignedIn who, HttpServletResponse answer)
            throws IOException {
        forms.xlsx(paper(editions.require(id, who), new Naming(0, 0)), answer);
    }

    /** The code leads back to this installation, by its public address. */
    private Paper paper(EditionRow edition, Naming naming) {
        return notice.of(
                edition,
                naming,
                edition.digest() == null
                        ? null
                        : address.builder()
                                .pathSegment("seals", edition.digest())
                                .toUriString());
    }
}
