package dev.modelkeys.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Position of a page in its list, as defined by Relay Cursor Connections. */
@Type("PageInfo")
@Description("Position of a page in its list, as defined by Relay Cursor Connections.")
public record PageInfo(
        @Description("Whether items follow this page.") boolean hasNextPage,
        @Description("Whether items precede this page.") boolean hasPreviousPage,
        @Description("Cursor of the first item; null on an empty page.") @Nullable String startCursor,
        @Description("Cursor of the last item; null on an empty page.") @Nullable String endCursor) {}
