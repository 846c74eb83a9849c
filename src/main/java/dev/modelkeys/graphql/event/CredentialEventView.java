package dev.modelkeys.graphql.event;

import dev.modelkeys.event.CredentialEvent;
import dev.modelkeys.event.CredentialEventKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Change of a credential or of its owner. */
@Type("CredentialEvent")
@Description("Change of a credential or of its owner: ids, to be read anew where they are shown.")
public record CredentialEventView(
        @NonNull @Description("Kind of the change.") CredentialEventKind kind,
        @NonNull @Description("Time of the change; for COOLDOWN_CHANGED and RESYNC, when the server noticed.")
                Instant at,
        @Id @NonNull @Description("Catalogue key of the provider; empty for a RESYNC of all providers.")
                String providerId,
        @Id @Description("Id of the custom model; null for a change of the provider itself.") @Nullable String customModelId,
        @Id @Description("Id of the credential; null for a change of its owner.") @Nullable String credentialId) {

    static CredentialEventView of(CredentialEvent event) {
        return new CredentialEventView(
                event.kind(), event.at(), event.providerId(), text(event.customModel()), text(event.credential()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
