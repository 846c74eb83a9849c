package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.modelkeys.vault.RequestMac;
import java.util.Base64;
import java.util.Map;

/** HMAC-SHA1 over method, host, path and sorted query, as Tencent's speech service has it. */
final class TencentSpeechSignature {

    private TencentSpeechSignature() {}

    static RenderedRequest sign(RenderedRequest request, SigningKey key) {
        SignedTarget target = SignedTarget.of(request.url());
        String text = request.method().name() + target.host() + target.path() + "?" + target.sortedQuery();
        byte[] code = RequestMac.sha1(key.secret().getBytes(UTF_8), text);
        return request.with(Map.of("Authorization", Base64.getEncoder().encodeToString(code)));
    }
}
