package org.duban.command.analysis;

import java.util.List;
import org.duban.shared.BadRequest;

/** Nothing can be counted by this; what there is, is said. */
class DimensionUnknown extends BadRequest {

    private final String field;

    DimensionUnknown(String field, String asked, List<String> allowed) {
        super(field, asked, String.join(", ", allowed));
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
