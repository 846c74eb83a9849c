package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The form that a credential is filled in with. */
@Type("CredentialForm")
@Description("The form that a credential is filled in with.")
public record CredentialFormView(
        @NonNull @Description("Its fields, in the order to show them.") List<@NonNull FormFieldView> fields) {}
