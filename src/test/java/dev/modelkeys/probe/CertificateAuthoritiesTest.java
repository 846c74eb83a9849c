package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthoritiesTest {

    @TempDir
    Path directory;

    @Test
    void thoseOfTheOrganisationStandBesideThePublicOnes() throws Exception {
        TrustManagerFactory java = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        java.init((KeyStore) null);
        List<X509Certificate> publicOnes = issuers(java.getTrustManagers());
        Path pem = LocalCertificate.create(directory, "provider.test").pem();

        Vertx vertx = Vertx.vertx();
        try {
            List<X509Certificate> trusted = issuers(CertificateAuthorities.with(pem)
                    .getTrustManagerFactory(vertx)
                    .getTrustManagers());
            assertThat(publicOnes).isNotEmpty();
            assertThat(trusted).containsAll(publicOnes).hasSize(publicOnes.size() + 1);
        } finally {
            vertx.close();
        }
    }

    private static List<X509Certificate> issuers(TrustManager[] managers) {
        return Arrays.asList(((X509TrustManager) managers[0]).getAcceptedIssuers());
    }
}
