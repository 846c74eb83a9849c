package dev.modelkeys.query;

import dev.modelkeys.database.Sql.Query;
import dev.modelkeys.database.Sql.Reading;
import java.util.Collection;
import java.util.UUID;

/** The statement that reads keyrings, each a row with its credentials of the plan as one JSON array, and
 * behind it the default one if the array has no more room for it. */
final class KeyringQuery {

    private static final String KEYRING =
            "k.id, k.provider_id, k.model_name, k.model_type, k.removed, k.default_credential_id, k.revision, ";

    private static final String COLUMNS =
            "b.id, b.provider_id, b.model_name, b.model_type, b.removed, b.default_credential_id, b.revision,"
                    + " b.created_micros, b.updated_micros, b.credential_count";

    private static final String BINDINGS =
            "(select json_object_agg(e.environment, e.credential_id order by e.environment)"
                    + " from environment_binding e where e.workspace_id = ? and e.keyring_id = k.id)";
    private static final String BOUND = " and c.id in (select e.credential_id from environment_binding e"
            + " where e.workspace_id = ? and e.keyring_id = k.id)";

    /** The position of a custom model in its list, which is in the order of names. */
    private static final String POSITION =
            "row_number() over (partition by provider_id, removed, model_name is null order by model_name, model_type)";

    private static final String OF_KEYRING =
            "select c.* from credential c where c.workspace_id = ? and c.keyring_id = k.id";
    private static final String DEFAULT = " and c.id = k.default_credential_id";

    private final UUID workspace;
    private final FetchPlan plan;

    /** Read as well, whatever the plan says. */
    private final Collection<UUID> credentials;

    private final Answer answer;

    KeyringQuery(UUID workspace, FetchPlan plan, Collection<UUID> credentials, Answer answer) {
        this.workspace = workspace;
        this.plan = plan;
        this.credentials = credentials;
        this.answer = answer;
    }

    /** The keyrings of these providers that the plan asks for. */
    <T> Query<T> ofProviders(Collection<String> ids, Reading<T> reading) {
        QueryBuilder sql = select(bounded());
        if (ids.size() == 1) {
            // A generic plan expects ten elements of an array, and reads the keyrings of all providers for them.
            sql.add("and provider_id = ?", ids.iterator().next());
        } else {
            sql.add("and provider_id in (select unnest(?))", (Object) ids.toArray(String[]::new));
        }
        return join(sql.add("and " + kinds()), "false").reading(reading);
    }

    /** These keyrings, those of their credentials, and the keyrings of their providers that the plan asks for. */
    <T> Query<T> ofKeyrings(Collection<UUID> ids, Reading<T> reading) {
        if (!hasKinds()) {
            return join(select(bounded()).add("and id = any (?)", (Object) ids.toArray(UUID[]::new)), "true")
                    .reading(reading);
        }
        return around(bounded()
                        .add(
                                "with target as (select id, provider_id from keyring where workspace_id = ? and id = any (?))",
                                workspace,
                                ids.toArray(UUID[]::new)))
                .reading(reading);
    }

    /** The keyring with this credential, the credential, and the keyrings of its provider that the plan asks for. */
    <T> Query<T> ofCredential(UUID credential, Reading<T> reading) {
        return around(bounded()
                        .add(
                                """
                                with target as (
                                    select id, provider_id from keyring where workspace_id = ? and id = (
                                        select keyring_id from credential where workspace_id = ? and id = ?))
                                """,
                                workspace,
                                workspace,
                                credential))
                .reading(reading);
    }

    /** Leaves credentials out beyond what the answer may still read. */
    private QueryBuilder bounded() {
        return new QueryBuilder()
                .add("select " + COLUMNS + ", b.credentials is not null as has_credentials,")
                .addIf(plan.has(Part.BINDINGS), "b.bindings,")
                .add(CredentialRowMapper.bounded("b.credentials") + " as credentials from (", answer.readable());
    }

    /** The providers of the target hold the target: with "or" between them every keyring of the workspace would be read. */
    private QueryBuilder around(QueryBuilder target) {
        String isTarget = "id in (select id from target)";
        QueryBuilder sql = select(target)
                .add("and")
                .add(
                        hasKinds()
                                ? "provider_id in (select provider_id from target) and (" + isTarget + " or " + kinds()
                                        + ")"
                                : isTarget);
        return join(sql, "k." + isTarget);
    }

    private QueryBuilder select(QueryBuilder sql) {
        // The workspace is a parameter at each level: compared with that of an outer row, it is checked row by row.
        sql.add("select " + KEYRING)
                .add(CredentialRowMapper.microseconds("k.created_at", plan, Part.CREATED_AT) + " as created_micros,")
                .add(CredentialRowMapper.microseconds("k.updated_at", plan, Part.UPDATED_AT) + " as updated_micros,");
        count(sql);
        credentials(sql);
        sql.addIf(plan.has(Part.BINDINGS), ", " + BINDINGS + " as bindings", workspace);
        return sql.add("from (select *, " + (hasLists() ? POSITION : "0") + " as position from keyring")
                .add("where workspace_id = ?", workspace);
    }

    private void count(QueryBuilder sql) {
        if (plan.has(Part.CREDENTIAL_COUNT)) {
            sql.add("(select count(*) from credential n where n.workspace_id = ? and n.keyring_id = k.id)", workspace);
        } else {
            sql.add("0");
        }
        sql.add("as credential_count,");
    }

    private QueryBuilder join(QueryBuilder sql, String kept) {
        return sql.add(") k")
                .addIf(hasLists(), "where k.position <= " + KeyringReads.LONGEST_LIST + " or " + kept)
                .add("order by k.position, k.id) b");
    }

    private void credentials(QueryBuilder sql) {
        boolean lists = plan.has(Part.CREDENTIALS);
        boolean hasDefault = plan.has(Part.DEFAULT_CREDENTIAL);
        boolean bound = plan.has(Part.BINDINGS);
        boolean hasOthers = bound || !credentials.isEmpty();
        if (!lists && !hasOthers) {
            onlyDefault(sql, hasDefault);
            return;
        }
        // The one list has an order by itself, which an aggregate keeps and would sort again.
        boolean isInOrder = lists && !hasOthers;
        sql.add("(select nullif(concat(json_agg(" + CredentialRowMapper.expression(plan))
                .addIf(!isInOrder, "order by c.id desc")
                .add(")");
        if (lists && hasDefault) {
            defaultBeyondTheList(sql);
        }
        sql.add("), '') from (");
        if (lists) {
            sql.add("(" + OF_KEYRING + " order by c.id desc limit " + KeyringReads.LONGEST_LIST + ")", workspace);
        } else if (hasDefault) {
            sql.add(theDefault("c.*"), workspace);
        }
        if (!credentials.isEmpty()) {
            sql.addIf(lists || hasDefault, "union all")
                    .add(OF_KEYRING + " and c.id = any (?)", workspace, credentials.toArray(UUID[]::new));
        }
        if (bound) {
            sql.addIf(lists || hasDefault || !credentials.isEmpty(), "union all")
                    .add(OF_KEYRING + BOUND, workspace, workspace);
        }
        sql.add(") c) as credentials");
    }

    /** One row needs no aggregate, which takes longer than the row. */
    private void onlyDefault(QueryBuilder sql, boolean hasDefault) {
        if (hasDefault) {
            String array = "json_build_array(" + CredentialRowMapper.expression(plan) + ")::text";
            sql.add("(" + theDefault(array) + ")", workspace);
        } else {
            sql.add("null::text");
        }
        sql.add("as credentials");
    }

    /** Mostly the default is among the first credentials, and reading it again would cost as much as any of them. */
    private void defaultBeyondTheList(QueryBuilder sql) {
        sql.add(
                ", case when count(*) >= " + KeyringReads.LONGEST_LIST + " then ("
                        + theDefault(CredentialRowMapper.expression(plan)) + ") end",
                workspace);
    }

    private static String theDefault(String expression) {
        return OF_KEYRING.replace("c.*", expression) + DEFAULT;
    }

    private boolean hasLists() {
        return plan.has(Part.CUSTOM_MODELS);
    }

    private boolean hasKinds() {
        return plan.has(Part.CUSTOM_MODELS) || plan.has(Part.PROVIDER_KEYRING);
    }

    private String kinds() {
        if (plan.has(Part.CUSTOM_MODELS)) {
            return plan.has(Part.PROVIDER_KEYRING) ? "true" : "model_name is not null";
        }
        return plan.has(Part.PROVIDER_KEYRING) ? "model_name is null" : "false";
    }
}
