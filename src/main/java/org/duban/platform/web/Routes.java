package org.duban.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may call what: the one table, read top to bottom, first match decides. What no row names is refused.
 *
 * <p>It bounds roles only. Which units' findings an account sees, and who may verify what, the features decide.
 */
final class Routes {

    /** Whoever has to do with campaigns. */
    private static final List<String> EVERYBODY =
            List.of("ADMIN", "SUPERVISOR", "INSPECTOR", "UNIT", "LEADER", "OVERSIGHT");
    /** Also those who only look after a unit's people. */
    private static final List<String> ANYBODY =
            List.of("ADMIN", "SUPERVISOR", "INSPECTOR", "UNIT", "UNIT_ADMIN", "LEADER", "OVERSIGHT");

    /** Of units and ledgers of them those below the own one, if that is the role; of accounts likewise. */
    private static final List<String> UNIT_KEEPERS = List.of("ADMIN", "SUPERVISOR", "UNIT_ADMIN");

    private static final List<String> ACCOUNT_KEEPERS = List.of("ADMIN", "UNIT_ADMIN");
    private static final List<String> OFFICE = List.of("ADMIN", "SUPERVISOR");
    private static final List<String> FIELD = List.of("SUPERVISOR", "INSPECTOR");
    /** Who has something to do out there: those who look, and those who put right. */
    private static final List<String> STREET = List.of("SUPERVISOR", "INSPECTOR", "UNIT");

    private static final List<String> SUPERVISOR = List.of("SUPERVISOR");
    private static final List<String> UNIT = List.of("UNIT");
    private static final List<String> LEADER = List.of("LEADER");
    private static final List<String> ADMIN = List.of("ADMIN");
    /** Rounds may be unannounced: the inspected units are not among their readers. */
    private static final List<String> ALL_BUT_UNITS =
            List.of("ADMIN", "SUPERVISOR", "INSPECTOR", "LEADER", "OVERSIGHT");

    /** Where the next round goes is known to those who go, and to those who watch them. */
    private static final List<String> WATCHING = List.of("SUPERVISOR", "INSPECTOR", "LEADER", "OVERSIGHT");

    /** What rankings bring units is their own and the leaders' business. */
    private static final List<String> CONCERNED = List.of("ADMIN", "SUPERVISOR", "UNIT", "LEADER", "OVERSIGHT");

    static final List<String> PUBLIC = List.of(
            "/sign-in",
            "/sign-in/elsewhere",
            "/first-administrator/**",
            // Whoever holds the slip with it chooses a password
            "/invitations/*",
            "/error",
            "/css/**",
            "/js/**",
            "/img/**",
            "/webjars/**",
            "/favicon.ico",
            "/actuator/health/**",
            // Calendars, for programs that cannot sign in: the address itself is the secret
            "/feeds/*",
            // Whoever holds a printed notice may have it checked: its seal is in the address
            "/seals/*",
            // a leader's instruction
            "/seals/instructions/*",
            // or another document, likewise
            "/papers/*",
            "/check",
            // A screen on a wall: its address is signed, and it shows nothing personal
            "/wall/**",
            // What makes the page in the street open without a network; nobody's data is in it
            "/field-worker.js",
            "/field.webmanifest",
            "/api/v1/tokens");

    /** A row of the table: null method means any. */
    record Route(@Nullable HttpMethod method, String pattern, List<String> roles) {}

    static final List<Route> TABLE = List.of(
            // Administration
            any("/accounts/**", ACCOUNT_KEEPERS),
            any("/api/v1/accounts/**", ACCOUNT_KEEPERS),
            any("/actuator/**", ADMIN),
            any("/channels/**", ADMIN),
            any("/api/v1/channels/**", ADMIN),
            any("/map-settings/**", ADMIN),
            get("/health/**", ADMIN),
            get("/api/v1/health", ADMIN),
            any("/displays/**", OFFICE),
            get("/settings", OFFICE),
            get("/v3/api-docs/**", EVERYBODY),
            get("/v3/api-docs.yaml", EVERYBODY),
            get("/swagger-ui/**", EVERYBODY),
            get("/swagger-ui.html", EVERYBODY),
            get("/help/**", ANYBODY),
            post("/first-steps/*", EVERYBODY),
            post("/samples", OFFICE),
            // What the campaigns are made of
            get("/units/new", UNIT_KEEPERS),
            get("/units/*/edit", UNIT_KEEPERS),
            get("/units", ANYBODY),
            get("/units/choices", ANYBODY),
            get("/units/**", EVERYBODY),
            any("/units/**", UNIT_KEEPERS),
            get("/places/new", OFFICE),
            get("/places/*/edit", OFFICE),
            get("/places/*/status", OFFICE),
            get("/places/**", EVERYBODY),
            any("/places/**", OFFICE),
            get("/standards/new", OFFICE),
            get("/standards/*/edit", OFFICE),
            get("/standards/*/items/new", OFFICE),
            get("/standards/items/*/edit", OFFICE),
            get("/standards/**", EVERYBODY),
            any("/standards/**", OFFICE),
            any("/campaigns/archives/**", ADMIN),
            post("/campaigns/*/removal", ADMIN),
            get("/campaigns/*/closing", OFFICE),
            get("/campaigns/*/archive.zip", OFFICE),
            get("/campaigns/new", OFFICE),
            get("/campaigns/*/edit", OFFICE),
            any("/campaigns/launches/**", OFFICE),
            get("/campaigns/*/workstreams/**", OFFICE),
            get("/campaigns/*/matrix/cell", OFFICE),
            get("/campaigns/*/standard", ALL_BUT_UNITS),
            get("/campaigns/*/indicators/new", OFFICE),
            get("/campaigns/*/meetings/new", SUPERVISOR),
            post("/campaigns/*/meetings", SUPERVISOR),
            get("/campaigns/*/statements/new", SUPERVISOR),
            post("/campaigns/*/statements", SUPERVISOR),
            get("/campaigns/*/self-assessment/entry", SUPERVISOR),
            post("/campaigns/*/self-assessment", SUPERVISOR),
            get("/campaigns/*/commitments/new", SUPERVISOR),
            post("/campaigns/*/commitments", SUPERVISOR),
            any("/campaigns/*/plan/shifts", SUPERVISOR),
            post("/campaigns/*/plan/baselines", SUPERVISOR),
            get("/campaigns/**", EVERYBODY),
            any("/campaigns/**", OFFICE),
            any("/calendar/extra-days/**", ADMIN),
            post("/calendar/hours", ADMIN),
            post("/calendar/proposals/**", SUPERVISOR),
            any("/calendar/**", OFFICE),
            get("/api/v1/units", ANYBODY),
            get("/api/v1/units/*", ANYBODY),
            get("/api/v1/units/**", EVERYBODY),
            any("/api/v1/units/**", UNIT_KEEPERS),
            get("/api/v1/places/**", EVERYBODY),
            any("/api/v1/places/**", OFFICE),
            get("/api/v1/standards/**", EVERYBODY),
            any("/api/v1/standards/**", OFFICE),
            any("/api/v1/campaigns/*/ladder/**", OFFICE),
            any("/api/v1/ladder/**", OFFICE),
            get("/api/v1/campaigns/*/archive.zip", OFFICE),
            get("/api/v1/campaigns/**", EVERYBODY),
            post("/api/v1/campaigns/*/rankings", SUPERVISOR),
            put("/api/v1/campaigns/*/ranking-rhythm", SUPERVISOR),
            put("/api/v1/campaigns/*/ranking-review", SUPERVISOR),
            put("/api/v1/campaigns/*/ranking-scheme", SUPERVISOR),
            post("/api/v1/campaigns/*/meetings", SUPERVISOR),
            post("/api/v1/campaigns/*/statements", SUPERVISOR),
            post("/api/v1/campaigns/*/self-assessments", SUPERVISOR),
            post("/api/v1/campaigns/*/commitments", SUPERVISOR),
            post("/api/v1/campaigns/*/baselines", SUPERVISOR),
            any("/api/v1/campaigns/**", OFFICE),
            get("/api/v1/calendar/**", EVERYBODY),
            any("/api/v1/calendar/**", ADMIN),
            // Tasks
            post("/tasks/*/progress", List.of("SUPERVISOR", "UNIT")),
            post("/tasks/*/milestones/*/reached", List.of("SUPERVISOR", "UNIT")),
            any("/tasks/*/plan/back", List.of("SUPERVISOR", "UNIT")),
            post("/tasks/*/plan/**", List.of("SUPERVISOR", "UNIT")),
            get("/tasks/*/sections/**", SUPERVISOR),
            get("/tasks/*/milestones/**", SUPERVISOR),
            get("/tasks/new", SUPERVISOR),
            get("/tasks/*/edit", SUPERVISOR),
            get("/tasks/**", EVERYBODY),
            any("/tasks/**", SUPERVISOR),
            post("/api/v1/tasks/*/progress-reports", List.of("SUPERVISOR", "UNIT")),
            post("/api/v1/tasks/*/milestones/*/reached", List.of("SUPERVISOR", "UNIT")),
            put("/api/v1/tasks/*/plan", List.of("SUPERVISOR", "UNIT")),
            put("/api/v1/tasks/*/dependencies", List.of("SUPERVISOR", "UNIT")),
            get("/api/v1/tasks/**", EVERYBODY),
            any("/api/v1/tasks/**", SUPERVISOR),
            // Indicators
            post("/indicators/*/values", List.of("ADMIN", "SUPERVISOR", "UNIT")),
            get("/indicators/*/edit", OFFICE),
            get("/indicators/**", EVERYBODY),
            any("/indicators/**", OFFICE),
            post("/api/v1/indicators/*/values", List.of("ADMIN", "SUPERVISOR", "UNIT")),
            get("/api/v1/indicators/**", EVERYBODY),
            any("/api/v1/indicators/**", OFFICE),
            // Meetings
            post("/meetings/*/receipts", UNIT),
            get("/meetings/*/edit", SUPERVISOR),
            get("/meetings/**", EVERYBODY),
            any("/meetings/**", SUPERVISOR),
            post("/api/v1/meetings/*/receipts", UNIT),
            get("/api/v1/meetings/**", EVERYBODY),
            any("/api/v1/meetings/**", SUPERVISOR),
            // Instructions
            get("/instructions/new", LEADER),
            post("/instructions", LEADER),
            get("/instructions/paper", SUPERVISOR),
            post("/instructions/paper", SUPERVISOR),
            post("/instructions/*/replies", List.of("SUPERVISOR", "UNIT")),
            post("/instructions/*/ruling", List.of("LEADER", "SUPERVISOR")),
            get("/instructions/**", EVERYBODY),
            post("/api/v1/instructions", LEADER),
            post("/api/v1/instructions/paper", SUPERVISOR),
            post("/api/v1/instructions/*/replies", List.of("SUPERVISOR", "UNIT")),
            post("/api/v1/instructions/*/ruling", List.of("LEADER", "SUPERVISOR")),
            get("/api/v1/instructions/**", EVERYBODY),
            get("/api/v1/briefing", List.of("ADMIN", "SUPERVISOR", "LEADER", "OVERSIGHT")),
            // Statements of responsibility, commitments
            get("/statements/*/edit", SUPERVISOR),
            get("/statements/**", EVERYBODY),
            any("/statements/**", SUPERVISOR),
            get("/api/v1/statements/**", EVERYBODY),
            any("/api/v1/statements/**", SUPERVISOR),
            get("/commitments/**", EVERYBODY),
            any("/commitments/**", SUPERVISOR),
            get("/api/v1/commitments/**", EVERYBODY),
            any("/api/v1/commitments/**", SUPERVISOR),
            // Findings
            get("/findings/new/**", FIELD),
            post("/findings", FIELD),
            post("/findings/assignment", SUPERVISOR),
            get("/findings/*/parts/new", FIELD),
            post("/findings/*/parts", FIELD),
            post("/findings/*/parts/*/submission", UNIT),
            post("/findings/*/parts/*/verification", FIELD),
            post("/findings/*/parts/*/cancellation", SUPERVISOR),
            get("/findings/*/reply-duty", SUPERVISOR),
            post("/findings/*/reply-duty", SUPERVISOR),
            any("/findings/*/reply-duty/correction", SUPERVISOR),
            post("/findings/*/reply", List.of("SUPERVISOR", "UNIT")),
            post("/findings/acknowledgements", UNIT),
            get("/findings/*/elsewhere/new", FIELD),
            post("/findings/*/elsewhere", FIELD),
            get("/findings/*/rechecks/*", FIELD),
            get("/findings/**", EVERYBODY),
            post("/findings/*/rechecks/*", FIELD),
            post("/findings/*/assignment", FIELD),
            post("/findings/*/spot-fix", FIELD),
            post("/findings/*/acknowledgement", UNIT),
            post("/findings/*/dispute", UNIT),
            post("/findings/*/handover", UNIT),
            post("/findings/*/rectification", UNIT),
            post("/findings/*/verification", FIELD),
            post("/findings/*/ruling", SUPERVISOR),
            post("/findings/*/hold", SUPERVISOR),
            post("/findings/*/resumption", SUPERVISOR),
            post("/findings/*/withdrawal", SUPERVISOR),
            get("/api/v1/findings/*/elsewhere/preview", FIELD),
            get("/api/v1/findings/*/elsewhere", ALL_BUT_UNITS),
            post("/api/v1/findings/*/elsewhere", FIELD),
            get("/api/v1/findings/recurrences", FIELD),
            put("/api/v1/findings/*/sightings/*", FIELD),
            put("/api/v1/findings/*/rechecks/*", FIELD),
            get("/api/v1/findings/**", EVERYBODY),
            post("/api/v1/findings", FIELD),
            post("/api/v1/findings/*/assignment", FIELD),
            post("/api/v1/findings/*/spot-fix", FIELD),
            post("/api/v1/findings/*/acknowledgement", UNIT),
            post("/api/v1/findings/*/dispute", UNIT),
            post("/api/v1/findings/*/handover", UNIT),
            post("/api/v1/findings/acknowledgements", UNIT),
            post("/api/v1/findings/*/rectification", UNIT),
            post("/api/v1/findings/*/verification", FIELD),
            post("/api/v1/findings/*/ruling", SUPERVISOR),
            post("/api/v1/findings/*/hold", SUPERVISOR),
            post("/api/v1/findings/*/resumption", SUPERVISOR),
            post("/api/v1/findings/*/withdrawal", SUPERVISOR),
            post("/api/v1/findings/*/parts", FIELD),
            post("/api/v1/findings/*/parts/*/submission", UNIT),
            post("/api/v1/findings/*/parts/*/verification", FIELD),
            post("/api/v1/findings/*/parts/*/cancellation", SUPERVISOR),
            any("/api/v1/findings/*/reply-duty", SUPERVISOR),
            post("/api/v1/findings/*/reply", List.of("SUPERVISOR", "UNIT")),
            put("/api/v1/findings/*", FIELD),
            // In the street
            get("/field", STREET),
            get("/api/v1/field/**", STREET),
            post("/rechecks/days", SUPERVISOR),
            get("/rechecks", ALL_BUT_UNITS),
            get("/relapses/**", EVERYBODY),
            // Inspections, deadlines, evidence
            get("/inspections/new", FIELD),
            get("/inspections/look-back", FIELD),
            get("/inspections/*/edit", FIELD),
            get("/inspections/*/stops/*/checks/*", FIELD),
            get("/coverage/**", ALL_BUT_UNITS),
            any("/coverage/**", SUPERVISOR),
            get("/draws/new", FIELD),
            get("/draws/**", WATCHING),
            any("/draws/**", FIELD),
            get("/api/v1/draws/**", WATCHING),
            any("/api/v1/draws/**", FIELD),
            get("/surveys/new", SUPERVISOR),
            get("/surveys", EVERYBODY),
            get("/surveys/*", EVERYBODY),
            get("/surveys/**", ALL_BUT_UNITS),
            post("/surveys", SUPERVISOR),
            post("/surveys/*/newcomers", SUPERVISOR),
            post("/surveys/*/end", SUPERVISOR),
            any("/surveys/**", FIELD),
            get("/api/v1/surveys/**", EVERYBODY),
            any("/api/v1/surveys/**", SUPERVISOR),
            get("/checklists/new", OFFICE),
            get("/checklists/items", OFFICE),
            get("/checklists/*/edit", OFFICE),
            get("/checklists/**", ALL_BUT_UNITS),
            any("/checklists/**", OFFICE),
            get("/api/v1/checklists/**", ALL_BUT_UNITS),
            get("/inspections/**", ALL_BUT_UNITS),
            any("/inspections/**", FIELD),
            get("/api/v1/inspections/**", ALL_BUT_UNITS),
            any("/api/v1/inspections/**", FIELD),
            get("/deadlines/*/requests/new", UNIT),
            post("/deadlines/*/requests", UNIT),
            get("/deadlines/requests/**", EVERYBODY),
            get("/deadlines/of/**", EVERYBODY),
            post("/deadlines/requests/*/ruling", List.of("SUPERVISOR", "LEADER")),
            post("/deadlines/requests/*/withdrawal", List.of("SUPERVISOR", "UNIT")),
            any("/deadlines/rules/*", OFFICE),
            any("/deadlines/ladder/**", OFFICE),
            any("/deadlines/ladders/**", OFFICE),
            get("/deadlines/accountability", List.of("ADMIN", "SUPERVISOR", "LEADER", "OVERSIGHT")),
            get("/api/v1/deadlines/**", EVERYBODY),
            post("/api/v1/deadlines/preview", EVERYBODY),
            post("/api/v1/deadlines/*/extension-requests", UNIT),
            post("/api/v1/deadlines/*/hold-requests", UNIT),
            post("/api/v1/deadlines/*/appeals", UNIT),
            post("/api/v1/deadlines/*/coordination-requests", UNIT),
            post("/api/v1/extension-requests/*/ruling", SUPERVISOR),
            post("/api/v1/hold-requests/*/ruling", List.of("SUPERVISOR", "LEADER")),
            post("/api/v1/appeals/*/ruling", SUPERVISOR),
            post("/api/v1/coordination-requests/*/answer", SUPERVISOR),
            post("/api/v1/deadline-requests/*/withdrawal", List.of("SUPERVISOR", "UNIT")),
            get("/api/v1/deadline-requests/**", EVERYBODY),
            get("/evidence/**", EVERYBODY),
            get("/api/v1/evidence/**", EVERYBODY),
            post("/api/v1/evidence", STREET),
            // Analysis: everybody counts what the register shows them
            any("/analysis/**", EVERYBODY),
            get("/api/v1/analysis/**", EVERYBODY),
            // Rankings and ledgers
            get("/rankings/current", OFFICE),
            get("/rankings/forecast", UNIT),
            get("/rankings/schemes/new", SUPERVISOR),
            get("/rankings/schemes/*/edit", SUPERVISOR),
            get("/rankings/setup/**", SUPERVISOR),
            get("/rankings/**", EVERYBODY),
            post("/rankings/*/units/*/objections", UNIT),
            any("/rankings/**", SUPERVISOR),
            get("/documents/stationery/**", SUPERVISOR),
            get("/documents/**", EVERYBODY),
            any("/documents/**", SUPERVISOR),
            get("/consequences/new", SUPERVISOR),
            get("/consequences/**", CONCERNED),
            any("/consequences/**", SUPERVISOR),
            get("/ledgers/consequences.xlsx", List.of("ADMIN", "SUPERVISOR", "LEADER", "OVERSIGHT")),
            get("/api/v1/documents/**", EVERYBODY),
            any("/api/v1/documents/**", SUPERVISOR),
            get("/api/v1/consequences/**", CONCERNED),
            any("/api/v1/consequences/**", SUPERVISOR),
            get("/api/v1/ranking-schemes/**", EVERYBODY),
            any("/api/v1/ranking-schemes/**", SUPERVISOR),
            get("/api/v1/rankings/**", EVERYBODY),
            any("/api/v1/rankings/**", SUPERVISOR),
            get("/ledgers/findings.xlsx", EVERYBODY),
            get("/ledgers/relapses.xlsx", EVERYBODY),
            get("/ledgers/analysis.xlsx", EVERYBODY),
            get("/ledgers/analysis-movement.xlsx", EVERYBODY),
            get("/ledgers/analysis-lateness.xlsx", EVERYBODY),
            get("/ledgers/analysis-places.xlsx", EVERYBODY),
            get("/ledgers/findings-by-unit.zip", EVERYBODY),
            get("/ledgers/findings-by-unit.docx.zip", EVERYBODY),
            get("/ledgers/findings-by-unit/print", EVERYBODY),
            get("/api/v1/ledgers/findings-by-unit.zip", EVERYBODY),
            get("/ledgers/accounts.xlsx", ACCOUNT_KEEPERS),
            get("/ledgers/units.xlsx", UNIT_KEEPERS),
            post("/ledgers/imports/*/slips", ACCOUNT_KEEPERS),
            any("/ledgers/imports/**", UNIT_KEEPERS),
            any("/ledgers/**", OFFICE),
            get("/api/v1/ledgers/findings.xlsx", EVERYBODY),
            post("/api/v1/ledgers/accounts", ACCOUNT_KEEPERS),
            post("/api/v1/ledgers/units", UNIT_KEEPERS),
            any("/api/v1/ledgers/**", OFFICE),
            // One's own
            get("/", ANYBODY),
            get("/card/**", EVERYBODY),
            post("/inbox/settings/digest", UNIT),
            post("/inbox/settings/feeds/**", EVERYBODY),
            any("/inbox/**", ANYBODY),
            any("/api/v1/inbox/**", ANYBODY),
            any("/account/**", ANYBODY),
            any("/api/v1/account/**", ANYBODY));

    private Routes() {}

    private static Route any(String pattern, List<String> roles) {
        return new Route(null, pattern, roles);
    }

    private static Route get(String pattern, List<String> roles) {
        return new Route(HttpMethod.GET, pattern, roles);
    }

    private static Route post(String pattern, List<String> roles) {
        return new Route(HttpMethod.POST, pattern, roles);
    }

    private static Route put(String pattern, List<String> roles) {
        return new Route(HttpMethod.PUT, pattern, roles);
    }
}
