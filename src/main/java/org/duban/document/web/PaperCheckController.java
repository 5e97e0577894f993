package org.duban.document.web;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.command.instruction.InstructionReader;
import org.duban.document.DocumentReader;
import org.duban.document.DocumentRow;
import org.duban.document.Documents;
import org.duban.document.paper.Block;
import org.duban.document.paper.Photos;
import org.duban.ranking.RankingReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the code on an issued document leads: whether there is such a document and nobody has changed it, and what it says.
 *
 * <p>Whoever holds the paper need not have an account. The address has the seal in it, which nobody can guess.
 */
@Controller
@RequiredArgsConstructor
class PaperCheckController {

    private final DocumentReader reader;
    private final Documents documents;
    private final RankingReader rankings;
    private final InstructionReader instructions;
    private final DocumentWords words;

    /** For a code that is typed and not scanned, of whichever paper. */
    @GetMapping("/check")
    ModelAndView ask(@RequestParam(defaultValue = "") String code) {
        var digest = code.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (digest.isEmpty()) {
            return new ModelAndView("document/check").addObject("verdict", "ASKED");
        }
        if (rankings.sealed(digest).isPresent()) {
            return new ModelAndView("redirect:/seals/" + digest);
        }
        if (instructions.sealed(digest).isPresent()) {
            return new ModelAndView("redirect:/seals/instructions/" + digest);
        }
        return reader.sealed(digest).map(this::known).orElseGet(() -> unknown(code));
    }

    @GetMapping("/papers/{digest}")
    ModelAndView check(@PathVariable String digest) {
        return reader.sealed(digest.toLowerCase(Locale.ROOT)).map(this::known).orElseGet(() -> unknown(digest));
    }

    private ModelAndView known(DocumentRow document) {
        var intact = documents.verify(document.documentId());
        return new ModelAndView("document/check")
                .addObject("verdict", intact ? "CURRENT" : "ALTERED")
                .addObject("document", document)
                .addObject("name", words.name(document))
                .addObject("said", intact ? said(document) : List.of());
    }

    /** Photos are shown to those alone who may see them. */
    private List<Block> said(DocumentRow document) {
        return documents.paper(document.documentId()).body().stream()
                .filter(block -> !(block instanceof Photos))
                .toList();
    }

    private static ModelAndView unknown(String code) {
        return new ModelAndView("document/check", HttpStatus.NOT_FOUND)
                .addObject("verdict", "UNKNOWN")
                .addObject("digest", code);
    }
}
