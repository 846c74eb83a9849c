package dev.modelkeys.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Key files, which forms take as they are or in Base64. */
final class KeyFiles {

    private KeyFiles() {}

    /** @throws UnusableKey if it is no Base64 */
    static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text.strip()), UTF_8);
        } catch (IllegalArgumentException e) {
            throw UnusableKey.unreadable();
        }
    }
}
