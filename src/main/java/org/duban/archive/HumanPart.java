package org.duban.archive;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.archive.OfflinePages.Cell;
import org.duban.archive.OfflinePages.Chapter;
import org.duban.document.DocumentId;
import org.duban.document.Documents;
import org.duban.document.notice.RankingNotice;
import org.duban.document.notice.RankingNotice.Naming;
import org.duban.document.paper.DocxWriter;
import org.duban.document.paper.Paper;
import org.duban.finding.FindingFilter;
import org.duban.ledger.FindingSheet;
import org.duban.ranking.EditionId;
import org.duban.ranking.RankingReader;
import org.duban.shared.EntryNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** The pages of an archive, which open in any browser without this product and are fit to be printed. */
@Component
@RequiredArgsConstructor
class HumanPart {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final CampaignRows rows;
    private final RankingReader editions;
    private final RankingNotice notice;
    private final Documents documents;
    private final DocxWriter docx;
    private final FindingSheet ledger;
    private final ITemplateEngine templates;
    private final Both words;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    void write(Manifest manifest, SignedIn by, ArchiveWriter archive) throws IOException {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            new Writing(manifest, by, archive).all();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** One archive on its way. */
    @RequiredArgsConstructor
    private final class Writing {

        private final Manifest manifest;
        private final SignedIn by;
        private final ArchiveWriter archive;
        private final List<Chapter> chapters = new ArrayList<>();

        void all() throws IOException {
            archive.add(
                    "style.css",
                    out -> new ClassPathResource("archive/style.css")
                            .getInputStream()
                            .transferTo(out));
            ledger();
            findings();
            rankings();
            table("tasks", OfflineSql.TASKS, List.of("title", "unit", "state", "done", "due", "ended", "requirement"));
            table(
                    "indicators",
                    OfflineSql.INDICATORS,
                    List.of("title", "unit", "measure", "target", "period", "of-unit", "value", "remark"));
            table("meetings", OfflineSql.MEETINGS, List.of("number", "title", "held", "chair", "minutes", "decisions"));
            documents();
            render("index.html", "index", Map.of("manifest", manifest, "chapters", chapters, "up", ""));
        }

        private void ledger() throws IOException {
            var filter =
                    FindingFilter.ALL.withCampaigns(List.of(manifest.campaign().id()));
            archive.addAsItIs("ledger.xlsx", out -> ledger.write(filter, by, Locale.SIMPLIFIED_CHINESE, out));
            chapters.add(new Chapter("ledger", "ledger.xlsx", manifest.count("finding")));
        }

        private void findings() throws IOException {
            var list = new OfflinePages(
                    "findings", List.of("number", "description", "place", "unit", "state", "due"), this::page);
            each(OfflineSql.FINDINGS, manifest.campaign().id(), row -> {
                var finding = json.readValue(row.getString(1), OfflineFinding.class);
                var file = "findings/" + EntryNames.plain(finding.number()) + ".html";
                render(file, "finding", Map.of("finding", finding, "manifest", manifest, "up", "../"));
                list.add(List.of(
                        new Cell(finding.number(), file),
                        Cell.of(finding.description()),
                        Cell.of(finding.place()),
                        Cell.of(finding.unit()),
                        Cell.of(words.of("platform.state." + finding.state())),
                        Cell.of(finding.dueAt())));
            });
            chapters.add(list.end());
        }

        private void rankings() throws IOException {
            var list = new OfflinePages("rankings", List.of("title", "period", "published"), this::page);
            var ids = jdbc.sql("""
                            select edition_id from ranking_edition where campaign_id = :campaign and published_at is not null
                            order by period_to, published_at
                            """)
                    .param("campaign", manifest.campaign().id())
                    .query(UUID.class)
                    .list();
            for (var id : ids) {
                var edition = editions.requirePublished(new EditionId(id));
                var file = "rankings/%s-%s-%s"
                        .formatted(
                                edition.periodFrom(),
                                edition.periodTo(),
                                id.toString().substring(24));
                paper(file + ".docx", notice.of(edition, new Naming(0, 0), null));
                var standings = new OfflinePages(
                        file,
                        List.of("league", "rank", "unit", "score", "found", "closed", "in-time", "late", "reworked"),
                        this::page);
                each(OfflineSql.STANDINGS, Map.of("edition", id), row -> standings.add(cells(row)));
                standings.end();
                list.add(List.of(
                        new Cell(edition.campaignName(), file + ".docx"),
                        new Cell(edition.periodFrom() + " – " + edition.periodTo(), file + "-1.html"),
                        Cell.of(moment(edition.publishedAt()))));
            }
            chapters.add(list.end());
        }

        private @Nullable String moment(@Nullable Instant at) {
            return at == null ? null : MINUTE.format(at.atZone(clock.getZone()));
        }

        private void documents() throws IOException {
            var list = new OfflinePages("documents", List.of("title", "kind", "issued"), this::page);
            var issued = jdbc.sql("""
                            select document_id, kind, (issued_at at time zone :zone)::date::text from document
                            where campaign_id = :campaign and issued_at is not null order by issued_at, document_id
                            """)
                    .param("campaign", manifest.campaign().id())
                    .param("zone", clock.getZone().getId())
                    .query((row, number) ->
                            new Issued(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                    .list();
            for (var document : issued) {
                var paper = documents.paper(new DocumentId(document.id()));
                // Not every program that unpacks reads Chinese names.
                var file = "documents/%s-%s.docx"
                        .formatted(document.day(), document.id().toString().substring(24));
                paper(file, paper);
                list.add(List.of(
                        new Cell(paper.name(), file),
                        Cell.of(words.of("document.kind." + document.kind())),
                        Cell.of(document.day())));
            }
            chapters.add(list.end());
        }

        private void paper(String file, Paper paper) throws IOException {
            archive.addAsItIs(file, out -> docx.write(paper, out));
        }

        private void table(String name, String sql, List<String> heads) throws IOException {
            var list = new OfflinePages(name, heads, this::page);
            each(sql, manifest.campaign().id(), row -> list.add(cells(row)));
            chapters.add(list.end());
        }

        private List<Cell> cells(ResultSet row) throws SQLException {
            var cells = new ArrayList<Cell>();
            for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                cells.add(Cell.of(row.getString(column)));
            }
            return cells;
        }

        private void page(OfflinePages.Page page) throws IOException {
            render(page.file(), "table", Map.of("page", page, "manifest", manifest, "up", "../".repeat(page.depth())));
        }

        private void render(String file, String template, Map<String, Object> model) throws IOException {
            archive.add(file, out -> {
                var context = new Context(Locale.SIMPLIFIED_CHINESE, model);
                context.setVariable("words", words);
                context.setVariable("exportedAt", moment(manifest.exportedAt()));
                var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                templates.process("archive/offline/" + template, context, writer);
                writer.flush();
            });
        }

        private void each(String sql, UUID campaign, RowUse use) {
            each(sql, Map.of("campaign", campaign, "zone", clock.getZone().getId()), use);
        }

        private void each(String sql, Map<String, ?> parameters, RowUse use) {
            rows.each(sql, parameters, row -> {
                try {
                    use.accept(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @FunctionalInterface
    private interface RowUse {

        void accept(ResultSet row) throws SQLException, IOException;
    }

    private record Issued(UUID id, String kind, String day) {}
}
