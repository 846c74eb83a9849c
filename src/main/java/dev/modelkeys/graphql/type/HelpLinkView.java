package dev.modelkeys.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Where to read on. */
@Type("HelpLink")
@Description("Where to read on.")
public record HelpLinkView(
        @NonNull @Description("What is found there.") String title,
        @NonNull @Description("An absolute URL.") String url) {}
