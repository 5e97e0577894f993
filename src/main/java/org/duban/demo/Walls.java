package org.duban.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.apache.commons.csv.CSVRecord;
import org.duban.account.SignedIn;
import org.duban.campaign.WorkstreamDetails;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamService;
import org.duban.command.analysis.SavedViews;
import org.duban.command.wall.DisplayDetails;
import org.duban.command.wall.DisplayId;
import org.duban.command.wall.Scene;
import org.duban.command.wall.WallDisplays;
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
    private final WallDisplays displays;
    private final SavedViews views;

    /** A row of the table: a workstream. */
    private record Stream(String campaign, String name, String lead, List<String> members, List<String> items) {

        static Stream of(CSVRecord row) {
            return new Stream(
                    row.get("campaign"),
                    row.get("name"),
                    row.get("lead"),
                    Table.parts(row.get("members")),
                    Table.parts(row.get("items")));
        }
    }

    /** Sets them up, once the campaigns are announced. */
    void setUp(SignedIn by) {
        for (var stream : Table.read("workstreams", Stream::of)) {
            workstreams.open(
                    WorkstreamId.next(),
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
}
