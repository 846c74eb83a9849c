package dev.modelkeys.graphql.credential;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Link to further reading. */
@Type("HelpLink")
@Description("Link to further reading.")
public record HelpLinkView(
        @NonNull @Description("Title of the page.") String title,
        @NonNull @Description("Absolute URL of the page.") String url) {}
