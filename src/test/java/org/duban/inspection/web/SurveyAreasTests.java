package org.duban.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitRow;
import org.junit.jupiter.api.Test;

/** Areas are called by the unit's name, and by all the names down to it where there are several of that name. */
class SurveyAreasTests {

    private final UnitRow town = unit("文昌办事处", "示范区 / 文昌办事处");
    private final UnitRow village = unit("东街社区", "示范区 / 文昌办事处 / 东街社区");
    private final UnitRow other = unit("东街社区", "示范区 / 搬口办事处 / 东街社区");
    private final SurveyAreas areas = new SurveyAreas(List.of(town, village, other));

    @Test
    void aUnitIsFoundByWhatTheListCallsIt() {
        assertThat(areas.names()).containsExactly("文昌办事处", "示范区 / 文昌办事处 / 东街社区", "示范区 / 搬口办事处 / 东街社区");
        assertThat(areas.named(" 文昌办事处 ")).contains(new UnitId(town.id()));
        assertThat(areas.named("示范区 / 搬口办事处 / 东街社区")).contains(new UnitId(other.id()));
    }

    @Test
    void aNameThatSeveralHaveIsNotEnough() {
        assertThat(areas.named("东街社区")).isEmpty();
        assertThat(areas.named("西街社区")).isEmpty();
    }

    private static UnitRow unit(String name, String path) {
        return new UnitRow(
                UUID.randomUUID(),
                name,
                UnitLevel.VILLAGE,
                null,
                null,
                List.of(),
                "",
                null,
                0,
                false,
                path.split(" / ").length - 1,
                path,
                0);
    }
}
