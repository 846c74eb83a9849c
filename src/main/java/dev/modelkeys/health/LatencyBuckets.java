package dev.modelkeys.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Buckets of the duration of GraphQL requests, from which quantiles over several servers are computed. */
@Singleton
class LatencyBuckets implements MeterFilter {

    private static final double[] BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return isGraphQLRequest(id)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(BUCKETS)
                        .build()
                        .merge(config)
                : config;
    }

    /** Other methods and paths are refused at once: each of their buckets would be a series without use. */
    private static boolean isGraphQLRequest(Meter.Id id) {
        return id.getName().equals("http.server.requests")
                && "/graphql".equals(id.getTag("uri"))
                && "POST".equals(id.getTag("method"));
    }
}
