package org.duban.document.web;

import lombok.RequiredArgsConstructor;
import org.duban.document.DocumentReader;
import org.duban.document.Documents;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the code on an issued document leads: whether there is such a document and nobody has changed it.
 *
 * <p>Whoever holds the paper need not have an account. The address has the seal in it, which nobody can guess.
 */
@Controller
@RequiredArgsConstructor
class PaperCheckController {

    private final DocumentReader reader;
    private final Documents documents;
    private final DocumentWords words;

    @GetMapping("/papers/{digest}")
    ModelAndView check(@PathVariable String digest) {
        return reader.sealed(digest)
                .map(document -> new ModelAndView("document/check")
                        .addObject("verdict", documents.verify(document.documentId()) ? "CURRENT" : "ALTERED")
                        .addObject("document", document)
                        .addObject("name", words.name(document)))
                .orElseGet(() -> new ModelAndView("document/check", HttpStatus.NOT_FOUND)
                        .addObject("verdict", "UNKNOWN")
                        .addObject("digest", digest));
    }
}
