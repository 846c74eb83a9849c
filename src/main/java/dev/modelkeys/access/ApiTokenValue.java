package dev.modelkeys.access;

import dev.modelkeys.kernel.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API token with its secret: {@code mk_<role>_<16 public>_<43 secret>_<6 check>}, all in base 62. The secret part
 * is 256 random bits; the check is the CRC-32 of all before it, so that a misspelt token costs no query and secret
 * scanners recognize tokens.
 */
final class ApiTokenValue implements BearerToken {

    static final String PREFIX = "mk_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PUBLIC = 16;
    private static final int SECRET = 43;
    private static final int CHECK = 6;
    private static final int SECRET_BITS = 256;
    private static final int PUBLIC_BITS = 95;
    private static final Pattern FORM = Pattern.compile("(" + PREFIX + "[a-z]{3,10}_([0-9A-Za-z]{" + PUBLIC
            + "})_([0-9A-Za-z]{" + SECRET + "}))_([0-9A-Za-z]{" + CHECK + "})");

    private final String text;
    private final String publicId;
    private final String secret;

    private ApiTokenValue(String text, String publicId, String secret) {
        this.text = text;
        this.publicId = publicId;
        this.secret = secret;
    }

    static ApiTokenValue random(SecureRandom random, Role role) {
        return of(
                role,
                base62(new BigInteger(PUBLIC_BITS, random), PUBLIC),
                base62(new BigInteger(SECRET_BITS, random), SECRET));
    }

    static ApiTokenValue of(Role role, String publicId, String secret) {
        String start = PREFIX + role.name().toLowerCase(Locale.ROOT) + "_" + publicId + "_" + secret;
        return new ApiTokenValue(start + "_" + check(start), publicId, secret);
    }

    /** Empty unless form and checksum are right. */
    static Optional<ApiTokenValue> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && check(form.group(1)).equals(form.group(4))
                ? Optional.of(new ApiTokenValue(text, form.group(2), form.group(3)))
                : Optional.empty();
    }

    @Override
    public String publicId() {
        return publicId;
    }

    /** The stored hash; a fast one is enough for 256 random bits. */
    @Override
    public byte[] hash() {
        return Sha256.of(secret);
    }

    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "TokenText[" + publicId + "]";
    }

    private static String check(String start) {
        CRC32 crc = new CRC32();
        crc.update(start.getBytes(StandardCharsets.US_ASCII));
        return base62(BigInteger.valueOf(crc.getValue()), CHECK);
    }

    private static String base62(BigInteger number, int length) {
        BigInteger base = BigInteger.valueOf(DIGITS.length());
        char[] text = new char[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            text[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }
}
