package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.modelkeys.vault.RequestMac;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
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
        String text = String.join("\n", "TC3-HMAC-SHA256", "" + now.getEpochSecond(), scope, canonical.digest());
        byte[] ofDate = RequestMac.sha256(("TC3" + key.secret()).getBytes(UTF_8), date);
        byte[] signing = RequestMac.sha256(RequestMac.sha256(ofDate, key.service()), "tc3_request");
        String header = "TC3-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                .formatted(
                        key.id(),
                        scope,
                        canonical.signedHeaders(),
                        HexFormat.of().formatHex(RequestMac.sha256(signing, text)));
        return request.with(Map.of("X-TC-Timestamp", "" + now.getEpochSecond(), "Authorization", header));
    }
}
