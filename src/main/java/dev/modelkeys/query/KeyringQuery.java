package dev.modelkeys.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The one statement that reads a shelf.
 *
 * @param arguments for its placeholders, in order
 */
record KeyringQuery(String sql, List<Object> arguments) {

    private static final String OF_RING =
            "select c.* from credential c where c.workspace_id = k.workspace_id and c.keyring_id = k.id";

    /** Where a custom model stands in its list: they are in the order of names. */
    private static final String PLACE =
            "row_number() over (partition by provider_id, removed, model_name is null order by model_name, model_type)";

    static KeyringQuery ofProviders(UUID workspace, Collection<String> providerIds, FetchPlan wants) {
        String rings = "provider_id = any (?) and " + kinds(wants);
        return new KeyringQuery(
                sql("", rings, "false", wants, credentials(wants)),
                List.of(workspace, providerIds.toArray(String[]::new)));
    }

    /** These keyrings, and as many of their providers' as are wanted as well. */
    static KeyringQuery ofKeyrings(UUID workspace, Collection<UUID> ids, FetchPlan wants) {
        return new KeyringQuery(
                around("id = any (?)", wants, credentials(wants)),
                List.of(workspace, ids.toArray(UUID[]::new), workspace));
    }

    /** The keyring that holds this credential, and the credential. */
    static KeyringQuery ofCredential(UUID workspace, UUID credential, FetchPlan wants) {
        List<String> credentials = credentials(wants);
        credentials.add(OF_RING + " and c.id = ?");
        return new KeyringQuery(
                around(
                        "id = (select keyring_id from credential where workspace_id = ? and id = ?)",
                        wants,
                        credentials),
                List.of(workspace, workspace, credential, workspace, credential));
    }

    private static String around(String target, FetchPlan wants, List<String> credentials) {
        return sql(
                "with target as (select id, provider_id from keyring where workspace_id = ? and " + target + ")",
                "(id in (select id from target) or provider_id in (select provider_id from target) and " + kinds(wants)
                        + ")",
                "k.id in (select id from target)",
                wants,
                credentials);
    }

    private static String sql(String target, String rings, String kept, FetchPlan wants, List<String> credentials) {
        String count = wants.counts()
                ? "(select count(*) from credential n where n.workspace_id = k.workspace_id and n.keyring_id = k.id)"
                : "0";
        String contents = credentials.isEmpty() ? OF_RING + " and false" : String.join(" union all ", credentials);
        return target
                + """
                 select k.id, k.provider_id, k.model_name, k.model_type, k.removed, k.default_credential_id, k.revision,
                        k.created_at, k.updated_at, k.place,
                """
                + count + " as credentials, " + CredentialRowMapper.columns(wants.fields()) + " from (select *, "
                + (wants.customModels() ? PLACE : "0") + " as place from keyring where workspace_id = ? and " + rings
                + ") k left join lateral (" + contents + ") c on true"
                + (wants.customModels() ? " where k.place <= " + KeyringReads.LONGEST_LIST + " or " + kept : "")
                + " order by k.place, k.id, c.id desc";
    }

    private static List<String> credentials(FetchPlan wants) {
        List<String> credentials = new ArrayList<>();
        if (wants.credentials()) {
            credentials.add("(" + OF_RING + " order by c.id desc limit " + KeyringReads.LONGEST_LIST + ")");
        }
        if (wants.defaults()) {
            credentials.add(OF_RING + " and c.id = k.default_credential_id");
        }
        return credentials;
    }

    private static String kinds(FetchPlan wants) {
        if (wants.customModels()) {
            return wants.providerRings() ? "true" : "model_name is not null";
        }
        return wants.providerRings() ? "model_name is null" : "false";
    }
}
