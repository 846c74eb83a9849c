package dev.modelkeys.graphql;

import dev.modelkeys.query.FetchPlan;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of which types a request asks for anywhere below the operation at hand. Conditions in the document are
 * ignored: what they would leave out may be read for nothing, but nothing that is asked for is missing.
 */
public final class SelectedFields {

    private static final String OWNER = "CredentialOwner.";

    private final Set<String> fields;

    SelectedFields(Set<String> fields) {
        this.fields = fields;
    }

    static SelectedFields of(DataFetchingEnvironment environment) {
        Set<String> fields = new HashSet<>();
        Walk walk = new Walk(environment.getGraphQLSchema(), environment.getFragmentsByName(), fields);
        for (Field field : environment.getMergedField().getFields()) {
            walk.into(environment.getFieldType(), field.getSelectionSet());
        }
        return new SelectedFields(fields);
    }

    public boolean has(String typeAndField) {
        return fields.contains(typeAndField);
    }

    public FetchPlan wants() {
        return new FetchPlan(
                ofProvider("status")
                        || ofProvider("defaultCredential")
                        || ofProvider("credentials")
                        || ofProvider("credentialCount")
                        || has("PredefinedModel.status"),
                has("Provider.customModels") || has("Provider.removedCustomModels"),
                has("Provider.installed")
                        || has("Provider.customModelCount")
                        || has("Provider.removedCustomModelCount"),
                ofAnyOwner("defaultCredential"),
                ofAnyOwner("credentials"),
                ofAnyOwner("credentialCount"),
                has("Credential.fields"));
    }

    private boolean ofProvider(String field) {
        return has("Provider." + field) || has(OWNER + field);
    }

    private boolean ofAnyOwner(String field) {
        return ofProvider(field) || has("CustomModel." + field);
    }

    /** Visits each field once for each type it is asked of. */
    private record Walk(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Set<String> found) {

        void into(GraphQLType type, @Nullable SelectionSet selections) {
            if (selections == null || !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType composite)) {
                return;
            }
            for (Selection<?> selection : selections.getSelections()) {
                if (selection instanceof Field field) {
                    into(composite, field);
                } else if (selection instanceof InlineFragment fragment) {
                    var condition = fragment.getTypeCondition();
                    into(condition == null ? composite : type(condition.getName()), fragment.getSelectionSet());
                } else if (selection instanceof FragmentSpread spread) {
                    FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                    into(type(fragment.getTypeCondition().getName()), fragment.getSelectionSet());
                }
            }
        }

        private void into(GraphQLCompositeType parent, Field field) {
            found.add(parent.getName() + "." + field.getName());
            if (parent instanceof GraphQLFieldsContainer container) {
                GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
                if (definition != null) {
                    into(definition.getType(), field.getSelectionSet());
                }
            }
        }

        private GraphQLType type(String name) {
            return schema.getType(name);
        }
    }
}
