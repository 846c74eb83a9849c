package dev.modelkeys;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that can be set under {@code modelkeys}.
 */
@ConfigMapping(prefix = "modelkeys")
public interface ModelkeysConfig {

    /** The key that protects every stored secret. */
    MasterKey masterKey();

    /** Where the master key comes from. */
    interface MasterKey {

        /** A file with 32 random bytes in base64, readable by its owner only; required outside development and tests. */
        Optional<Path> file();
    }
}
