package dev.modelkeys.probe;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Private RSA keys in PEM, also where their line breaks have become blanks. */
final class RsaKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (?:RSA )?PRIVATE KEY-----");

    /** Version 0, and the algorithm rsaEncryption without parameters. */
    private static final byte[] PKCS8_START = {
        0x02,
        0x01,
        0x00,
        0x30,
        0x0d,
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x01,
        0x05,
        0x00
    };

    private static final int MOST_BITS = 4_096;
    private static final byte SEQUENCE = 0x30;
    private static final byte OCTET_STRING = 0x04;

    private RsaKeys() {}

    /** @throws UnusableKey if it is none, is out of proportion, or needs a password */
    static PrivateKey read(String text) {
        Matcher pem = PEM.matcher(pem(text).replace("\\n", "\n"));
        if (!pem.find()) {
            throw UnusableKey.unreadable();
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
            byte[] pkcs8 = pem.group(1) == null ? der : element(SEQUENCE, PKCS8_START, element(OCTET_STRING, der));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            if (key instanceof RSAPrivateCrtKey rsa && isInProportion(rsa)) {
                return key;
            }
            throw UnusableKey.unreadable();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw UnusableKey.unreadable();
        }
    }

    /** Java signs with whatever numbers a key has; with some a signature takes seconds, or minutes. */
    private static boolean isInProportion(RSAPrivateCrtKey key) {
        BigInteger modulus = key.getModulus();
        return modulus.bitLength() <= MOST_BITS
                && Stream.of(
                                key.getPublicExponent(),
                                key.getPrimeP(),
                                key.getPrimeQ(),
                                key.getPrimeExponentP(),
                                key.getPrimeExponentQ(),
                                key.getCrtCoefficient())
                        .allMatch(number -> number.signum() > 0 && number.compareTo(modulus) < 0)
                && key.getPrimeP().multiply(key.getPrimeQ()).equals(modulus);
    }

    private static String pem(String text) {
        return text.contains("-----BEGIN") ? text : KeyFiles.decoded(text);
    }

    private static byte[] element(byte tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        int length = content.size();
        element.write(tag);
        // The long form with two bytes holds for keys of any size in use, and DER's shortest form is not asked for.
        element.write(0x82);
        element.write(length >> 8);
        element.write(length);
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }
}
