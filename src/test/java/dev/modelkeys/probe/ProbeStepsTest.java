package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.catalog.ModelType;
import org.junit.jupiter.api.Test;

/** Questions that take more than one request. */
class ProbeStepsTest extends LocalProbe {

    @Test
    void aModelThatWantsMoreTokensIsAskedOnceMore() throws Exception {
        try (LocalProvider provider = LocalProvider.open(
                null,
                (request, out) -> out.write(
                        request.contains("\"max_tokens\":16")
                                ? LocalProvider.response(200, "", "{\"choices\":[]}")
                                : LocalProvider.response(400, "", "{\"error\":{\"code\":\"max_tokens_too_low\"}}")))) {
            ProbeResult result = ask(subject("vessl_ai", ModelType.LLM, provider), Spending.A_FEW_TOKENS);
            assertThat(result.finding()).isEqualTo(Finding.ACCEPTED);
            assertThat(provider.requests).hasSize(2);
        }
    }

    @Test
    void aModelThatNamesTheLimitOtherwiseIsAskedSo() throws Exception {
        String unsupported =
                "{\"error\":{\"code\":\"unsupported_parameter\",\"message\":\"Use 'max_completion_tokens' instead\"}}";
        try (LocalProvider provider = LocalProvider.open(
                null,
                (request, out) -> out.write(
                        request.contains("\"max_completion_tokens\":16") && !request.contains("max_tokens")
                                ? LocalProvider.response(200, "", "{\"choices\":[]}")
                                : LocalProvider.response(400, "", unsupported)))) {
            assertThat(ask(subject("vessl_ai", ModelType.LLM, provider), Spending.A_FEW_TOKENS)
                            .finding())
                    .isEqualTo(Finding.ACCEPTED);
        }
    }

    @Test
    void thereIsOneSecondAttempt() throws Exception {
        try (LocalProvider provider = LocalProvider.answering(400, "{\"error\":{}}")) {
            assertThat(ask(subject("vessl_ai", ModelType.LLM, provider), Spending.A_FEW_TOKENS)
                            .finding())
                    .isEqualTo(Finding.NOT_UNDERSTOOD);
            assertThat(provider.requests).hasSize(2);
        }
    }

    @Test
    void whatIsUnderstoodIsNotAskedAgain() throws Exception {
        try (LocalProvider provider = LocalProvider.answering(400, "{\"error\":{\"code\":\"model_not_found\"}}")) {
            ProbeResult result = ask(subject("vessl_ai", ModelType.LLM, provider), Spending.A_FEW_TOKENS);
            assertThat(result.finding()).isEqualTo(Finding.UNKNOWN_MODEL);
            assertThat(provider.requests).hasSize(1);
        }
    }

    @Test
    void aKeyThatServersMayDoWithoutIsProvedOnlyByARefusalWithoutIt() throws Exception {
        try (LocalProvider open = LocalProvider.answering(200, "{\"data\":[{\"id\":\"model-1\"}]}");
                LocalProvider closed = LocalProvider.open(
                        null,
                        (request, out) -> out.write(
                                request.contains(SECRET)
                                        ? LocalProvider.response(200, "", "{\"data\":[{\"id\":\"model-1\"}]}")
                                        : LocalProvider.response(401, "", "{}")))) {
            assertThat(ask(subject("openai_api_compatible", ModelType.LLM, open), Spending.NOTHING)
                            .finding())
                    .isEqualTo(Finding.KEY_NOT_PROVED);
            assertThat(ask(subject("openai_api_compatible", ModelType.LLM, closed), Spending.NOTHING)
                            .finding())
                    .isEqualTo(Finding.ACCEPTED);
            assertThat(closed.requests).hasSize(2);
        }
    }

    @Test
    void aKeyIsNotProvedWhereTheSameWithoutItComesToNothing() throws Exception {
        try (LocalProvider broken = LocalProvider.open(
                null,
                (request, out) -> out.write(
                        request.contains(SECRET)
                                ? LocalProvider.response(200, "", "{\"data\":[{\"id\":\"model-1\"}]}")
                                : LocalProvider.response(500, "", "{}")))) {
            assertThat(ask(subject("openai_api_compatible", ModelType.LLM, broken), Spending.NOTHING)
                            .finding())
                    .isEqualTo(Finding.KEY_NOT_COMPARED);
        }
    }

    @Test
    void aTokenIsFetchedFirst() throws Exception {
        try (LocalProvider provider = LocalProvider.open(
                null,
                (request, out) -> out.write(
                        request.startsWith("POST /token")
                                ? LocalProvider.response(200, "", "{\"access_token\":\"token-7\"}")
                                : LocalProvider.response(request.contains("Bearer token-7") ? 403 : 500, "", "{}")))) {
            ProbeResult result = ask(subject("two", null, provider), Spending.NOTHING);
            assertThat(result.finding()).isEqualTo(Finding.NO_PERMISSION);
            assertThat(result.probe()).isEqualTo("key");
            assertThat(provider.requests.get(0)).endsWith("\r\n\r\nsecret=" + SECRET);
            assertThat(provider.requests.get(1)).startsWith("GET /models ").doesNotContain(SECRET);
        }
        try (LocalProvider provider = LocalProvider.answering(401, "{}")) {
            assertThat(ask(subject("two", null, provider), Spending.NOTHING).finding())
                    .isEqualTo(Finding.REJECTED);
            assertThat(provider.requests).hasSize(1);
        }
    }

    @Test
    void aTokenThatIsNoneIsNoProof() throws Exception {
        try (LocalProvider provider = LocalProvider.answering(200, "{\"access_token\":\"\"}")) {
            assertThat(ask(subject("two", null, provider), Spending.NOTHING).finding())
                    .isEqualTo(Finding.NOT_UNDERSTOOD);
            assertThat(provider.requests).hasSize(1);
        }
    }
}
