package dev.modelkeys.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Unique secret that is recognised in every encoding. */
final class Canary {

    /** Lower case, for comparison regardless of case, and a valid GraphQL name, so that it fits most positions. */
    static final String SECRET = "sk_canary_3f9a1c7e5b2d_quetzal_8860_tail";

    /** A hint shows the last four characters. */
    private static final String NEVER_SHOWN = SECRET.substring(0, SECRET.length() - 4);

    private static final List<String> TRACES = traces();
    private static final BitSet BEGINNINGS = beginnings();
    private static final int CONTEXT = 300;

    private Canary() {}

    static boolean isIn(String text) {
        return find(text) >= 0;
    }

    /** What stands around the first one, for it tells what had the secret; empty without one. */
    static String around(String text) {
        int at = find(text);
        return at < 0
                ? ""
                : text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT))
                        .replaceAll("[^ -~]", ".");
    }

    /** In one pass, for dumps are large. */
    private static int find(String text) {
        for (int at = 0; at < text.length() - 1; at++) {
            if (BEGINNINGS.get(beginning(text, at)) && isAt(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(String text, int at) {
        return text.regionMatches(true, at, NEVER_SHOWN, 0, NEVER_SHOWN.length())
                || TRACES.stream().anyMatch(trace -> text.startsWith(trace, at));
    }

    private static BitSet beginnings() {
        BitSet found = new BitSet();
        found.set(beginning(NEVER_SHOWN, 0));
        TRACES.forEach(trace -> found.set(beginning(trace, 0)));
        return found;
    }

    /** Two letters in lower case, as a number. */
    private static int beginning(String text, int at) {
        int first = text.charAt(at) | ' ';
        int second = text.charAt(at + 1) | ' ';
        return first * 256 + second % 256;
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
