package dev.modelkeys.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.modelkeys.vault.UnusableMasterKey;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeySourceTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("K-08: development makes a key once and goes on with it")
    void developmentMakesAKeyOnce() {
        MasterKeySource development = new MasterKeySource(Optional.of(directory.resolve("made/dev.key")), false);
        assertThat(development.read().primary().id())
                .isEqualTo(development.read().primary().id());
    }

    @Test
    void productionMakesNone() {
        Path missing = directory.resolve("made/prod.key");
        assertThatExceptionOfType(UnusableMasterKey.class)
                .isThrownBy(() -> new MasterKeySource(Optional.of(missing), true).read());
        assertThat(missing.getParent()).doesNotExist();
    }

    @Test
    void developmentMakesNoneWhereNoPlaceIsNamed() {
        assertThatExceptionOfType(UnusableMasterKey.class)
                .isThrownBy(() -> new MasterKeySource(Optional.empty(), false).read());
    }
}
