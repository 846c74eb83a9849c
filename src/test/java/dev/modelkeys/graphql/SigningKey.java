package dev.modelkeys.graphql;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** A key of an issuer, and what it signs with it. */
record SigningKey(String id, String algorithm, KeyPair pair) {

    private static final int COORDINATE = 32;

    static SigningKey rsa(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKey(id, "RS256", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static SigningKey ec(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new SigningKey(id, "ES256", generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signature =
                    Signature.getInstance(algorithm.equals("RS256") ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its public half as a JSON web key. */
    Map<String, Object> jwk() {
        PublicKey key = pair.getPublic();
        if (key instanceof RSAPublicKey rsa) {
            String modulus = base64(unsigned(rsa.getModulus(), rsa.getModulus().bitLength() / 8));
            String exponent = base64(unsigned(rsa.getPublicExponent(), 3));
            return Map.of("kty", "RSA", "use", "sig", "alg", "RS256", "kid", id, "n", modulus, "e", exponent);
        }
        var point = ((ECPublicKey) key).getW();
        String x = base64(unsigned(point.getAffineX(), COORDINATE));
        String y = base64(unsigned(point.getAffineY(), COORDINATE));
        return Map.of("kty", "EC", "use", "sig", "alg", "ES256", "kid", id, "crv", "P-256", "x", x, "y", y);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[length];
        int used = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - used, fixed, length - used, used);
        return fixed;
    }
}
