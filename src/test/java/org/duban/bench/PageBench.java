package org.duban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duban.support.Visitor;
import org.jsoup.Jsoup;

/**
 * The pages that list findings: one of them may take twice as long as its bare SQL and an empty page of the same layout
 * together, both sides asked for over HTTP, signed in, on the same connection.
 */
final class PageBench {

    private static final double BUDGET = 2;
    private static final Turns TURNS = new Turns(20, 41);
    private static final String NOWHERE = "place=" + new UUID(0, 0);

    private final int port;
    private final BareSql database;
    private final BareRegister register;
    private final ResultTable table;
    private final Visitor supervisor;
    private final Visitor idle;

    PageBench(int port, BareSql database, ResultTable table) {
        this.port = port;
        this.database = database;
        this.register = new BareRegister(database);
        this.table = table;
        this.supervisor = person("supervisor1");
        this.idle = person("idle");
    }

    /** Features besides findings whose things fall due: tasks, milestones, parts of findings, replies. */
    private static final int OWNERS = 4;

    void measure() {
        warmUp();
        doors();
        registers();
        words();
        orders();
        clerks();
    }

    /** Until the JVM has compiled what makes lists: else the page that is measured first pays for all the others. */
    private void warmUp() {
        var clerk = person("clerk3");
        for (var round = 0; round < 150; round++) {
            get(supervisor, "/findings");
            get(clerk, "/");
        }
    }

    private void doors() {
        var clerk = person("clerk3");
        var bare = register.door(unit(3));
        assertThat(numbers(clerk, "/")).isEqualTo(bare.numbers(database));
        assertThat(figures(clerk)).isEqualTo(register.inHeaps(unit(3)));
        time("door of a township office", clerk, "/", idle, "/", List.of(bare));
    }

    private void registers() {
        list("register, newest", "/findings?", register.newestLive("true"));
        list(
                "register, one campaign, one state",
                "/findings?campaign=" + campaign(1) + "&state=RECTIFYING",
                register.newest("f.campaign_id = ? and f.state = ?", campaign(1), "RECTIFYING"));
        list(
                "register, small campaign, one state",
                "/findings?campaign=" + campaign(7) + "&state=RECTIFYING",
                register.newest("f.campaign_id = ? and f.state = ?", campaign(7), "RECTIFYING"));
        list(
                "register, township and below",
                "/findings?unit=" + unit(3),
                register.newestLive("f.unit_id = any(?)", (Object) below(3)));
        list("register, overdue", "/findings?overdue=true", register.overdue());
        list(
                "register, source and severity",
                "/findings?source=MEDIA&severity=MAJOR",
                register.newestLive("f.source = ? and f.severity = ?", "MEDIA", "MAJOR"));
    }

    private void words() {
        list("search, frequent word", "/findings?q=乱停乱放", register.frequent("乱停乱放"));
        var place = (String) database.one("select name from bench_place where no = 1000");
        list("search, rare word", "/findings?q=" + place, register.rare(place));
        list(
                "search, two words in a campaign",
                "/findings?q=宰杀+文昌大道&campaign=" + campaign(1),
                register.rare("宰杀", "文昌大道", campaign(1)));
    }

    private void orders() {
        var costliest = register.ordered("f.campaign_id = ?", "f.points desc, f.finding_id desc", campaign(7));
        list("register, costliest of a campaign", "/findings?sort=points&campaign=" + campaign(7), costliest);
        list("register, open ones by due date", "/findings?sort=due&state=ASSIGNED,RECTIFYING", register.openByDue());
        var first = "/findings?campaign=" + campaign(1) + "&state=CLOSED";
        list("register, second page", next(supervisor, first), register.secondPage(campaign(1)));
    }

    private void clerks() {
        clerk("register of a village clerk", 60);
        clerk("register of a department's clerk", 25);
    }

    private void clerk(String what, int number) {
        var bare = register.ofClerk(unit(number));
        var clerk = person("clerk" + number);
        assertThat(numbers(clerk, "/findings")).isEqualTo(bare.get(0).numbers(database, 50));
        time(what, clerk, "/findings", clerk, "/findings?" + NOWHERE, bare);
    }

    private void list(String what, String path, List<Query> bare) {
        assertThat(numbers(supervisor, path)).as(path).isEqualTo(bare.get(0).numbers(database, 50));
        time(what, supervisor, path, supervisor, path + "&" + NOWHERE, bare);
    }

    /** Ours against the statements and the empty page; that the latter makes as many statements is what fixed means. */
    private void time(
            String what, Visitor visitor, String path, Visitor nobody, String emptyPath, List<Query> statements) {
        var made = StatementLog.count(() -> get(visitor, path));
        // The door asks each feature that has something due once what that is called.
        var names = path.equals("/") ? OWNERS : 0;
        assertThat(StatementLog.count(() -> get(nobody, emptyPath))).as(path).isBetween(made - names, made);
        var medians = TURNS.medians(List.of(
                () -> get(visitor, path),
                () -> statements.forEach(statement -> statement.rows(database)),
                () -> get(nobody, emptyPath)));
        table.add(new Result(what, made, medians.get(0), medians.get(1) + medians.get(2), BUDGET));
    }

    private static String get(Visitor visitor, String path) {
        var answer = visitor.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static List<String> numbers(Visitor visitor, String path) {
        return new ArrayList<>(
                Jsoup.parse(get(visitor, path)).select("td.cell-no").eachText());
    }

    private static int figures(Visitor visitor) {
        return Jsoup.parse(get(visitor, "/")).select("dl.figures dd:not(:has(a[href=#duties]))").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static String next(Visitor visitor, String path) {
        return Jsoup.parse(get(visitor, path)).select("a[href*=cursor]").attr("href");
    }

    private Visitor person(String username) {
        return Visitor.of(port).signIn(username, "of-the-bench");
    }

    private UUID unit(int number) {
        return (UUID) database.one("select unit_id from bench_unit where no = ?", number);
    }

    private UUID campaign(int number) {
        return (UUID) database.one("select campaign_id from bench_campaign where no = ?", number);
    }

    private Object[] below(int number) {
        return database.rows("select unit_id from bench_unit where no = ? or parent_no = ?", number, number).stream()
                .map(row -> row.get(0))
                .toArray();
    }
}
