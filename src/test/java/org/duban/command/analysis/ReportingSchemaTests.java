package org.duban.command.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.duban.ranking.RankingWorld;
import org.duban.support.FullStackTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views that reporting tools read: what is in them stays, and what is nobody's business is not in them. */
@FullStackTest
class ReportingSchemaTests {

    private static final Path CONTRACT = Path.of("src", "test", "resources", "bi", "contract.txt");
    private static final Path DESCRIPTION = Path.of("docs", "bi.md");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noColumnDisappearsOrChangesItsType() throws IOException {
        assertThat(columns()).containsAll(Files.readAllLines(CONTRACT));
    }

    @Test
    void everyColumnIsPromisedAndDescribed() throws IOException {
        var description = Files.readString(DESCRIPTION);

        assertThat(columns()).containsExactlyInAnyOrderElementsOf(Files.readAllLines(CONTRACT));
        assertThat(columns()).allSatisfy(column -> {
            var name = column.split("[. ]");
            assertThat(description).contains("### bi." + name[0], "`" + name[1] + "`");
        });
        assertThat(jdbc.sql("""
                        select c.relname || '.' || a.attname
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                        where c.relnamespace = 'bi'::regnamespace and col_description(c.oid, a.attnum) is null
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void nobodyIsNamedInIt() {
        assertThat(jdbc.sql("""
                        select distinct u.table_name || '.' || u.column_name from information_schema.view_column_usage u
                        where u.view_schema = 'bi' and (u.table_name = 'account'
                            or u.column_name in ('responsible_person', 'description', 'actor_name', 'keeper', 'logged_by', 'entered_by'))
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void whatASecretRoundFoundIsNotInItNorAreDrafts() {
        var world = new RankingWorld(beans);
        var shown = world.finding(world.jiazhai).due("04-14T24:00");
        var hidden = world.finding(world.jiazhai).hidden().due("04-14T24:00");

        assertThat(ids("select finding_id from bi.finding where campaign_id = :campaign", world))
                .containsExactly(shown.id);
        assertThat(ids("select subject_id from bi.deadline where campaign_id = :campaign", world))
                .contains(shown.id)
                .doesNotContain(hidden.id);
    }

    @Test
    void daysAreThoseOfTheDistrict() {
        var world = new RankingWorld(beans);
        world.finding(world.jiazhai).found("04-14T00:30").due("04-14T24:00");

        assertThat(jdbc.sql("select found_on || ' ' || due_on from bi.finding where campaign_id = :campaign")
                        .param("campaign", world.campaign.value())
                        .query(String.class)
                        .single())
                .isEqualTo("2019-04-14 2019-04-14");
        assertThat(jdbc.sql("select is_working_day from bi.day where day = '2019-05-01'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select level_2 from bi.unit where unit_id = :id")
                        .param("id", world.jiazhai.value())
                        .query(String.class)
                        .single())
                .isEqualTo("文昌办事处");
    }

    private List<String> columns() {
        return jdbc.sql("""
                        select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                        where c.relnamespace = 'bi'::regnamespace
                        """).query(String.class).list();
    }

    private List<UUID> ids(String sql, RankingWorld world) {
        return jdbc.sql(sql)
                .param("campaign", world.campaign.value())
                .query(UUID.class)
                .list();
    }
}
