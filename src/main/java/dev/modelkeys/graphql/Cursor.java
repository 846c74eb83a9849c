package dev.modelkeys.graphql;

import dev.modelkeys.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Opaque cursor of a connection: encodes the sort key of an item. */
public final class Cursor {

    private static final String SEPARATOR = "\u0000";

    /** Far above the cursor of the longest name. */
    private static final int LONGEST = 2048;

    private Cursor() {}

    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    public static List<String> parse(String cursor, int parts) {
        List<String> found = Arrays.asList(decode(cursor).split(SEPARATOR, -1));
        if (found.size() != parts || !of(found.toArray(String[]::new)).equals(cursor)) {
            throw unknown();
        }
        return found;
    }

    public static UUID parseId(String cursor) {
        return Ids.parse(parse(cursor, 1).get(0)).orElseThrow(Cursor::unknown);
    }

    public static long parseNumber(String cursor) {
        try {
            return Long.parseLong(parse(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static String decode(String cursor) {
        if (cursor.length() > LONGEST) {
            throw unknown();
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    public static RequestError unknown() {
        return RequestError.invalidArgument("The argument 'after' is not a cursor of this list.");
    }
}
