package org.duban.demo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskRow;
import org.duban.campaign.TaskService;
import org.duban.campaign.WorkstreamDetails;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamService;
import org.duban.command.analysis.SavedViews;
import org.duban.command.wall.DisplayDetails;
import org.duban.command.wall.DisplayId;
import org.duban.command.wall.Scene;
import org.duban.command.wall.WallDisplays;
import org.duban.unit.UnitId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the headquarters look at: workstreams with their themes, a display in the hall, and two views of the figures. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class Walls {

    private static final int SECONDS = 20;

    private final Cast cast;
    private final Campaigning campaigns;
    private final WorkstreamService workstreams;
    private final TaskRegister register;
    private final TaskService tasks;
    private final WallDisplays displays;
    private final SavedViews views;

    /** By the titles of their tasks. */
    private final Map<String, WorkstreamId> streams = new HashMap<>();

    /** A row of the table: a workstream. */
    private record Stream(
            String campaign, String name, String lead, List<String> members, List<String> items, List<String> tasks) {

        static Stream of(CSVRecord row) {
            return new Stream(
                    row.get("campaign"),
                    row.get("name"),
                    row.get("lead"),
                    Table.parts(row.get("members")),
                    Table.parts(row.get("items")),
                    Table.parts(row.get("tasks")));
        }
    }

    /** Sets them up, once the campaigns are announced. */
    void setUp(SignedIn by) {
        for (var stream : Table.read("workstreams", Stream::of)) {
            var id = WorkstreamId.next();
            stream.tasks().forEach(task -> streams.put(task, id));
            workstreams.open(
                    id,
                    campaigns.id(stream.campaign(), by),
                    new WorkstreamDetails(
                            stream.name(),
                            cast.unit(stream.lead()),
                            stream.members().stream().map(cast::unit).collect(Collectors.toUnmodifiableSet()),
                            Set.copyOf(stream.items())));
        }
        displays.hang(
                DisplayId.next(),
                new DisplayDetails("一楼大厅", Set.of(), EnumSet.allOf(Scene.class), SECONDS, "zh-CN", true, null));
        views.save("各单位每周发现", true, Map.of("rows", "unit", "columns", "week", "measure", "found"), by);
        views.save("各类问题未销号（按程度）", true, Map.of("rows", "section", "columns", "severity", "measure", "open"), by);
    }

    /** Gives the tasks of a ledger, which knows no workstreams, to those that are to see to them. */
    List<UUID> sort(List<UUID> assigned, SignedIn by) {
        for (var id : assigned) {
            var task = register.require(new TaskId(id), by);
            var stream = streams.get(task.title());
            if (stream != null) {
                tasks.change(new TaskId(id), details(task, stream), null, null, null);
            }
        }
        return assigned;
    }

    private static TaskDetails details(TaskRow task, WorkstreamId stream) {
        return new TaskDetails(
                task.title(),
                task.requirement(),
                new UnitId(task.leadUnitId()),
                task.coUnitIds().stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet()),
                stream,
                task.assignedOn(),
                task.quantityTotal(),
                task.quantityUnit(),
                task.dueWords());
    }
}
