package org.duban.document.daily;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.duban.document.Composer;
import org.duban.document.Content;
import org.duban.document.DocumentKind;
import org.duban.document.DocumentSubject;
import org.duban.document.Words;
import org.duban.document.paper.Block;
import org.duban.document.paper.Heading;
import org.duban.document.paper.Paper;
import org.duban.document.paper.PaperWords;
import org.duban.document.paper.Photos;
import org.duban.document.paper.Table;
import org.duban.document.paper.Text;
import org.duban.ranking.FindingMother;
import org.duban.ranking.RankingWorld;
import org.duban.shared.Uuids;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district and a campaign to write documents about: the second week of April 2019. */
final class DailyWorld {

    static final LocalDate FIRST = LocalDate.of(2019, 4, 8);
    static final LocalDate LAST = LocalDate.of(2019, 4, 14);
    static final Words NO_WORDS = new Words(Map.of());

    final RankingWorld district;
    final DocumentSubject week;
    private final ApplicationContext beans;
    private final JdbcClient jdbc;

    DailyWorld(ApplicationContext beans) {
        this.beans = beans;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.district = new RankingWorld(beans);
        this.week = new DocumentSubject(district.campaign, FIRST, LAST);
    }

    Composer composer(DocumentKind kind) {
        return beans.getBeansOfType(Composer.class).values().stream()
                .filter(composer -> composer.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    Content compose(DocumentKind kind) {
        return composer(kind).compose(week, NO_WORDS);
    }

    /** Found on Tuesday at ten, due on the 20th. */
    FindingMother finding(UnitId unit) {
        return district.finding(unit).due("04-20T24:00");
    }

    FindingMother say(FindingMother finding, String place, String description) {
        jdbc.sql("update finding set place_text = :place, description = :description where finding_id = :id")
                .param("place", place)
                .param("description", description)
                .param("id", finding.id)
                .update();
        return finding;
    }

    /** Numbers follow the order in which findings are made, unless they are given. */
    void number(FindingMother finding, String number) {
        jdbc.sql("update finding set number = :number where finding_id = :id")
                .param("number", number)
                .param("id", finding.id)
                .update();
    }

    void takeAwayUnit(FindingMother finding) {
        jdbc.sql("update finding set unit_id = null where finding_id = :id")
                .param("id", finding.id)
                .update();
    }

    UUID photo(FindingMother finding, String phase, int round, int position) {
        var id = Uuids.next();
        jdbc.sql("""
                        insert into evidence (evidence_id, version, sha256, kind, size, file_name, width, height, uploaded_by,
                                              uploaded_at)
                        values (:id, 0, repeat('a', 64), 'JPEG', 1, 'photo.jpg', 400, 300, :by, now())
                        """)
                .param("id", id)
                .param("by", district.clerk.accountId().value())
                .update();
        link(finding, id, phase, round, position);
        return id;
    }

    void link(FindingMother finding, UUID evidence, String phase, int round, int position) {
        jdbc.sql("""
                        insert into finding_evidence (finding_id, evidence_id, phase, round, position)
                        values (:finding, :id, :phase, :round, :position)
                        """)
                .param("finding", finding.id)
                .param("id", evidence)
                .param("phase", phase)
                .param("round", round)
                .param("position", position)
                .update();
    }

    /** Hands in what is due for the finding, with what it took. */
    void handIn(
            FindingMother finding,
            int round,
            String moment,
            @Nullable Integer people,
            @Nullable Integer vehicles,
            @Nullable Integer spots,
            @Nullable String cubicMetres) {
        jdbc.sql("""
                        insert into rectification (rectification_id, finding_id, round, deadline_id, measure, people, vehicles,
                                                   spots, cubic_metres, submitted_at, submitted_by, in_time)
                        select :id, f.finding_id, :round, f.deadline_id, '已清理', :people, :vehicles, :spots,
                               cast(:cubicMetres as numeric), :at, :by, true
                        from finding f where f.finding_id = :finding
                        """)
                .param("id", Uuids.next())
                .param("finding", finding.id)
                .param("round", round)
                .param("people", people)
                .param("vehicles", vehicles)
                .param("spots", spots)
                .param("cubicMetres", cubicMetres)
                .param("at", at(moment))
                .param("by", district.clerk.accountId().value())
                .update();
    }

    /** A further unit hands in its part of the finding. */
    void handInPart(FindingMother finding, UnitId unit, String moment, int people) {
        var deadline = Uuids.next();
        var part = Uuids.next();
        jdbc.sql("""
                        insert into deadline (deadline_id, version, subject_kind, subject_id, campaign_id, unit_id, term_kind,
                                              term_amount, started_at, original_due_at, due_at, met_at)
                        values (:id, 0, 'PART', :part, :campaign, :unit, 'DAYS', 3, :at, :at, :at, :at)
                        """)
                .param("id", deadline)
                .param("part", part)
                .param("campaign", district.campaign.value())
                .param("unit", unit.value())
                .param("at", at(moment))
                .update();
        jdbc.sql("""
                        insert into finding_part (finding_part_id, version, finding_id, unit_id, what, deadline_id, state,
                                                  rounds, reworks, assigned_at, assigned_by, submitted_at)
                        values (:part, 0, :finding, :unit, '修补路面', :deadline, 'SUBMITTED', 1, 0, :at, :by, :at)
                        """)
                .param("part", part)
                .param("finding", finding.id)
                .param("unit", unit.value())
                .param("deadline", deadline)
                .param("at", at(moment))
                .param("by", district.supervisor.accountId().value())
                .update();
        jdbc.sql("""
                        insert into part_submission (part_submission_id, finding_part_id, round, deadline_id, measure, people,
                                                     submitted_at, submitted_by, in_time)
                        values (:id, :part, 1, :deadline, '已修补', :people, :at, :by, true)
                        """)
                .param("id", Uuids.next())
                .param("part", part)
                .param("deadline", deadline)
                .param("people", people)
                .param("at", at(moment))
                .param("by", district.clerk.accountId().value())
                .update();
    }

    /** A round that began at the moment and is done a fortnight later; released only where that is said. */
    UUID round(String kind, String begun, boolean released) {
        var id = Uuids.next();
        jdbc.sql("""
                        insert into inspection (inspection_id, version, campaign_id, kind, title, starts_on, ends_on,
                                                planned_by, state, begun_at, done_at, released_at)
                        values (:id, 0, :campaign, :kind, '督查', '2019-04-01', '2019-04-30', :by, 'DONE', :at,
                                cast(:at as timestamptz) + interval '14 days', case when :released then now() end)
                        """)
                .param("id", id)
                .param("campaign", district.campaign.value())
                .param("kind", kind)
                .param("by", district.supervisor.accountId().value())
                .param("at", at(begun))
                .param("released", released)
                .update();
        return id;
    }

    UUID place(String name) {
        var id = Uuids.next();
        jdbc.sql("""
                        insert into place (place_id, version, name, kind, unit_id, initials)
                        values (:id, 0, :name, 'ROAD', :unit, 'lukou')
                        """)
                .param("id", id)
                .param("name", name)
                .param("unit", district.bankou.value())
                .update();
        return id;
    }

    void visit(UUID round, UUID place, int position, String moment) {
        jdbc.sql("""
                        insert into inspection_stop (inspection_id, place_id, position, visited_at, visited_by)
                        values (:round, :place, :position, :at, :by)
                        """)
                .param("round", round)
                .param("place", place)
                .param("position", position)
                .param("at", at(moment))
                .param("by", district.supervisor.accountId().value())
                .update();
    }

    /** A due date of any year. */
    void due(FindingMother finding, OffsetDateTime at) {
        jdbc.sql("update deadline set due_at = :at where subject_id = :id and met_at is null")
                .param("at", at)
                .param("id", finding.id)
                .update();
    }

    static Paper paper(Content content) {
        return new Paper(
                content.layout(),
                null,
                content.title(),
                content.addressee(),
                content.body(),
                null,
                null,
                null,
                PaperWords.CHINESE);
    }

    /** A block as it reads. */
    static String read(Block block) {
        if (block instanceof Heading heading) {
            return heading.level() + " " + heading.text();
        }
        if (block instanceof Text text) {
            return text.text();
        }
        if (block instanceof Photos photos) {
            return photos.photos().stream()
                    .map(photo -> photo.caption())
                    .toList()
                    .toString();
        }
        return ((Table) block)
                .rows().stream()
                        .map(row -> row.stream().map(Table.Cell::text).toList().toString())
                        .toList()
                        .toString();
    }

    private static OffsetDateTime at(String moment) {
        var midnight = moment.endsWith("T24:00");
        var local = LocalDateTime.parse("2019-" + (midnight ? moment.replace("T24", "T00") : moment));
        return (midnight ? local.plusDays(1) : local)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toOffsetDateTime();
    }
}
