package dev.modelkeys.graphql.engine;

import dev.modelkeys.graphql.engine.DocumentPlaces.Place;
import dev.modelkeys.kernel.Spelling;
import graphql.GraphQLError;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.SourceLocation;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what in a document does not fit the schema: fields, arguments and types by their names in the schema. */
final class ValidationErrors {

    private final GraphQLSchema schema;
    private final SchemaNames names;
    private final DocumentPlaces places;

    ValidationErrors(GraphQLSchema schema, SchemaNames names, Document document) {
        this.schema = schema;
        this.names = names;
        this.places = DocumentPlaces.of(schema, document);
    }

    List<GraphQLError> describe(Collection<ValidationError> errors) {
        return errors.stream().flatMap(this::describe).toList();
    }

    private Stream<GraphQLError> describe(ValidationError error) {
        List<SourceLocation> locations =
                Optional.ofNullable(error.getLocations()).orElse(List.of());
        return words(error, locations).map(words -> Errors.invalid(words, locations));
    }

    private Stream<String> words(ValidationError error, List<SourceLocation> locations) {
        if (locations.isEmpty() || !(error.getValidationErrorType() instanceof ValidationErrorType type)) {
            return Stream.of(kind(error));
        }
        SourceLocation location = locations.get(0);
        return switch (type) {
            case FieldUndefined -> one(error, at(location, Field.class).map(this::unknownField));
            case SubselectionRequired -> one(error, at(location, Field.class).map(this::withoutFields));
            case SubselectionNotAllowed -> one(error, at(location, Field.class).map(this::withFields));
            case FieldsConflict -> one(error, at(location, Field.class).map(ValidationErrors::conflict));
            case UnknownArgument -> one(error, at(location, Argument.class).map(this::unknownArgument));
            case MissingFieldArgument -> missing(error, at(location, Field.class));
            case MissingDirectiveArgument -> missing(error, at(location, Directive.class));
            case WrongType -> wrong(error, at(location, Argument.class));
            case UnknownDirective ->
                one(
                        error,
                        at(location, Argument.class).map(this::unknownArgument).or(() -> at(location, Directive.class)
                                .map(this::unknownDirective)));
            case VariableTypeMismatch ->
                one(error, at(location, VariableReference.class).map(this::otherType));
            case UndefinedVariable ->
                one(
                        error,
                        at(location, VariableReference.class)
                                .map(place -> of(place, "takes a variable that is not declared")));
            case InvalidFragmentType ->
                one(
                        error,
                        at(location, InlineFragment.class)
                                .or(() -> at(location, FragmentSpread.class))
                                .map(place -> "the fragment never applies to " + place.owner()));
            default -> Stream.of(kind(error));
        };
    }

    private Optional<Place> at(SourceLocation location, Class<? extends Node<?>> kind) {
        return places.at(location, kind);
    }

    private static Stream<String> one(ValidationError error, Optional<String> words) {
        return Stream.of(words.orElseGet(() -> kind(error)));
    }

    private String unknownField(Place place) {
        Field field = (Field) place.node();
        List<String> known = schema.getType(place.owner()) instanceof GraphQLFieldsContainer container
                ? names(container.getFieldDefinitions())
                : List.of();
        return place.owner() + " has no field " + told(field.getName()) + nearest(field.getName(), known);
    }

    private String unknownArgument(Place place) {
        Argument argument = (Argument) place.node();
        return place.owner() + " has no argument " + told(argument.getName())
                + nearest(argument.getName(), names(place.arguments()));
    }

    private String unknownDirective(Place place) {
        String name = ((Directive) place.node()).getName();
        return "there is no directive " + told(name) + nearest(name, ServedSchema.EXECUTABLE_DIRECTIVES);
    }

    private String withoutFields(Place place) {
        return place.owner() + ": select fields of " + print(place);
    }

    private String withFields(Place place) {
        return place.owner() + ": " + print(place) + " has no fields to select";
    }

    private static String conflict(Place place) {
        return place.owner() + ": two fields with one name in the answer differ, give one of them an alias";
    }

    private String otherType(Place place) {
        return of(place, "takes no variable of the type that is declared");
    }

    private static Stream<String> missing(ValidationError error, Optional<Place> holder) {
        List<String> words = holder.stream()
                .flatMap(place -> place.arguments().stream()
                        .filter(argument -> isMissing(argument, place.node()))
                        .map(argument -> place.owner() + ": " + argument.getName() + ": "
                                + GraphQLTypeUtil.simplePrint(argument.getType()) + " is missing"))
                .toList();
        return words.isEmpty() ? Stream.of(kind(error)) : words.stream();
    }

    private static boolean isMissing(GraphQLArgument argument, Node<?> holder) {
        List<Argument> given =
                holder instanceof Field field ? field.getArguments() : ((Directive) holder).getArguments();
        return GraphQLTypeUtil.isNonNull(argument.getType())
                && !argument.hasSetDefaultValue()
                && given.stream().noneMatch(candidate -> candidate.getName().equals(argument.getName()));
    }

    private Stream<String> wrong(ValidationError error, Optional<Place> argument) {
        List<String> words = argument.stream()
                .flatMap(place -> problems(place).stream().map(problem -> place.owner() + ": " + problem))
                .toList();
        return words.isEmpty() ? one(error, argument.map(place -> of(place, "takes no such literal"))) : words.stream();
    }

    private List<String> problems(Place place) {
        GraphQLType type = place.type();
        return type == null
                ? List.of()
                : InputProblems.of(place.path(), type, Literal.of(((Argument) place.node()).getValue()), names);
    }

    private static String of(Place place, String what) {
        return place.owner() + ": " + place.path() + ": " + print(place) + " " + what;
    }

    private static String print(Place place) {
        GraphQLType type = place.type();
        return type == null ? "an unknown type" : GraphQLTypeUtil.simplePrint(type);
    }

    /** The name if it is one of the schema, and else nothing of it. */
    private String told(String name) {
        return names.has(name) ? name : "of this name";
    }

    private static String nearest(String name, Collection<String> known) {
        return Spelling.nearest(name, known)
                .map(found -> ", nearest is " + found)
                .orElse("");
    }

    private static List<String> names(Collection<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
    }

    /** The kind of the error in words, such as "unused variable". */
    private static String kind(ValidationError error) {
        List<String> words =
                List.of(String.valueOf(error.getValidationErrorType()).split("(?=\\p{Upper})"));
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }
}
