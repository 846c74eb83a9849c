package dev.modelkeys.routing.usage;

import dev.modelkeys.credential.Scope;
import dev.modelkeys.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads use over time. */
@ApplicationScoped
public class UsageReports {

    private static final String SUMS =
            """
            select date_trunc(?, hour, 'UTC') as bucket, sum(requests), sum(ok), sum(failed), sum(input_tokens),
                sum(output_tokens)
            from credential_usage
            where workspace_id = ? and provider_id = ? and model_name = ? and model_type = ? and hour >= ? and hour < ?
                and (?::uuid is null or credential_id = ?)
            group by bucket order by bucket
            """;

    private final Sql sql;

    UsageReports(Sql sql) {
        this.sql = sql;
    }

    /** Use within a bucket that begins at a time. */
    public record Bucket(Instant from, Usage usage) {}

    /**
     * Use of an owner's credentials, or of one of them, in buckets of equal length, oldest first, those without use too.
     *
     * @param credential null for all of the owner, deleted ones too
     * @param from begin of the first bucket
     * @param to end of the last one
     */
    public List<Bucket> of(Scope owner, @Nullable UUID credential, Instant from, Instant to, UsageBucketSize size) {
        List<@Nullable Object> arguments = new ArrayList<>(List.of(
                size.name().toLowerCase(Locale.ROOT),
                owner.workspace(),
                owner.providerId(),
                owner.modelName(),
                owner.typeName(),
                from.atOffset(ZoneOffset.UTC),
                to.atOffset(ZoneOffset.UTC)));
        arguments.add(credential);
        arguments.add(credential);
        List<Bucket> used = sql.list(
                owner.workspace(),
                SUMS,
                arguments,
                row -> new Bucket(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        new Usage(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))));
        List<Bucket> all = new ArrayList<>();
        int next = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(size.length())) {
            boolean isUsed = next < used.size() && used.get(next).from().equals(at);
            all.add(isUsed ? used.get(next++) : new Bucket(at, Usage.NONE));
        }
        return all;
    }
}
