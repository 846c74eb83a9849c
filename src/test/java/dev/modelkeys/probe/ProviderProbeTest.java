package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.modelkeys.vault.Secret;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Questions to providers on this machine. */
class ProviderProbeTest extends LocalProbe {

    @Test
    void aGoodKeyIsValidAfterOneRequest() throws Exception {
        try (LocalProvider provider = LocalProvider.answering(200, "{\"data\":[]}")) {
            ProbeResult result = ask(subject("anthropic", null, provider), Spending.NOTHING);
            assertThat(result.verdict()).isEqualTo(HealthVerdict.VALID);
            assertThat(result.probe()).isEqualTo("key");
            assertThat(result.status()).isEqualTo(200);
            assertThat(provider.requests)
                    .singleElement()
                    .asString()
                    .startsWith("GET /v1/models?limit=1 ")
                    .containsIgnoringCase("x-api-key: " + SECRET)
                    .containsIgnoringCase("anthropic-version: 2023-06-01");
        }
    }

    @Test
    void aResultHoldsNothingOfWhatTheProviderWrote() throws Exception {
        String echo =
                "{\"type\":\"error\",\"error\":{\"type\":\"authentication_error\",\"message\":\"" + SECRET + "\"}}";
        try (LocalProvider provider = LocalProvider.answering(401, echo)) {
            ProbeResult result = ask(subject("anthropic", null, provider), Spending.NOTHING);
            assertThat(result.finding()).isEqualTo(Finding.REJECTED);
            assertThat(result.toString() + result.message()).doesNotContain("canary");
        }
    }

    @Test
    void aRateLimitSaysWhenToComeAgain() throws Exception {
        try (LocalProvider provider = LocalProvider.open(
                null, (request, out) -> out.write(LocalProvider.response(429, "Retry-After: 30\r\n", "{}")))) {
            ProbeResult result = ask(subject("anthropic", null, provider), Spending.NOTHING);
            assertThat(result.verdict()).isEqualTo(HealthVerdict.RATE_LIMITED);
            assertThat(result.retryAt()).isEqualTo(NOW.plusSeconds(30));
        }
    }

    @Test
    void savingAsksNothingThatCosts() throws Exception {
        try (LocalProvider provider = LocalProvider.answering(200, "{}")) {
            ProbeSubject subject = new ProbeSubject(
                    catalog.find("voyage").orElseThrow(), null, null, Map.of(), Map.of("api_key", Secret.of(SECRET)));
            ProbeResult result = ask(subject, Spending.NOTHING);
            assertThat(result.finding()).isEqualTo(Finding.WOULD_COST);
            assertThat(result.verdict()).isEqualTo(HealthVerdict.INCONCLUSIVE);
            assertThat(provider.connections).isEmpty();
        }
    }

    @Test
    void theServersOwnIdentityIsNeverAsked() throws Exception {
        ProbeSubject subject = new ProbeSubject(
                catalog.find("bedrock").orElseThrow(),
                null,
                null,
                Map.of("auth_method", "IAM_Role", "aws_region", "us-east-1"),
                Map.of());
        assertThat(ask(subject, Spending.A_FEW_TOKENS).finding()).isEqualTo(Finding.NOT_ASKABLE);
    }

    @Test
    void aKeyFileThatCannotBeReadIsNotSent() throws Exception {
        ProbeSubject subject = new ProbeSubject(
                catalog.find("vertex_ai").orElseThrow(),
                null,
                null,
                Map.of("vertex_location", "global", "vertex_project_id", "p"),
                Map.of("vertex_service_account_key", Secret.of("{\"type\":\"external_account\"}")));
        ProbeResult result = ask(subject, Spending.NOTHING);
        assertThat(result.finding()).isEqualTo(Finding.KEY_NOT_READABLE);
    }

    @Test
    void beyondTheBudgetNothingIsAsked() throws Exception {
        try (LocalProvider provider = LocalProvider.answering(200, "{\"data\":[]}")) {
            ProbeSubject subject = subject("anthropic", null, provider);
            for (int round = 0; round < 3; round++) {
                ask(subject, Spending.NOTHING);
            }
            assertThatThrownBy(() -> ask(subject, Spending.NOTHING)).isInstanceOf(ProbeBusy.class);
            assertThat(provider.requests).hasSize(3);
        }
    }

    @Test
    void aLookUpThatHangsKeepsItsPlace() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        probe = probe(1, host -> {
            EgressLimitsTest.awaitEnd(end);
            return List.of(InetAddress.getLoopbackAddress());
        });
        try (LocalProvider provider = LocalProvider.answering(200, "{\"data\":[]}")) {
            ProbeSubject subject = subject("anthropic", null, provider);

            assertThat(ask(subject, Spending.NOTHING).finding()).isEqualTo(Finding.TIMED_OUT);
            assertThat(isBusy(subject)).isTrue();
            end.countDown();
            while (isBusy(subject)) {
                Thread.onSpinWait();
            }
        } finally {
            end.countDown();
        }
    }

    @Test
    void aProviderThatDoesNotAnswerIsUnreachable() throws Exception {
        LocalProvider gone = LocalProvider.answering(200, "{}");
        gone.close();
        ProbeResult result = ask(subject("anthropic", null, gone), Spending.NOTHING);
        assertThat(result.verdict()).isEqualTo(HealthVerdict.UNREACHABLE);
        assertThat(result.took()).isLessThan(Duration.ofSeconds(10));
    }

    private boolean isBusy(ProbeSubject subject) throws Exception {
        try {
            ask(subject, Spending.NOTHING);
            return false;
        } catch (ProbeBusy e) {
            return true;
        }
    }
}
