package org.duban.help;

import static org.duban.help.TopicGroup.BASICS;
import static org.duban.help.TopicGroup.CAMPAIGNS;
import static org.duban.help.TopicGroup.DAY;
import static org.duban.help.TopicGroup.DOCUMENTS;
import static org.duban.help.TopicGroup.FINDINGS;
import static org.duban.help.TopicGroup.INSPECTIONS;
import static org.duban.help.TopicGroup.RANKINGS;
import static org.duban.help.TopicGroup.SYSTEM;

import java.util.List;

/**
 * Which topic explains which page: the one table, in the order of the index. A page that no row names fails a test.
 *
 * <p>Of several patterns that fit, the most particular counts, so that the order does not matter to that.
 */
final class TopicTable {

    static final List<Topic> TOPICS = List.of(
            // The day
            topic("desk", DAY, pages("/"), related("card", "inbox", "findings")),
            topic(
                    "card",
                    DAY,
                    pages("/card", "/card/clear", "/units/*/card", "/units/*/card/print"),
                    related("desk", "ranking")),
            topic("field", DAY, pages("/field"), related("log", "finding", "inspection")),
            topic(
                    "inbox",
                    DAY,
                    pages("/inbox", "/inbox/*", "/inbox/count", "/inbox/digests/*"),
                    related("reminders", "escalation")),
            topic("reminders", DAY, pages("/inbox/settings"), related("inbox", "account")),
            topic("account", DAY, pages("/account", "/invitations/*"), related("reminders", "accounts")),
            // Findings
            topic(
                    "findings",
                    FINDINGS,
                    pages("/findings", "/ledgers/findings-by-unit/print"),
                    related("log", "finding", "imports")),
            topic("log", FINDINGS, pages("/findings/new/**"), related("finding", "matrix", "field")),
            topic("finding", FINDINGS, pages("/findings/*"), related("deadline-requests", "parts", "rechecks")),
            topic(
                    "parts",
                    FINDINGS,
                    pages("/findings/*/parts/new", "/findings/*/parts/*"),
                    related("finding", "elsewhere")),
            topic("elsewhere", FINDINGS, pages("/findings/*/elsewhere/new"), related("finding", "tasks")),
            topic(
                    "letters",
                    FINDINGS,
                    pages(
                            "/findings/*/reply-duty",
                            "/findings/*/reply-duty/correction",
                            "/findings/*/reply",
                            "/findings/*/reply/print"),
                    related("finding", "documents")),
            topic("rechecks", FINDINGS, pages("/rechecks", "/findings/*/rechecks/*"), related("relapses", "look-back")),
            topic("relapses", FINDINGS, pages("/relapses", "/relapses/cases"), related("rechecks", "look-back")),
            topic(
                    "deadline-requests",
                    FINDINGS,
                    pages(
                            "/deadlines/requests",
                            "/deadlines/requests/*",
                            "/deadlines/*/requests/new",
                            "/deadlines/of/*/*"),
                    related("escalation", "finding", "task")),
            topic(
                    "escalation",
                    FINDINGS,
                    pages(
                            "/deadlines/ladder",
                            "/deadlines/ladders/*",
                            "/deadlines/rules/*",
                            "/deadlines/accountability"),
                    related("deadline-requests", "inbox", "calendar")),
            // Inspections
            topic(
                    "inspections",
                    INSPECTIONS,
                    pages("/inspections", "/inspections/new", "/inspections/*/edit"),
                    related("inspection", "coverage", "draws")),
            topic(
                    "inspection",
                    INSPECTIONS,
                    pages(
                            "/inspections/*",
                            "/inspections/*/stops/*",
                            "/inspections/*/stops/*/checks/*",
                            "/inspections/*/report/print"),
                    related("inspections", "log", "checklists")),
            topic(
                    "checklists",
                    INSPECTIONS,
                    pages("/checklists", "/checklists/new", "/checklists/items", "/checklists/*", "/checklists/*/edit"),
                    related("inspection", "standards")),
            topic("coverage", INSPECTIONS, pages("/coverage", "/coverage/never"), related("inspections", "surveys")),
            topic(
                    "draws",
                    INSPECTIONS,
                    pages("/draws", "/draws/new", "/draws/*", "/draws/*/sheet/print"),
                    related("inspections", "places")),
            topic(
                    "surveys",
                    INSPECTIONS,
                    pages("/surveys", "/surveys/new", "/surveys/*", "/surveys/*/report/print"),
                    related("places", "coverage")),
            topic("look-back", INSPECTIONS, pages("/inspections/look-back"), related("rechecks", "relapses")),
            // Campaigns
            topic(
                    "campaigns",
                    CAMPAIGNS,
                    pages("/campaigns", "/campaigns/new", "/campaigns/*/edit"),
                    related("campaign", "organisation", "standards")),
            topic(
                    "campaign",
                    CAMPAIGNS,
                    pages("/campaigns/*", "/campaigns/*/standard"),
                    related("tasks", "ranking", "displays")),
            topic(
                    "launches",
                    CAMPAIGNS,
                    pages("/campaigns/launches", "/campaigns/launches/*/*"),
                    related("campaigns", "tasks")),
            topic(
                    "closing",
                    CAMPAIGNS,
                    pages("/campaigns/*/closing", "/campaigns/archives", "/campaigns/archives/check"),
                    related("campaigns", "organisation")),
            topic(
                    "instructions",
                    CAMPAIGNS,
                    pages(
                            "/instructions",
                            "/instructions/new",
                            "/instructions/paper",
                            "/instructions/*",
                            "/instructions/*/print",
                            "/instructions/about/*/*"),
                    related("task", "desk")),
            topic(
                    "organisation",
                    CAMPAIGNS,
                    pages(
                            "/campaigns/*/organisation",
                            "/campaigns/*/workstreams/new",
                            "/campaigns/*/workstreams/*/edit"),
                    related("matrix", "escalation", "stationery")),
            topic(
                    "matrix",
                    CAMPAIGNS,
                    pages("/campaigns/*/matrix", "/campaigns/*/matrix/cell"),
                    related("organisation", "log")),
            topic(
                    "tasks",
                    CAMPAIGNS,
                    pages("/tasks", "/tasks/new", "/tasks/*/edit"),
                    related("task", "plan", "meetings")),
            topic(
                    "task",
                    CAMPAIGNS,
                    pages(
                            "/tasks/*",
                            "/tasks/*/milestones/new",
                            "/tasks/*/milestones/*/edit",
                            "/tasks/*/milestones/*/reopening/new",
                            "/tasks/*/sections/new"),
                    related("tasks", "plan", "deadline-requests")),
            topic(
                    "plan",
                    CAMPAIGNS,
                    pages(
                            "/campaigns/*/plan",
                            "/campaigns/*/plan/print",
                            "/campaigns/*/plan/lags",
                            "/campaigns/*/plan/shifts",
                            "/tasks/*/plan",
                            "/tasks/*/plan/back"),
                    related("task", "deadline-requests")),
            topic(
                    "indicators",
                    CAMPAIGNS,
                    pages(
                            "/campaigns/*/indicators",
                            "/campaigns/*/indicators/new",
                            "/indicators/*",
                            "/indicators/*/edit"),
                    related("campaign", "imports")),
            topic(
                    "meetings",
                    CAMPAIGNS,
                    pages(
                            "/campaigns/*/meetings",
                            "/campaigns/*/meetings/new",
                            "/meetings/*",
                            "/meetings/*/edit",
                            "/meetings/*/print"),
                    related("tasks", "commitments")),
            topic(
                    "statements",
                    CAMPAIGNS,
                    pages(
                            "/campaigns/*/statements",
                            "/campaigns/*/statements/new",
                            "/campaigns/*/statements/print",
                            "/statements/*",
                            "/statements/*/edit",
                            "/statements/*/print"),
                    related("tasks", "commitments")),
            topic(
                    "commitments",
                    CAMPAIGNS,
                    pages("/campaigns/*/commitments", "/campaigns/*/commitments/new", "/commitments/*"),
                    related("meetings", "statements")),
            topic(
                    "self-assessment",
                    CAMPAIGNS,
                    pages(
                            "/campaigns/*/self-assessment",
                            "/campaigns/*/self-assessment/entry",
                            "/campaigns/*/self-assessment/items/*"),
                    related("standards", "campaign")),
            // Rankings
            topic(
                    "rankings",
                    RANKINGS,
                    pages("/rankings", "/rankings/current", "/rankings/forecast"),
                    related("ranking", "schemes", "flags")),
            topic(
                    "ranking",
                    RANKINGS,
                    pages("/rankings/*", "/rankings/*/units/*", "/rankings/*/print", "/rankings/*/charts"),
                    related("rankings", "schemes", "consequences")),
            topic(
                    "schemes",
                    RANKINGS,
                    pages(
                            "/rankings/schemes",
                            "/rankings/schemes/new",
                            "/rankings/schemes/*",
                            "/rankings/schemes/*/edit",
                            "/rankings/setup/*"),
                    related("rankings", "flags")),
            topic(
                    "flags",
                    RANKINGS,
                    pages("/rankings/flags", "/rankings/setup/*/flags", "/rankings/above/*"),
                    related("ranking", "consequences")),
            topic(
                    "consequences",
                    RANKINGS,
                    pages("/consequences", "/consequences/new", "/consequences/*"),
                    related("flags", "documents")),
            // Documents
            topic(
                    "documents",
                    DOCUMENTS,
                    pages("/documents", "/documents/about/**"),
                    related("document", "stationery")),
            topic(
                    "document",
                    DOCUMENTS,
                    pages("/documents/*", "/documents/*/print", "/documents/*/present"),
                    related("documents", "paper-check")),
            topic(
                    "analysis",
                    DOCUMENTS,
                    pages(
                            "/analysis",
                            "/analysis/lateness",
                            "/analysis/movement",
                            "/analysis/places",
                            "/analysis/views/*",
                            "/analysis/views/*/edit",
                            "/analysis/views/new"),
                    related("findings", "ranking")),
            topic("stationery", DOCUMENTS, pages("/documents/stationery/*"), related("document", "organisation")),
            topic(
                    "paper-check",
                    DOCUMENTS,
                    pages("/check", "/papers/*", "/seals/*", "/seals/instructions/*"),
                    related("document", "ranking")),
            // What it is all built on
            topic(
                    "units",
                    BASICS,
                    pages("/units", "/units/new", "/units/*/edit"),
                    related("places", "imports", "accounts")),
            topic(
                    "places",
                    BASICS,
                    pages(
                            "/places",
                            "/places/new",
                            "/places/*",
                            "/places/*/edit",
                            "/places/*/here",
                            "/places/*/history",
                            "/places/*/photos",
                            "/places/*/plate",
                            "/places/*/status",
                            "/places/plates"),
                    related("map", "log", "surveys")),
            topic("map", BASICS, pages("/places/map", "/map-settings"), related("places")),
            topic(
                    "standards",
                    BASICS,
                    pages(
                            "/standards",
                            "/standards/new",
                            "/standards/*",
                            "/standards/*/edit",
                            "/standards/*/items/new",
                            "/standards/items/*",
                            "/standards/items/*/edit"),
                    related("checklists", "campaigns", "self-assessment")),
            topic(
                    "calendar",
                    BASICS,
                    pages("/calendar", "/calendar/months/*", "/calendar/proposals"),
                    related("deadline-requests", "escalation")),
            topic(
                    "imports",
                    BASICS,
                    pages(
                            "/ledgers/imports",
                            "/ledgers/imports/*",
                            "/ledgers/imports/*/progress",
                            "/ledgers/imports/*/rows/*"),
                    related("units", "findings", "tasks")),
            topic("displays", BASICS, pages("/displays", "/displays/new", "/displays/*/edit"), related("campaign")),
            // The system
            topic("settings", SYSTEM, pages("/settings"), related("accounts", "calendar", "health")),
            topic("health", SYSTEM, pages("/health", "/health/troubles"), related("settings", "channels", "calendar")),
            topic(
                    "accounts",
                    SYSTEM,
                    pages("/accounts", "/accounts/new", "/accounts/*/edit", "/accounts/*/password"),
                    related("units", "account")),
            topic(
                    "channels",
                    SYSTEM,
                    pages("/channels", "/channels/new", "/channels/*", "/channels/*/edit"),
                    related("reminders", "escalation")),
            topic("help", SYSTEM, pages("/help", "/help/*", "/help/guides/*"), related("desk", "account")));

    private TopicTable() {}

    private static Topic topic(String name, TopicGroup group, List<String> pages, List<String> related) {
        return new Topic(name, group, pages, related);
    }

    private static List<String> pages(String... patterns) {
        return List.of(patterns);
    }

    private static List<String> related(String... topics) {
        return List.of(topics);
    }
}
