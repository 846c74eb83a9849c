package dev.modelkeys.access;

import org.eclipse.microprofile.graphql.Description;

/** A permission of a role, part of the public schema. */
@Description("What a role may do.")
public enum Permission {
    @Description("See providers, models and credentials: names and states.")
    READ,
    @Description("See the values of fields that are not secret, and the hints of those that are.")
    READ_FIELDS,
    @Description("Install providers; add, change and delete credentials and custom models.")
    MANAGE_CREDENTIALS,
    @Description("List, create and revoke API tokens.")
    MANAGE_ACCESS,
    @Description("List and create workspaces: owners of the first workspace only.")
    MANAGE_WORKSPACES,
    @Description("Read the audit and verify it.")
    READ_AUDIT,
    @Description("Acquire credentials for calls.")
    USE_CREDENTIALS
}
