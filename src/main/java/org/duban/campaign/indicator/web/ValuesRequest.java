package org.duban.campaign.indicator.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.ValueEntry;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Values as a program gives them: one, or a list. */
@JsonDeserialize(using = ValuesRequest.OneOrMore.class)
record ValuesRequest(@Valid @NotEmpty @Size(max = 1000) List<@NotNull ValueForm> values) {

    List<ValueEntry> toEntries(IndicatorId indicator) {
        return values.stream().map(value -> value.toEntry(indicator)).toList();
    }

    /** Reads either. */
    static final class OneOrMore extends ValueDeserializer<ValuesRequest> {

        @Override
        public ValuesRequest deserialize(JsonParser json, DeserializationContext context) {
            var list = context.getTypeFactory().constructCollectionType(List.class, ValueForm.class);
            return new ValuesRequest(
                    json.isExpectedStartArrayToken()
                            ? context.readValue(json, list)
                            : List.of(context.readValue(json, ValueForm.class)));
        }
    }
}
