package org.duban.document.paper;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A piece of a paper's body. What is kept is read for ever, whatever a later version has taken out of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Text.class, name = "text"),
    @JsonSubTypes.Type(value = Table.class, name = "table"),
    @JsonSubTypes.Type(value = Photos.class, name = "photos"),
    @JsonSubTypes.Type(value = Fields.class, name = "fields"),
    @JsonSubTypes.Type(value = Cut.class, name = "cut"),
    @JsonSubTypes.Type(value = NextSheet.class, name = "next-sheet")
})
public sealed interface Block permits Heading, Text, Table, Photos, Fields, Cut, NextSheet {

    /** What it is, for templates. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
