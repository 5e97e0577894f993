package org.duban.ranking.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.ranking.Board;
import org.duban.ranking.EditionRow;
import org.duban.ranking.RankingReader;
import org.duban.ranking.RankingService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the code on a printed notice leads: whether the paper is genuine and still holds, and what it should say.
 *
 * <p>Whoever holds the paper need not have an account. The address has the seal in it, which nobody can guess.
 */
@Controller
@RequiredArgsConstructor
class SealController {

    private final RankingReader reader;
    private final RankingService rankings;
    private final PeriodWords words;

    @GetMapping("/seals/{digest}")
    ModelAndView check(@PathVariable String digest) {
        return reader.sealed(digest)
                .map(this::found)
                .orElseGet(() -> page(Genuineness.UNKNOWN).addObject("digest", digest));
    }

    private ModelAndView found(EditionRow edition) {
        if (!rankings.verify(edition)) {
            return page(Genuineness.ALTERED).addAllObjects(facts(edition));
        }
        var correction = reader.correctionOf(edition).orElse(null);
        return page(correction == null ? Genuineness.CURRENT : Genuineness.CORRECTED)
                .addAllObjects(facts(edition))
                .addObject("correction", correction)
                .addObject("columns", StandingColumns.of(reader.rules(edition)))
                .addObject("leagues", Board.leagues(reader.standings(edition.editionId())));
    }

    private Map<String, ?> facts(EditionRow edition) {
        return Map.of(
                "edition", edition, "period", words.title(edition.period()), "days", words.days(edition.period()));
    }

    private static ModelAndView page(Genuineness verdict) {
        var status = verdict == Genuineness.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.OK;
        return new ModelAndView("ranking/seal", status).addObject("verdict", verdict);
    }
}
