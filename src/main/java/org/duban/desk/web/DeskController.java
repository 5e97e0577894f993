package org.duban.desk.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.desk.TodaysRounds;
import org.duban.desk.UnitDoor;
import org.duban.desk.UnitDoor.Heap;
import org.duban.finding.FindingDoors;
import org.duban.finding.web.FindingLine;
import org.duban.finding.web.FindingLines;
import org.duban.ranking.RankingBoard;
import org.duban.ranking.RankingReader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in, by role. */
@Controller
@RequiredArgsConstructor
class DeskController {

    private static final int ROWS = 20;
    /** A clerk has seven heaps, and a page is for beginning with; the register has the rest. */
    private static final int ROWS_OF_A_HEAP = 10;

    private static final int RANKINGS = 4;

    /** A heading, how many stand under it, and the first of them. */
    record Part(String heap, int count, List<FindingLine> lines) {}

    private final FindingDoors doors;
    private final FindingLines lines;
    private final RankingBoard rankings;
    private final TodaysRounds rounds;
    private final Clock clock;

    @GetMapping("/")
    String desk(@AuthenticationPrincipal SignedIn who, Model model) {
        if (who.isAnyOf(Role.SUPERVISOR, Role.ADMIN, Role.LEADER, Role.OVERSIGHT)) {
            return supervisor(who, model);
        }
        return who.is(Role.INSPECTOR) ? inspector(who, model) : unit(who, model);
    }

    private String unit(SignedIn who, Model model) {
        var door = UnitDoor.of(doors.openOf(who), clock.instant(), clock.getZone());
        var parts = new ArrayList<Part>();
        for (var heap : Heap.values()) {
            var rows = door.of(heap);
            parts.add(new Part(
                    heap.name(), rows.size(), lines.of(rows.subList(0, Math.min(ROWS_OF_A_HEAP, rows.size())))));
        }
        model.addAttribute("parts", parts);
        var unit = who.unitId();
        model.addAttribute("standings", unit == null ? List.of() : rankings.of(unit));
        return "desk/unit";
    }

    private String inspector(SignedIn who, Model model) {
        model.addAttribute("rounds", rounds.today(who.accountId()));
        model.addAttribute("submitted", lines.of(doors.submitted(ROWS)));
        model.addAttribute("drafts", lines.of(doors.drafts(ROWS)));
        return "desk/inspector";
    }

    private String supervisor(SignedIn who, Model model) {
        model.addAttribute("today", doors.today());
        model.addAttribute("disputed", lines.of(doors.disputed(ROWS)));
        model.addAttribute("submitted", lines.of(doors.submitted(ROWS)));
        model.addAttribute("lateUnits", doors.lateUnits(ROWS));
        model.addAttribute("rankings", rankings.latest(RANKINGS));
        model.addAttribute("seesDrafts", RankingReader.seesDrafts(who));
        model.addAttribute("rankingDrafts", RankingReader.seesDrafts(who) ? rankings.drafts(RANKINGS) : List.of());
        return "desk/supervisor";
    }
}
