package dev.modelkeys.access;

import org.eclipse.microprofile.graphql.Description;

/** Permission that a role grants, as clients see it. */
@Description("Permission that a role grants.")
public enum Permission {
    @Description("Read providers, models and credentials: names and states.")
    READ,
    @Description("Read the values of fields that are not secret, and the hints of those that are.")
    READ_FIELDS,
    @Description(
            "Install providers; add, change, test and delete credentials; change custom models, load sharing, environments, quotas and "
                    + "switches.")
    MANAGE_CREDENTIALS,
    @Description("List, create and revoke API tokens.")
    MANAGE_ACCESS,
    @Description("List, create and delete workspaces. Held by owners of the first workspace only.")
    MANAGE_WORKSPACES,
    @Description("Read and verify the audit, and read the leases on record.")
    READ_AUDIT,
    @Description("Acquire credentials for calls, secrets included, and report what came of the calls.")
    USE_CREDENTIALS
}
