package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Oracle's request signature, version 1, of requests without a body: RSA-SHA256 over date, request target and host. */
final class OracleSignature {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private OracleSignature() {}

    static RenderedRequest sign(RenderedRequest request, SigningKey key, Instant now) {
        return sign(request, key, HTTP_DATE.format(now));
    }

    static RenderedRequest sign(RenderedRequest request, SigningKey key, String date) {
        SignedTarget target = SignedTarget.of(request.url());
        String text = "date: %s\n(request-target): %s %s\nhost: %s"
                .formatted(
                        date, request.method().name().toLowerCase(Locale.ROOT), target.pathAndQuery(), target.host());
        String header =
                "Signature version=\"1\",headers=\"date (request-target) host\",keyId=\"%s\",algorithm=\"rsa-sha256\",signature=\"%s\""
                        .formatted(key.id(), signature(key.secret(), text));
        return request.with(Map.of("Date", date, "Authorization", header));
    }

    private static String signature(String pem, String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(RsaKeys.read(pem));
            signature.update(text.getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw UnusableKey.unreadable();
        }
    }
}
