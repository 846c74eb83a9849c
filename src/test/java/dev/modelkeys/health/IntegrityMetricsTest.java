package dev.modelkeys.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.modelkeys.vault.Ciphertext;
import dev.modelkeys.vault.DecryptionFailed;
import dev.modelkeys.vault.EncryptionContext;
import dev.modelkeys.vault.Secret;
import dev.modelkeys.vault.Vault;
import dev.modelkeys.workspace.Workspace;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntegrityMetricsTest {

    private static final String NAME = "mk_integrity_failures_total";

    @Inject
    Vault vault;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    @DisplayName("K-02: a secret that was moved is counted where operators look, without a word of whose it is")
    void whatWasMovedIsCounted() {
        UUID keyring = UUID.randomUUID();
        UUID credential = UUID.randomUUID();
        EncryptionContext place = new EncryptionContext(Workspace.FIRST, keyring, credential, "api_key", 1);
        Ciphertext sealed = vault.seal(Secret.of("sk-canary-metrics"), place);
        double before = counted();

        DecryptionFailed unreadable = catchThrowableOfType(
                DecryptionFailed.class,
                () -> vault.open(sealed, new EncryptionContext(Workspace.FIRST, keyring, credential, "api_key", 2)));

        assertThat(unreadable.reason()).isEqualTo(DecryptionFailed.Reason.INTEGRITY);
        assertThat(counted()).isEqualTo(before + 1);
        assertThat(scrape()).doesNotContain("canary", credential.toString());
    }

    /** The one series there is: no label tells them apart. */
    private double counted() {
        List<String> series =
                scrape().lines().filter(line -> line.startsWith(NAME)).toList();
        assertThat(series).singleElement().satisfies(line -> assertThat(line).startsWith(NAME + " "));
        return Double.parseDouble(series.get(0).substring(NAME.length() + 1));
    }

    private String scrape() {
        return RestAssured.get(metrics).then().statusCode(200).extract().asString();
    }
}
