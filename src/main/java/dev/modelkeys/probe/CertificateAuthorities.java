package dev.modelkeys.probe;

import io.vertx.core.net.TrustOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Certificate authorities (RFC 5280) that vouch for providers: those that Java trusts, and those of the organisation. */
final class CertificateAuthorities {

    private CertificateAuthorities() {}

    /**
     * @param file certificates in PEM form (RFC 7468)
     * @throws IOException if the file cannot be read
     * @throws GeneralSecurityException if it holds anything but certificates, or none
     */
    static TrustOptions with(Path file) throws IOException, GeneralSecurityException {
        List<Certificate> authorities = new ArrayList<>(read(file));
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager trusting) {
                authorities.addAll(List.<X509Certificate>of(trusting.getAcceptedIssuers()));
            }
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority-" + i, authorities.get(i));
        }
        return TrustOptions.wrap(managers(store)[0]);
    }

    private static Collection<? extends Certificate> read(Path file) throws IOException, CertificateException {
        InputStream content = new ByteArrayInputStream(Files.readAllBytes(file));
        Collection<? extends Certificate> certificates =
                CertificateFactory.getInstance("X.509").generateCertificates(content);
        if (certificates.isEmpty()) {
            throw new CertificateException("empty");
        }
        return certificates;
    }

    /** @param store null for the authorities that Java trusts */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
