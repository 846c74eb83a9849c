package dev.modelkeys.graphql.credential;

import dev.modelkeys.catalog.FieldCondition;
import dev.modelkeys.catalog.Form;
import dev.modelkeys.catalog.FormField;
import dev.modelkeys.catalog.ModelType;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.catalog.ValuePattern;
import dev.modelkeys.graphql.credential.FormTypes.CredentialFieldView;
import dev.modelkeys.graphql.credential.FormTypes.CredentialFormView;
import dev.modelkeys.graphql.credential.FormTypes.FieldConditionView;
import dev.modelkeys.graphql.credential.FormTypes.FieldOptionView;
import dev.modelkeys.graphql.credential.FormTypes.FormFieldView;
import dev.modelkeys.query.CredentialRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps forms of the catalogue, and the values of credentials, to views. */
final class Forms {

    private Forms() {}

    static @Nullable CredentialFormView view(@Nullable Form form) {
        return form == null
                ? null
                : new CredentialFormView(form.fields().stream().map(Forms::view).toList());
    }

    /** Form for credentials of a custom model of this type, or of the provider itself if the type is null. */
    static @Nullable Form of(Provider provider, @Nullable ModelType type) {
        return type == null ? provider.credentialForm() : provider.customModelForm(type);
    }

    static List<CredentialFieldView> fields(@Nullable Form form, CredentialRow credential, boolean showsValues) {
        if (form == null) {
            return List.of();
        }
        List<FormField> fields = form.participating(credential.plain());
        List<CredentialFieldView> views = new ArrayList<>(fields.size());
        for (FormField field : fields) {
            views.add(field(field, credential, showsValues));
        }
        return views;
    }

    private static CredentialFieldView field(FormField field, CredentialRow credential, boolean showsValues) {
        Map<String, String> values = field.secret() ? credential.hints() : credential.plain();
        String shown = values.get(field.name());
        return new CredentialFieldView(
                field.name(),
                field.label(),
                field.secret(),
                shown != null,
                showsValues && !field.secret() ? shown : null,
                showsValues && field.secret() ? shown : null);
    }

    private static FormFieldView view(FormField field) {
        return new FormFieldView(
                field.name(),
                field.label(),
                field.kind(),
                field.secret(),
                field.required(),
                field.defaultValue(),
                field.placeholder(),
                field.help(),
                field.maxLength(),
                field.options().stream()
                        .map(option -> new FieldOptionView(option.value(), option.label(), views(option.visibleWhen())))
                        .toList(),
                field.allowsOther(),
                Optional.ofNullable(field.pattern()).map(ValuePattern::toString).orElse(null),
                field.redirects(),
                views(field.visibleWhen()));
    }

    private static List<FieldConditionView> views(List<FieldCondition> conditions) {
        return conditions.stream()
                .map(condition -> new FieldConditionView(condition.field(), condition.value()))
                .toList();
    }
}
