package org.duban.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.command.briefing.Briefings;
import org.duban.command.instruction.InstructionReader;
import org.duban.command.instruction.InstructionState;
import org.duban.deadline.request.RequestReader;
import org.duban.desk.FirstSteps;
import org.duban.desk.Mark;
import org.duban.desk.TodaysRounds;
import org.duban.desk.UnitDesk;
import org.duban.desk.UnitDoor;
import org.duban.desk.UnitDoor.Heap;
import org.duban.finding.FindingDoors;
import org.duban.finding.FindingRow;
import org.duban.finding.OpenFinding;
import org.duban.finding.reply.ReplyReader;
import org.duban.finding.web.FindingAddress;
import org.duban.finding.web.FindingLine;
import org.duban.finding.web.FindingLines;
import org.duban.help.GuideRole;
import org.duban.inspection.draw.DrawReader;
import org.duban.inspection.survey.SurveyReader;
import org.duban.ranking.RankingBoard;
import org.duban.ranking.RankingReader;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page after signing in, by role. */
@Controller
@RequiredArgsConstructor
class DeskController {

    private static final int ROWS = 20;
    /** A clerk has seven heaps, and a page is for beginning with; the register has the rest. */
    private static final int ROWS_OF_A_HEAP = 10;

    private static final int RANKINGS = 4;
    private static final int LETTERS = 5;

    /** A heading, how many stand under it, and the first of them. */
    record Part(String heap, int count, List<FindingLine> lines) {}

    private final FindingDoors doors;
    private final FindingLines lines;
    private final RankingBoard rankings;
    private final UnitDesk unitDesk;
    private final DutyLines dutyLines;
    private final TodaysRounds rounds;
    private final SurveyReader surveys;
    private final DrawReader draws;
    private final RequestReader requests;
    private final ReplyReader letters;
    private final Briefings briefings;
    private final InstructionReader instructions;
    private final FirstSteps steps;
    private final Clock clock;

    @GetMapping("/")
    String desk(
            @RequestParam(required = false) @Nullable String person,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("guides", guides(who));
        if (who.isAnyOf(Role.SUPERVISOR, Role.ADMIN)) {
            return supervisor(who, model);
        }
        if (who.is(Role.LEADER)) {
            return leader(who, model);
        }
        if (who.is(Role.OVERSIGHT)) {
            return supervisor(who, model);
        }
        if (who.is(Role.INSPECTOR)) {
            return inspector(who, model);
        }
        return who.is(Role.UNIT) ? unit(who, person, model) : "redirect:/accounts";
    }

    /** The pages for the roles of somebody who has not put them aside. */
    private List<GuideRole> guides(SignedIn who) {
        return steps.marks(who.accountId()).contains(Mark.GUIDE) ? List.of() : GuideRole.of(who);
    }

    private String unit(SignedIn who, @Nullable String person, Model model) {
        var desk = unitDesk.of(who, person);
        model.addAttribute("desk", desk);
        model.addAttribute("parts", parts(desk.door()));
        model.addAttribute("duties", dutyLines.of(desk.duties().first()));
        model.addAttribute("standings", desk.standings());
        model.addAttribute("surveys", surveys.running(who));
        return "desk/unit";
    }

    private List<Part> parts(UnitDoor door) {
        var rows = doors.rows(door.first(ROWS_OF_A_HEAP));
        return Stream.of(Heap.values())
                .map(heap -> part(heap.name(), door.of(heap), rows))
                .toList();
    }

    private Part part(String heap, List<OpenFinding> findings, Map<UUID, FindingRow> rows) {
        var shown = findings.stream().map(finding -> rows.get(finding.id())).filter(Objects::nonNull);
        return new Part(heap, findings.size(), lines.of(shown.toList()));
    }

    private String inspector(SignedIn who, Model model) {
        model.addAttribute("rounds", rounds.today(who.accountId()));
        model.addAttribute("draws", draws.waitingFor(who));
        model.addAttribute("surveys", surveys.running(who));
        model.addAttribute("submitted", lines.of(doors.submitted(ROWS)));
        model.addAttribute("drafts", lines.of(doors.drafts(ROWS)));
        return "desk/inspector";
    }

    private String leader(SignedIn who, Model model) {
        model.addAttribute("briefing", briefings.of(who));
        model.addAttribute(
                "answered",
                instructions
                        .list(InstructionState.REPLIED, null, who, ROWS, null)
                        .items());
        model.addAttribute(
                "ordered",
                instructions.list(InstructionState.OPEN, null, who, ROWS, null).items());
        model.addAttribute("requests", requests.pendingFor(who, ROWS));
        model.addAttribute("rankings", rankings.latest(RANKINGS));
        return "desk/leader";
    }

    private String supervisor(SignedIn who, Model model) {
        var today = doors.today();
        model.addAttribute("today", today);
        model.addAttribute("day", LocalDate.now(clock));
        model.addAttribute("foundPath", FindingAddress.FOUND);
        model.addAttribute("disputed", lines.of(doors.disputed(ROWS)));
        model.addAttribute("submitted", lines.of(doors.submitted(ROWS)));
        model.addAttribute("requests", requests.pending(ROWS));
        model.addAttribute("requestCount", requests.pendingCount());
        model.addAttribute("answered", who.is(Role.SUPERVISOR) ? instructions.toShowTheLeader(who, ROWS) : List.of());
        model.addAttribute("draws", draws.waitingFor(who));
        model.addAttribute("letterCount", letters.count());
        model.addAttribute("letters", lines.ofLetters(letters.waiting(LETTERS)));
        var lateUnits = doors.lateUnits(ROWS);
        model.addAttribute("lateUnits", lateUnits);
        model.addAttribute("rankings", rankings.latest(RANKINGS));
        model.addAttribute("seesDrafts", RankingReader.seesDrafts(who));
        model.addAttribute("rankingDrafts", RankingReader.seesDrafts(who) ? rankings.drafts(RANKINGS) : List.of());
        model.addAttribute("beginning", today.beginning());
        model.addAttribute("steps", steps.of(who).orElse(null));
        return "desk/supervisor";
    }
}
