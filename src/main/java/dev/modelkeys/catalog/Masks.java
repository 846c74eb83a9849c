package dev.modelkeys.catalog;

import java.util.regex.Pattern;

/** Masks: what user interfaces show in place of a secret. */
final class Masks {

    /** The character of this server's own masks and hints. */
    private static final int BULLET = '•';

    /** Signs that look like bullets, asterisks and dots, and fonts' replacement for what they cannot show. */
    private static final String LOOKALIKES = "●∙·⋅‧・･◦○⚫⬤█▪■◾…＊∗⁎✱﹡\uFFFD";

    private static final int LONGEST_ABBREVIATION = 24;

    private static final int LONGEST_RUN_IN_A_SECRET = 5;

    private static final int SHOWN = 4;

    private static final Pattern WORD =
            Pattern.compile("[\\[<({_*]{1,8}(?:hidden|redacted|masked)[]>)}_*]{1,8}", Pattern.CASE_INSENSITIVE);

    private Masks() {}

    /** True for any mask in a secret of one line, an abbreviated secret such as sk-...wxyz included. */
    static boolean isIn(String secret) {
        return isInFile(secret)
                || secret.chars().anyMatch(character -> LOOKALIKES.indexOf(character) >= 0)
                || secret.contains("***")
                || (secret.length() <= LONGEST_ABBREVIATION && secret.contains("..."))
                || isRun(secret)
                || WORD.matcher(secret).matches();
    }

    /** True for the masks that no key file has either. */
    static boolean isInFile(String secret) {
        return secret.indexOf(BULLET) >= 0
                || (!secret.isEmpty() && secret.chars().allMatch(character -> character == '*'));
    }

    /** True for one sign repeated, with as many characters after it as a hint shows, or none. */
    private static boolean isRun(String secret) {
        char sign = secret.charAt(0);
        int run = 1;
        while (run < secret.length() && secret.charAt(run) == sign) {
            run++;
        }
        return !Character.isLetterOrDigit(sign) && run > LONGEST_RUN_IN_A_SECRET && secret.length() - run <= SHOWN;
    }
}
