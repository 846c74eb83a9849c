package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list, as Relay Cursor Connections define it. */
@Type("PageInfo")
@Description("Where a page stands in its list, as Relay Cursor Connections define it.")
public record PageInfo(
        @Description("Whether more follow.") boolean hasNextPage,
        @Description("Whether some come before.") boolean hasPreviousPage,
        @Description("The cursor of the first one here; null on an empty page.") @Nullable String startCursor,
        @Description("The cursor of the last one here; null on an empty page.") @Nullable String endCursor) {}
