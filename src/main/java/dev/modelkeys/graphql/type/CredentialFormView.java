package dev.modelkeys.graphql.type;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Form for the values of a credential. */
@Type("CredentialForm")
@Description("Form for the values of a credential.")
public record CredentialFormView(
        @NonNull @Description("Fields in display order.") List<@NonNull FormFieldView> fields) {}
