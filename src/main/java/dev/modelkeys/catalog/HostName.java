package dev.modelkeys.catalog;

import com.ibm.icu.text.IDNA;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Host of an address: a name, an IPv4 address of four numbers, or an IPv6 address in brackets. */
final class HostName {

    private static final int LONGEST = 253;

    /** Names of containers have underscores. A final dot is kept: without it, resolvers try their search domains. */
    private static final Pattern NAME = Pattern.compile(
            "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.?");

    /** Clients read numbers in various ways, such as 127.1 and 0x7f000001, as an IPv4 address. */
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!\\z)|\\z)){4}");

    /** With a colon, which keeps Java from asking for a name; without a zone, which means another network on each machine. */
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f.]{0,45}:[0-9a-f:.]{1,45}]");

    private static final IDNA IDNA_2008 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private static final char IDEOGRAPHIC_FULL_STOP = '\u3002';

    private HostName() {}

    /** One spelling for all spellings of the same host; null for what is no host. */
    static @Nullable String canonical(String host) {
        if (host.isEmpty() || host.length() > LONGEST) {
            return null;
        }
        String folded = Normalizer.normalize(host, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (folded.charAt(0) == '[') {
            return ipv6(folded);
        }
        String name = isAscii(folded) ? folded : international(folded);
        if (name == null) {
            return null;
        }
        String ascii = isAscii(name) ? name : ascii(name);
        return NAME.matcher(ascii).matches()
                        && (!NUMBER_AT_THE_END.matcher(ascii).matches()
                                || IPV4.matcher(ascii).matches())
                ? name
                : null;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    /**
     * The ASCII form, or the name itself where versions of IDNA have different ones. Null for characters that clients may or
     * may not replace, such as fullwidth letters and the ideographic full stop.
     */
    private static @Nullable String international(String name) {
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFKC) || name.indexOf(IDEOGRAPHIC_FULL_STOP) >= 0) {
            return null;
        }
        IDNA.Info info = new IDNA.Info();
        String ascii = IDNA_2008.nameToASCII(name, new StringBuilder(), info).toString();
        if (info.hasErrors()) {
            return null;
        }
        boolean clear = !info.isTransitionalDifferent()
                && IDNA_2008
                        .nameToUnicode(ascii, new StringBuilder(), info)
                        .toString()
                        .equals(name);
        return clear ? ascii : name;
    }

    private static String ascii(String name) {
        return IDNA_2008.nameToASCII(name, new StringBuilder(), new IDNA.Info()).toString();
    }

    private static @Nullable String ipv6(String literal) {
        if (!IPV6.matcher(literal).matches()) {
            return null;
        }
        try {
            return "[" + InetAddress.getByName(literal).getHostAddress() + "]";
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
