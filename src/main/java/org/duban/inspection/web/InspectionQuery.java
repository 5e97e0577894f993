package org.duban.inspection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.inspection.InspectionFilter;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionState;
import org.jspecify.annotations.Nullable;

/** The filters of the rounds as they stand in the address: several values of one separated by commas. */
record InspectionQuery(
        @Nullable List<UUID> campaign,
        @Nullable List<InspectionKind> kind,
        @Nullable List<InspectionState> state,
        @Nullable UUID inspector,

        @Nullable LocalDate from,

        @Nullable LocalDate to) {

    InspectionFilter toFilter() {
        return new InspectionFilter(
                InspectionForm.orEmpty(campaign),
                InspectionForm.orEmpty(kind),
                InspectionForm.orEmpty(state),
                inspector,
                from,
                to);
    }
}
