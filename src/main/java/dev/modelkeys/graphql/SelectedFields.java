package dev.modelkeys.graphql;

import dev.modelkeys.query.FetchPlan;
import dev.modelkeys.query.KeyringLoader;
import dev.modelkeys.query.ModelFacts;
import dev.modelkeys.query.Part;
import dev.modelkeys.query.ProviderFacts;
import dev.modelkeys.query.ProviderLoader;
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
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a request selects anywhere below one operation, each as {@code Type.field}. Conditions in the document are
 * ignored: a plan may read what they leave out, but reads everything else.
 */
public final class SelectedFields {

    private static final Map<String, Set<Part>> PARTS = Map.ofEntries(
            entry("Provider.status", Part.PROVIDER_KEYRING),
            entry("PredefinedModel.status", Part.PROVIDER_KEYRING),
            entry("Provider.defaultCredential", Part.PROVIDER_KEYRING, Part.DEFAULT_CREDENTIAL),
            entry("Provider.credentials", Part.PROVIDER_KEYRING, Part.CREDENTIALS),
            entry("Provider.credentialCount", Part.PROVIDER_KEYRING, Part.CREDENTIAL_COUNT),
            entry("Provider.customModels", Part.CUSTOM_MODELS),
            entry("Provider.removedCustomModels", Part.CUSTOM_MODELS),
            entry("CustomModel.defaultCredential", Part.DEFAULT_CREDENTIAL),
            entry("CustomModel.credentials", Part.CREDENTIALS),
            entry("CustomModel.credentialCount", Part.CREDENTIAL_COUNT),
            entry("Credential.fields", Part.CREDENTIAL_VALUES),
            entry("Credential.readable", Part.CREDENTIAL_READABLE),
            entry("Credential.health", Part.CREDENTIAL_HEALTH),
            entry("Credential.environments", Part.CREDENTIAL_ENVIRONMENTS),
            entry("Credential.cooldownUntil", Part.CREDENTIAL_COOLDOWN),
            entry("Credential.quotas", Part.CREDENTIAL_QUOTAS),
            entry("Credential.lastUsedAt", Part.CREDENTIAL_LAST_USE),
            entry("DeletionImpact.environments", Part.CREDENTIAL_ENVIRONMENTS),
            entry("DeletionImpact.pools", Part.CREDENTIAL_POOLS),
            entry("Provider.environmentBindings", Part.PROVIDER_KEYRING, Part.BINDINGS),
            entry("CustomModel.environmentBindings", Part.BINDINGS),
            entry("PredefinedModel.loadBalancing", Part.PROVIDER_KEYRING),
            entry("PoolMember.credential", Part.POOL_CREDENTIALS),
            entry("PoolMember.cooldownUntil", Part.POOL_CREDENTIALS, Part.CREDENTIAL_COOLDOWN),
            entry(
                    "LoadBalancing.degraded",
                    Part.POOL_CREDENTIALS,
                    Part.CREDENTIAL_READABLE,
                    Part.CREDENTIAL_HEALTH,
                    Part.CREDENTIAL_COOLDOWN,
                    Part.CREDENTIAL_QUOTAS),
            entry("Credential.createdAt", Part.CREATED_AT),
            entry("Credential.updatedAt", Part.UPDATED_AT),
            entry("CustomModel.createdAt", Part.CREATED_AT),
            entry("CustomModel.updatedAt", Part.UPDATED_AT));

    private static final Map<String, ProviderLoader<?>> PROVIDER_LOADERS = Map.of(
            "Provider.installed", ProviderFacts.INSTALLED,
            "Provider.customModelCount", ProviderFacts.MODEL_COUNTS,
            "Provider.removedCustomModelCount", ProviderFacts.MODEL_COUNTS,
            "PredefinedModel.enabled", ModelFacts.SWITCHED_OFF,
            "PredefinedModel.loadBalancing", ModelFacts.POOLS);

    private static final Map<String, KeyringLoader<?>> KEYRING_LOADERS = Map.of(
            "CustomModel.enabled", ModelFacts.CUSTOM_SWITCHED_OFF,
            "CustomModel.loadBalancing", ModelFacts.CUSTOM_POOLS);

    private final Set<String> fields;
    private final Set<String> types;
    private final FetchPlan plan;

    private SelectedFields(Set<String> fields, Set<String> types) {
        this.fields = fields;
        this.types = types;
        this.plan = new FetchPlan(
                fields.stream()
                        .flatMap(field -> PARTS.getOrDefault(field, Set.of()).stream())
                        .collect(Collectors.toSet()),
                loaders(PROVIDER_LOADERS),
                loaders(KEYRING_LOADERS));
    }

    static SelectedFields none() {
        return new SelectedFields(Set.of(), Set.of());
    }

    static SelectedFields of(DataFetchingEnvironment environment) {
        Set<String> fields = new HashSet<>();
        Set<String> types = new HashSet<>();
        Walk walk = new Walk(environment.getGraphQLSchema(), environment.getFragmentsByName(), fields);
        for (Field field : environment.getMergedField().getFields()) {
            walk.into(environment.getFieldType(), field.getSelectionSet());
            walk.typesOf(field.getSelectionSet(), types);
        }
        return new SelectedFields(fields, types);
    }

    /** The type conditions of the fragments directly below the operation, interfaces as they are written. */
    public Set<String> types() {
        return types;
    }

    public boolean has(String typeAndField) {
        return fields.contains(typeAndField);
    }

    public FetchPlan plan() {
        return plan;
    }

    private <T> List<T> loaders(Map<String, T> byField) {
        return fields.stream()
                .map(byField::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Map.Entry<String, Set<Part>> entry(String field, Part first, Part... more) {
        return Map.entry(field, EnumSet.of(first, more));
    }

    /** Visits each field once for each type it is selected of; a field of an interface is one of every implementation. */
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
            if (parent instanceof GraphQLInterfaceType shape) {
                schema.getImplementations(shape).forEach(type -> found.add(type.getName() + "." + field.getName()));
            }
            found.add(parent.getName() + "." + field.getName());
            if (parent instanceof GraphQLFieldsContainer container) {
                GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
                if (definition != null) {
                    into(definition.getType(), field.getSelectionSet());
                }
            }
        }

        void typesOf(@Nullable SelectionSet selections, Set<String> types) {
            if (selections == null) {
                return;
            }
            for (Selection<?> selection : selections.getSelections()) {
                if (selection instanceof InlineFragment fragment) {
                    if (fragment.getTypeCondition() != null) {
                        types.add(fragment.getTypeCondition().getName());
                    }
                    typesOf(fragment.getSelectionSet(), types);
                } else if (selection instanceof FragmentSpread spread) {
                    FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                    types.add(fragment.getTypeCondition().getName());
                    typesOf(fragment.getSelectionSet(), types);
                }
            }
        }

        private GraphQLType type(String name) {
            return schema.getType(name);
        }
    }
}
