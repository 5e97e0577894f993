package org.duban.inspection.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.duban.shared.Uuids;

/** Identifies a survey. */
public record SurveyId(@JsonValue UUID value) {

    public static SurveyId next() {
        return new SurveyId(Uuids.next());
    }

    public static SurveyId valueOf(String text) {
        return new SurveyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
