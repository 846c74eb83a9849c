package dev.modelkeys.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Unique secret that is recognised in every encoding. */
final class Canary {

    /** Lower case, for comparison regardless of case, and a valid GraphQL name, so that it fits most positions. */
    static final String SECRET = "sk_canary_3f9a1c7e5b2d_quetzal_8860_tail";

    /** A hint shows the last four characters. */
    private static final String NEVER_SHOWN = SECRET.substring(0, SECRET.length() - 4);

    private static final List<String> TRACES = traces();
    private static final int CONTEXT = 300;

    private Canary() {}

    static boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(NEVER_SHOWN)
                || TRACES.stream().anyMatch(text::contains);
    }

    /** What stands around the first of them: a text tells what had the secret. */
    static List<String> around(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(lower.indexOf(NEVER_SHOWN)), TRACES.stream().map(text::indexOf))
                .filter(at -> at >= 0)
                .map(at -> text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT)))
                .map(found -> found.replaceAll("[^ -~]", "."))
                .toList();
    }

    private static List<String> traces() {
        List<String> traces = new ArrayList<>();
        for (String encoded : base64()) {
            traces.add(encoded);
            traces.add(hex(encoded));
        }
        traces.add(hex(NEVER_SHOWN));
        traces.add(hex(NEVER_SHOWN).toUpperCase(Locale.ROOT));
        return traces;
    }

    /** Base64 fragments for each alignment in a longer text; the ends depend on the text around it. */
    private static List<String> base64() {
        List<String> found = new ArrayList<>();
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = ("x".repeat(offset) + NEVER_SHOWN).getBytes(StandardCharsets.UTF_8);
            int usable = shifted.length / 3 * 4;
            found.add(Base64.getEncoder().encodeToString(shifted).substring(4, usable));
            found.add(Base64.getUrlEncoder().encodeToString(shifted).substring(4, usable));
        }
        return found;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
