package dev.modelkeys.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REJECTED | REJECTED | The provider does not accept this key.",
                "NO_MONEY | NO_CREDIT | The provider knows this key, but has no credit for it.",
                "RATE_LIMITED | RATE_LIMITED | Asked too often; the key itself is known.",
                "NO_PERMISSION | INCONCLUSIVE | The key is known, but may not make this call.",
                "NOT_UNDERSTOOD | INCONCLUSIVE | The answer could not be understood."
            })
    void whatPeopleReadIsSettled(Finding finding, HealthVerdict verdict, String message) {
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @EnumSource
    void aMessageIsSentencesOfOurOwn(Finding finding) {
        assertThat(finding.message()).matches("[A-Z].{10,130}\\.");
    }
}
