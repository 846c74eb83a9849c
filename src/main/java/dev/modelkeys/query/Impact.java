package dev.modelkeys.query;

/**
 * What deleting a credential, or removing a custom model, would do.
 *
 * @param clearsDefault the owner would be left without a default credential
 * @param deletesCustomModel the custom model would go with its last credential
 * @param unconfiguresProvider the provider would be back to not configured
 * @param credentialsKept how many credentials would stay with a removed model
 */
public record Impact(
        boolean clearsDefault, boolean deletesCustomModel, boolean unconfiguresProvider, int credentialsKept) {}
