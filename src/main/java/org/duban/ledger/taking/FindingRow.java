package org.duban.ledger.taking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.deadline.DeadlineTerm;
import org.duban.finding.FindingId;
import org.duban.finding.ImportedFinding;
import org.duban.finding.Source;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.DueAnswer;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.words.Dates;
import org.duban.ledger.words.Remark;
import org.duban.standard.CheckItemFacts;
import org.duban.standard.CheckItemId;
import org.duban.standard.Severity;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** A settled row as the finding that it tells of. */
record FindingRow(SettledRow row, LocalDate day, @Nullable CheckItemFacts item, ZoneId zone) {

    /** What a finding without an item, and without a time limit in its ledger, is given. */
    private static final DeadlineTerm USUAL = DeadlineTerm.days(15);

    private static final String NO_CATEGORY = "其他";
    private static final int LONGEST_CATEGORY = 100;
    private static final Pattern CASE_NUMBER = Pattern.compile("(?=.*\\D)\\S{4,60}|\\d{6,60}");
    private static final Pattern POSITION =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,，\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)");

    ImportedFinding toFinding(String number, @Nullable UnitId unit, Set<UnitId> coUnits, String file) {
        var answers = row.answers();
        var foundAt = at(day, Column.FOUND_ON);
        var closedAt = closedAt(foundAt);
        if (closedAt != null && unit == null) {
            throw new RowRefused(row.number(), Column.UNIT, Remark.of("unit.neededWhenClosed"));
        }
        var severity = severity();
        var position = POSITION.matcher(row.text(Column.POSITION));
        var isAt = position.matches();
        return new ImportedFinding(
                FindingId.next(),
                number,
                answers.id(Column.PLACE, Matter.PLACE).map(PlaceId::new).orElse(null),
                row.text(Column.PLACE),
                item == null ? null : new CheckItemId(item.id()),
                category(),
                severity,
                points(severity),
                answers.of(Column.SOURCE, Matter.SOURCE).map(Source::valueOf).orElse(Source.ROUTINE),
                row.text(Column.DESCRIPTION),
                row.textOrNull(Column.REQUIREMENT),
                unit,
                coUnits,
                row.textOrNull(Column.PERSON),
                foundAt,
                term(),
                closedAt,
                caseNumber(),
                isAt ? Double.valueOf(position.group(1)) : null,
                isAt ? Double.valueOf(position.group(2)) : null,
                row.fingerprint(),
                detail(file));
    }

    private Instant at(LocalDate date, Column column) {
        var time = Dates.timeIn(row.text(column)).orElse(LocalTime.MIDNIGHT);
        return date.atTime(time).atZone(zone).toInstant();
    }

    private @Nullable Instant closedAt(Instant foundAt) {
        return row.answers()
                .of(Column.CLOSED_ON, Matter.CLOSING)
                .filter(answer -> !answer.equals(Answers.OPEN))
                .map(answer -> at(LocalDate.parse(answer), Column.CLOSED_ON))
                .map(closed -> closed.isBefore(foundAt) ? foundAt : closed)
                .orElse(null);
    }

    private Severity severity() {
        var said = row.answers().of(Column.SEVERITY, Matter.SEVERITY).map(Severity::valueOf);
        return said.orElse(item == null ? Severity.MINOR : item.severity());
    }

    private BigDecimal points(Severity severity) {
        return item == null ? severity.usualPoints() : item.points();
    }

    private String category() {
        if (item != null) {
            return item.name();
        }
        var written = row.text(Column.CATEGORY);
        return written.isEmpty() ? NO_CATEGORY : written.substring(0, Math.min(written.length(), LONGEST_CATEGORY));
    }

    private String dueAnswer() {
        return row.answers().of(Column.DEADLINE, Matter.DEADLINE).orElse(DueAnswer.POLICY);
    }

    private DeadlineTerm term() {
        return DueAnswer.term(dueAnswer(), day, item == null ? USUAL : item.term());
    }

    /** A number under which others keep it; 序号 only counts the rows. */
    private @Nullable String caseNumber() {
        return Optional.ofNullable(row.textOrNull(Column.NUMBER))
                .filter(text -> CASE_NUMBER.matcher(text).matches())
                .orElse(null);
    }

    /** Whatever the ledger says and the finding itself has no place for. */
    private Map<String, Object> detail(String file) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("file", file);
        detail.put("row", row.number());
        put(detail, "measure", Column.MEASURE);
        put(detail, "category", Column.CATEGORY);
        put(detail, "dueWords", Column.DEADLINE);
        detail.put("dueInferred", dueAnswer().equals(DueAnswer.POLICY));
        put(detail, "closedWords", Column.CLOSED_ON);
        put(detail, "state", Column.STATE);
        put(detail, "reportedOn", Column.REPORTED_ON);
        put(detail, "verifier", Column.VERIFIER);
        put(detail, "verifiedOn", Column.VERIFIED_ON);
        put(detail, "verdict", Column.VERDICT);
        put(detail, "round", Column.ROUND);
        put(detail, "area", Column.AREA);
        put(detail, "comment", Column.REMARK);
        if (!row.others().isEmpty()) {
            detail.put("others", row.others());
        }
        return detail;
    }

    private void put(Map<String, Object> detail, String name, Column column) {
        var text = row.textOrNull(column);
        if (text != null) {
            detail.put(name, text);
        }
    }
}
