package dev.modelkeys.graphql.engine;

import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Plans of one document, one for each place, so that they are no larger than the document. They hold for every execution of a
 * document without directives, and for one execution of any other, because only directives let variables change what is selected.
 */
final class PropertyPlans {

    /** Fields are told apart as places in the document, not by what they select. */
    private record Place(GraphQLObjectType type, List<Field> fields) {}

    private final ConcurrentMap<Place, Optional<PropertyPlan>> plans = new ConcurrentHashMap<>();

    /** @param planner makes the plan where there is none yet */
    Optional<PropertyPlan> get(GraphQLObjectType type, MergedField field, Supplier<Optional<PropertyPlan>> planner) {
        // Not by computeIfAbsent: a planner asks for the plans of what is below.
        Place place = new Place(type, field.getFields());
        Optional<PropertyPlan> known = plans.get(place);
        if (known == null) {
            known = planner.get();
            plans.put(place, known);
        }
        return known;
    }
}
