package dev.modelkeys.graphql.event;

import dev.modelkeys.access.Caller;
import dev.modelkeys.catalog.Catalog;
import dev.modelkeys.catalog.Provider;
import dev.modelkeys.event.CredentialEvents;
import dev.modelkeys.graphql.RequestError;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Subscription to what changes of the credentials of the caller's workspace. */
@GraphQLApi
public class EventApi {

    private final CredentialEvents events;
    private final Catalog catalog;
    private final Caller caller;

    EventApi(CredentialEvents events, Catalog catalog, Caller caller) {
        this.events = events;
        this.catalog = catalog;
        this.caller = caller;
    }

    @Subscription
    @NonNull @Description("Changes of credentials and of their owners, in the order in which they were committed, within about a"
            + " second. A stream begins with RESYNC; none is resumed. Answered as text/event-stream. Fails with BUSY where"
            + " the workspace has 100 streams, or the server 500. Requires permission READ.")
    public Multi<CredentialEventView> credentialChanged(
            @Id @Description("Provider to keep: its catalogue key or an alias; null: all.") @Nullable String providerId) {
        UUID workspace = caller.workspace();
        if (events.isFull(workspace)) {
            throw RequestError.busy("There are too many streams. End one, or try again.");
        }
        // A provider that is unknown has no credentials, and its stream no events.
        String provider = providerId == null
                ? null
                : catalog.find(providerId).map(Provider::id).orElse("");
        return events.of(workspace, provider).map(CredentialEventView::of);
    }
}
