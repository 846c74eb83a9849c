package dev.modelkeys.probe;

import dev.modelkeys.kernel.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** HMAC-SHA256 of Volcengine, in the way of SigV4. */
final class VolcengineSignature {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private VolcengineSignature() {}

    static RenderedRequest sign(RenderedRequest request, SigningKey key, Instant now) {
        SignedTarget target = SignedTarget.of(request.url());
        String time = TIME.format(now);
        String date = time.substring(0, time.indexOf('T'));
        String digest = Sha256.hex(request.body() == null ? "" : request.body());
        String type = request.headers().getOrDefault("Content-Type", "application/json");
        CanonicalRequest canonical = CanonicalRequest.of(
                request,
                target,
                Map.of("content-type", type, "host", target.host(), "x-content-sha256", digest, "x-date", time));
        String scope = String.join("/", date, key.region(), key.service(), "request");
        String header = canonical.authorization("HMAC-SHA256", time, scope, key.id(), key.secret());
        return request.with(
                Map.of("Content-Type", type, "X-Date", time, "X-Content-Sha256", digest, "Authorization", header));
    }
}
