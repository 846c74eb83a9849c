package dev.modelkeys.routing.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.modelkeys.credential.CredentialChanged;
import dev.modelkeys.credential.HealthVersions;
import dev.modelkeys.credential.HeldOwner;
import dev.modelkeys.credential.OwnerLookup;
import dev.modelkeys.credential.OwnerLookup.LockedCredential;
import dev.modelkeys.database.ChainHead;
import dev.modelkeys.database.Sql;
import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.routing.policy.QuotaLimits.Limits;
import dev.modelkeys.routing.resolution.QuotaPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How much credentials may serve. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuotaRules {

    private static final String FIND =
            "select period, requests, tokens from credential_quota where workspace_id = ? and credential_id = ?";
    private static final String LIFT =
            "delete from credential_quota where workspace_id = ? and credential_id = ? and period <> all (?)";

    /** What was used in a period that stays is kept. */
    private static final String SET =
            """
            insert into credential_quota (workspace_id, credential_id, period, requests, tokens, resets_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict on constraint credential_quota_pk do update
                set requests = excluded.requests, tokens = excluded.tokens
            """;

    private final OwnerLookup owners;
    private final PolicyChanges changes;
    private final ChainHead head;
    private final Sql sql;
    private final Clock clock;

    QuotaRules(OwnerLookup owners, PolicyChanges changes, ChainHead head, Sql sql, Clock clock) {
        this.owners = owners;
        this.changes = changes;
        this.head = head;
        this.sql = sql;
        this.clock = clock;
    }

    /** Replaces the quotas of a credential; an empty list lifts them. */
    public CredentialChanged set(String id, List<QuotaLimit> quotas) {
        LockedCredential held = owners.credential(id, "id");
        Rejections rejections = new Rejections();
        Map<QuotaPeriod, Limits> limits = QuotaLimits.checked(quotas, rejections);
        rejections.throwIfAny();
        HeldOwner owner = HeldOwner.of(held.ring());
        UUID credential = held.credential().id();
        if (!limits.equals(find(owner.scope().workspace(), credential))) {
            set(owner, credential, limits);
            changes.fire(
                    owner, AuditAction.QUOTAS_SET, credential, held.credential().name(), details(limits));
        }
        return new CredentialChanged(owner.scope().providerId(), held.ring().id(), credential, null);
    }

    private Map<QuotaPeriod, Limits> find(UUID workspace, UUID credential) {
        return sql.query(workspace, FIND, List.of(workspace, credential), rows -> {
            Map<QuotaPeriod, Limits> limits = new EnumMap<>(QuotaPeriod.class);
            while (rows.next()) {
                limits.put(
                        QuotaPeriod.valueOf(rows.getString(1)),
                        new Limits(rows.getObject(2, Long.class), rows.getObject(3, Long.class)));
            }
            return limits;
        });
    }

    /** The version of the policy is locked before the head, which those wait for that count the use. */
    private void set(HeldOwner owner, UUID credential, Map<QuotaPeriod, Limits> limits) {
        UUID workspace = owner.scope().workspace();
        Instant now = clock.instant();
        changes.apply(owner.scope(), List.of());
        head.lock(workspace);
        List<Sql.Update> updates = new ArrayList<>();
        updates.add(new Sql.Update(
                LIFT,
                List.of(
                        workspace,
                        credential,
                        limits.keySet().stream().map(QuotaPeriod::name).toArray(String[]::new))));
        limits.forEach((period, limit) -> updates.add(new Sql.Update(
                SET,
                Arrays.asList(
                        workspace,
                        credential,
                        period.name(),
                        limit.requests(),
                        limit.tokens(),
                        period.end(now).atOffset(ZoneOffset.UTC)))));
        updates.add(HealthVersions.raised(workspace, List.of(owner.scope())));
        sql.apply(workspace, updates);
    }

    private static ObjectNode details(Map<QuotaPeriod, Limits> limits) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        ArrayNode quotas = details.putArray("quotas");
        limits.forEach((period, limit) -> {
            ObjectNode quota = quotas.addObject().put("period", period.name());
            if (limit.requests() != null) {
                quota.put("requests", limit.requests());
            }
            if (limit.tokens() != null) {
                quota.put("tokens", limit.tokens());
            }
        });
        return details;
    }
}
