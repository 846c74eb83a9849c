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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases about API tokens. */
@ApplicationScoped
public class TokenRules {

    private static final int LONGEST_NAME = 64;
    private static final Duration USUAL_LIFE = Duration.ofDays(90);
    private static final Duration LONGEST_LIFE = Duration.ofDays(365);

    private final ApiTokens tokens;
    private final AuthenticationCache proved;
    private final Event<Change> changes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenRules(ApiTokens tokens, AuthenticationCache proved, Event<Change> changes, Clock clock) {
        this.tokens = tokens;
        this.proved = proved;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A token that was just made.
     *
     * @param secret the whole token, which is not kept anywhere else
     */
    public record Issued(ApiToken token, String secret) {

        @Override
        public String toString() {
            return "Issued[" + token + "]";
        }
    }

    /** @param expiresAt at most 365 days from now; null for 90 */
    public Issued create(UUID workspace, String typedName, Role role, @Nullable Instant expiresAt) {
        Rejections rejections = new Rejections();
        Optional<String> name = Text.validated(typedName, "A name", LONGEST_NAME, rejections, "name");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = expiresAt == null ? now.plus(USUAL_LIFE) : expiresAt;
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
            rejections.add(Rejection.of(
                    Rejection.Code.INVALID,
                    "A token expires in the future, and within " + LONGEST_LIFE.toDays() + " days.",
                    "expiresAt"));
        }
        rejections.throwIfAny();
        ApiTokenValue text = ApiTokenValue.random(random, role);
        ApiToken token = new ApiToken(Ids.next(), text.publicId(), name.orElseThrow(), role, now, end, null, null);
        tokens.insert(workspace, token, Text.key(token.name()), text.hash());
        changes.fire(Change.ofWorkspace(workspace, AuditAction.TOKEN_CREATED, token.name()));
        return new Issued(token, text.reveal());
    }

    /** Revoking again changes nothing. */
    public ApiToken revoke(UUID workspace, String id) {
        ApiToken token = find(workspace, id).orElseThrow(() -> new Rejected(Rejection.notFound("token", "id")));
        if (token.revokedAt() != null) {
            return token;
        }
        changes.fire(Change.ofWorkspace(workspace, AuditAction.TOKEN_REVOKED, token.name()));
        proved.forget(token.publicId());
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
