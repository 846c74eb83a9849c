package dev.modelkeys.probe;

import static java.math.BigInteger.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.KeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Private keys, the costly ones among them. */
class RsaKeysTest {

    private static final RSAPrivateCrtKey GOOD = (RSAPrivateCrtKey) SampleKeys.PAIR.getPrivate();
    private static final Random RANDOM = new Random(1);

    @Test
    void aKeyOfTheUsualProportionsIsRead() throws Exception {
        BigInteger half = odd(2_048);
        KeySpec largest = key(half, half, GOOD.getPublicExponent(), GOOD.getPrimeExponentP());

        assertThat(RsaKeys.read(SampleKeys.PEM)).isEqualTo(GOOD);
        assertThat(RsaKeys.read(pem(largest))).isInstanceOf(RSAPrivateCrtKey.class);
    }

    @ParameterizedTest
    @MethodSource
    void aKeyThatWouldBeCostlyIsRefused(KeySpec key) throws Exception {
        String pem = pem(key);

        assertThatThrownBy(() -> RsaKeys.read(pem))
                .isInstanceOf(UnusableKey.class)
                .hasMessage(Finding.KEY_NOT_READABLE.message());
    }

    static Stream<KeySpec> aKeyThatWouldBeCostlyIsRefused() {
        BigInteger modulus = GOOD.getModulus();
        BigInteger p = GOOD.getPrimeP();
        BigInteger q = GOOD.getPrimeQ();
        BigInteger e = GOOD.getPublicExponent();
        BigInteger huge = odd(100_000);
        return Stream.of(
                new RSAPrivateKeySpec(modulus, GOOD.getPrivateExponent()),
                new RSAPrivateKeySpec(odd(16_384), odd(16_384)),
                key(odd(2_049), odd(2_049), e, GOOD.getPrimeExponentP()),
                key(p, q, huge, GOOD.getPrimeExponentP()),
                key(p, q, e, huge),
                new RSAPrivateCrtKeySpec(modulus, e, GOOD.getPrivateExponent(), odd(2_047), odd(2_047), ONE, ONE, ONE),
                new RSAPrivateCrtKeySpec(modulus, e, GOOD.getPrivateExponent(), p.negate(), q.negate(), ONE, ONE, ONE));
    }

    private static KeySpec key(BigInteger p, BigInteger q, BigInteger exponent, BigInteger exponentP) {
        return new RSAPrivateCrtKeySpec(
                p.multiply(q),
                exponent,
                GOOD.getPrivateExponent(),
                p,
                q,
                exponentP,
                GOOD.getPrimeExponentQ(),
                GOOD.getCrtCoefficient());
    }

    private static BigInteger odd(int bits) {
        return new BigInteger(bits, RANDOM).setBit(bits - 1).setBit(0);
    }

    private static String pem(KeySpec key) throws Exception {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(KeyFactory.getInstance("RSA")
                                .generatePrivate(key)
                                .getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
