package org.zhibu.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One thing a plan says. All that a plan says is a set of items, at most one for each key. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "item")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Assignment.class, name = "assignment"),
    @JsonSubTypes.Type(value = OperatingRight.class, name = "right"),
    @JsonSubTypes.Type(value = Waiver.class, name = "waiver"),
    @JsonSubTypes.Type(value = Term.class, name = "term"),
    @JsonSubTypes.Type(value = OwnIndicator.class, name = "indicator")
})
public sealed interface PlanItem permits Assignment, OperatingRight, Waiver, Term, OwnIndicator {
    /** What it is about, e.g. {@code assignment/building/12}; two items of one key cannot stand side by side. */
    @JsonIgnore
    String key();
}
