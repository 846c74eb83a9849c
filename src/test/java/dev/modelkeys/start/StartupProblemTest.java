package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartupProblemTest {

    @Test
    void theLineNamesPropertyVariableAndProblem() {
        assertThat(new StartupProblem("modelkeys.master-key.file", "is not set").line())
                .isEqualTo(
                        "modelkeys does not start: modelkeys.master-key.file (MODELKEYS_MASTER_KEY_FILE) is not set");
    }

    @Test
    void theLineStaysOneWhateverItQuotes() {
        assertThat(new StartupProblem("a.b", "names /keys/evil\r\nmodelkeys started\u001b[2K\u0000").line())
                .isEqualTo("modelkeys does not start: a.b (A_B) names /keys/evil??modelkeys started?[2K?");
    }
}
