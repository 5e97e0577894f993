package org.duban.campaign.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.Campaigns;
import org.duban.campaign.matrix.MatrixPage.Cell;
import org.duban.campaign.matrix.MatrixPage.Column;
import org.duban.campaign.matrix.MatrixPage.Row;
import org.duban.standard.CheckItemFacts;
import org.duban.standard.CheckItems;
import org.duban.unit.UnitFilter;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitRow;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays the matrix of a campaign out: four statements, however many items and areas there are. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class MatrixReader {

    private static final String EVERYWHERE = "*";

    private final Campaigns campaigns;
    private final CampaignRegister register;
    private final CheckItems items;
    private final UnitTree units;

    /** A cell by what it is called in addresses. */
    public record Place(Topic topic, @Nullable UUID area) {

        public static Place valueOf(String at) {
            var parts = at.split("~", 2);
            try {
                return new Place(
                        Topic.valueOf(parts[0]),
                        parts.length < 2 || parts[1].equals(EVERYWHERE) ? null : UUID.fromString(parts[1]));
            } catch (IllegalArgumentException noArea) {
                throw new CellNotFound(at);
            }
        }

        static String name(Topic topic, @Nullable UUID area) {
            return topic + "~" + (area == null ? EVERYWHERE : area);
        }
    }

    /**
     * Lays it out.
     *
     * @param under the unit whose areas stand across, null for the campaign's district
     */
    public MatrixPage read(CampaignId campaign, @Nullable UUID under) {
        var facts = campaigns.require(campaign);
        // What was archived is shown with the units of then.
        var tree = facts.archived() ? units.search(UnitFilter.WITH_RETIRED) : units.all();
        var byId = tree.stream().collect(Collectors.toMap(UnitRow::id, unit -> unit));
        var top = Objects.requireNonNullElse(under == null ? null : byId.get(under), byId.get(facts.zoneUnitId()));
        var matrix = new Matrix(
                register.responsibilities(campaign).stream().map(Rule::of).toList(), parents(tree));
        var columns = columns(facts, top, tree);
        var rows = rows(matrix, columns, items.search("", facts.standardIds(), Integer.MAX_VALUE));
        var cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
        return new MatrixPage(
                top.id(),
                top.name(),
                top.id().equals(facts.zoneUnitId()) ? null : top.parentId(),
                columns,
                rows,
                (int) rows.stream().filter(Row::isItem).count()
                        * (int) columns.stream().filter(Column::counted).count(),
                (int) cells.stream().filter(Cell::gap).count(),
                (int) cells.stream()
                        .filter(cell -> cell.answer() != null && cell.answer().rival() != null)
                        .count());
    }

    private static Map<UUID, UUID> parents(List<UnitRow> tree) {
        var parents = new HashMap<UUID, UUID>();
        for (var unit : tree) {
            if (unit.parentId() != null) {
                parents.put(unit.id(), unit.parentId());
            }
        }
        return parents;
    }

    /** Everywhere, the unit itself where it is not the whole district, and the areas right below it. */
    private static List<Column> columns(CampaignFacts facts, UnitRow top, List<UnitRow> tree) {
        var withAreas = tree.stream()
                .filter(MatrixReader::isArea)
                .map(UnitRow::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(null, null, false, false));
        if (!top.id().equals(facts.zoneUnitId())) {
            columns.add(new Column(top.id(), top.name(), false, false));
        }
        tree.stream()
                .filter(unit -> top.id().equals(unit.parentId()) && isArea(unit))
                .map(unit -> new Column(unit.id(), unit.name(), true, withAreas.contains(unit.id())))
                .forEach(columns::add);
        return columns;
    }

    /** Departments answer for things, not for areas. */
    private static boolean isArea(UnitRow unit) {
        return unit.level() != UnitLevel.DEPARTMENT;
    }

    private static List<Row> rows(Matrix matrix, List<Column> columns, List<CheckItemFacts> items) {
        var sections = new LinkedHashMap<String, List<CheckItemFacts>>();
        items.forEach(item -> sections.computeIfAbsent(item.sectionCode(), code -> new ArrayList<>())
                .add(item));
        List<Row> rows = new ArrayList<>();
        rows.add(row(matrix, columns, Topic.EVERYTHING, null, null));
        sections.forEach((code, inSection) -> {
            rows.add(row(
                    matrix,
                    columns,
                    new Topic(code, null),
                    code,
                    inSection.get(0).sectionName()));
            inSection.forEach(item -> rows.add(row(matrix, columns, new Topic(null, item.code()), code, item.name())));
        });
        return rows;
    }

    private static Row row(
            Matrix matrix, List<Column> columns, Topic topic, @Nullable String section, @Nullable String name) {
        return new Row(
                topic,
                name,
                columns.stream()
                        .map(column -> {
                            var answer =
                                    matrix.answer(topic, section, column.area()).orElse(null);
                            var gap = answer == null && column.counted() && topic.item() != null;
                            return new Cell(Place.name(topic, column.area()), answer, gap);
                        })
                        .toList());
    }
}
