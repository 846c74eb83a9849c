package dev.modelkeys.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** Object that has an id of its own. */
@Interface("Node")
@Description(
        "Object with an id of its own, as defined by Relay; Query.node reads it again. Ids are unique over all types.")
public interface NodeView {

    @Id
    @NonNull @Description("Id of the object: a provider's catalogue key, a UUID for everything else.")
    String getId();
}
