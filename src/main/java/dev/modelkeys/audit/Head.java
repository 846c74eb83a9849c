package dev.modelkeys.audit;

import dev.modelkeys.kernel.Ids;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The head of a workspace's chain: its last entry. As text it is {@code WORKSPACE:SEQ:HASH}, such as
 * {@code 00000000-0000-0000-0000-000000000001:12:9f…}: the workspace's id, the entry's number in decimal digits and its
 * hash as 64 hexadecimal digits. This form is stable: operators keep it outside the database.
 *
 * @param seq 0 for a chain without entries
 * @param hash an HMAC that nothing but the workspace's audit key makes
 */
public record Head(UUID workspace, long seq, byte[] hash) {

    private static final Pattern TEXT = Pattern.compile(
            "(?<![0-9a-f-])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([1-9][0-9]{0,17}):([0-9a-f]{64})"
                    + "(?![0-9a-f])");

    /** Empty unless the text is a head and nothing else. */
    public static Optional<Head> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? of(matcher) : Optional.empty();
    }

    /** Every head in a line, such as one of the log. */
    public static Stream<Head> in(String line) {
        return TEXT.matcher(line).results().map(result -> of(result).orElseThrow());
    }

    private static Optional<Head> of(MatchResult match) {
        return Ids.parse(match.group(1))
                .map(id -> new Head(
                        id, Long.parseLong(match.group(2)), HexFormat.of().parseHex(match.group(3))));
    }

    static Head none(UUID workspace) {
        return new Head(workspace, 0, HashChain.START);
    }

    boolean isSameAs(Head other) {
        return seq == other.seq && MessageDigest.isEqual(hash, other.hash);
    }

    @Override
    public String toString() {
        return workspace + ":" + seq + ":" + HexFormat.of().formatHex(hash);
    }
}
