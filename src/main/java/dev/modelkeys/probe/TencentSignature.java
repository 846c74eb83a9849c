package dev.modelkeys.probe;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** TC3-HMAC-SHA256 of Tencent Cloud. */
final class TencentSignature {

    private TencentSignature() {}

    static RenderedRequest sign(RenderedRequest request, SigningKey key, Instant now) {
        SignedTarget target = SignedTarget.of(request.url());
        String type = request.headers().getOrDefault("Content-Type", "application/json");
        CanonicalRequest canonical =
                CanonicalRequest.of(request, target, Map.of("content-type", type, "host", target.host()));
        String date = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        String scope = date + "/" + key.service() + "/tc3_request";
        String time = String.valueOf(now.getEpochSecond());
        String header = canonical.authorization("TC3-HMAC-SHA256", time, scope, key.id(), "TC3" + key.secret());
        return request.with(Map.of("X-TC-Timestamp", time, "Authorization", header));
    }
}
