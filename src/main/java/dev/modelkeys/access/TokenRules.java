package dev.modelkeys.access;

import dev.modelkeys.kernel.AuditAction;
import dev.modelkeys.kernel.Change;
import dev.modelkeys.kernel.Ids;
import dev.modelkeys.kernel.Page;
import dev.modelkeys.kernel.Rejected;
import dev.modelkeys.kernel.Rejection;
import dev.modelkeys.kernel.Rejections;
import dev.modelkeys.kernel.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of API tokens. */
@ApplicationScoped
public class TokenRules {

    private static final int MAX_NAME_LENGTH = 64;
    private static final Duration DEFAULT_LIFETIME = Duration.ofDays(90);
    private static final Duration MAX_LIFETIME = Duration.ofDays(365);

    private final ApiTokens tokens;
    private final AuthenticationCache cache;
    private final Event<Change> changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenRules(ApiTokens tokens, AuthenticationCache cache, Event<Change> changes, Clock clock) {
        this.tokens = tokens;
        this.cache = cache;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A newly created token.
     *
     * @param secret the whole token, which is stored nowhere
     */
    public record Issued(ApiToken token, String secret) {

        @Override
        public String toString() {
            return "Issued[" + token + "]";
        }
    }

    /** @param expiresAt at most 365 days from now; null for 90 days */
    public Issued create(UUID workspace, String typedName, Role role, @Nullable Instant expiresAt) {
        return create(workspace, typedName, role, expiresAt, null, new Rejections());
    }

    /**
     * Creates a token that acquires credentials for these environments only.
     *
     * @param environments sorted names in lower case; null for no limit
     * @param rejections what was found wrong with the environments
     */
    public Issued create(
            UUID workspace,
            String typedName,
            Role role,
            @Nullable Instant expiresAt,
            @Nullable List<String> environments,
            Rejections rejections) {
        Optional<String> name = Text.validated(typedName, "A name", MAX_NAME_LENGTH, rejections, "name");
        Instant now = clock.instant();
        Instant end = expiresAt == null ? now.plus(DEFAULT_LIFETIME) : expiresAt;
        if (!end.isAfter(now) || end.isAfter(now.plus(MAX_LIFETIME))) {
            rejections.add(Rejection.of(
                    Rejection.Code.INVALID,
                    "A token expires in the future, and within " + MAX_LIFETIME.toDays() + " days.",
                    "expiresAt"));
        }
        rejections.throwIfAny();
        ApiTokenValue text = ApiTokenValue.random(random, role);
        ApiToken token =
                new ApiToken(Ids.next(), text.publicId(), name.orElseThrow(), role, environments, now, end, null, null);
        tokens.insert(workspace, token, Text.key(token.name()), text.hash());
        changes.fire(Change.ofWorkspace(workspace, AuditAction.TOKEN_CREATED, token.name()));
        return new Issued(token, text.reveal());
    }

    /** Idempotent. */
    public ApiToken revoke(UUID workspace, String id) {
        ApiToken token = Ids.parse(id)
                .flatMap(known -> tokens.lock(workspace, known))
                .orElseThrow(() -> new Rejected(Rejection.notFound("token", "id")));
        if (token.revokedAt() != null) {
            return token;
        }
        changes.fire(Change.ofWorkspace(workspace, AuditAction.TOKEN_REVOKED, token.name()));
        cache.forget(token.publicId());
        return tokens.revoke(workspace, token.id(), clock.instant());
    }

    public Optional<ApiToken> find(UUID workspace, String id) {
        return Ids.parse(id).flatMap(token -> tokens.find(workspace, token));
    }

    public Page<ApiToken> page(UUID workspace, int size, @Nullable UUID after) {
        return tokens.page(workspace, size, after);
    }

    public int count(UUID workspace) {
        return tokens.count(workspace);
    }
}
