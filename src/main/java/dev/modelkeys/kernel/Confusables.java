package dev.modelkeys.kernel;

import com.ibm.icu.text.SpoofChecker;

/**
 * Confusable names (Unicode Technical Standard 39): they look alike because of letters of different scripts, such as a
 * Cyrillic а for a Latin one. Similar characters of one script are allowed: l and 1 are in many names.
 */
public final class Confusables {

    private static final SpoofChecker CHECKER =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final int OF_SEVERAL_SCRIPTS =
            SpoofChecker.MIXED_SCRIPT_CONFUSABLE | SpoofChecker.WHOLE_SCRIPT_CONFUSABLE;

    private Confusables() {}

    public static boolean areAlike(String one, String other) {
        return !(isAscii(one) && isAscii(other)) && (CHECKER.areConfusable(one, other) & OF_SEVERAL_SCRIPTS) != 0;
    }

    /** Hash of the skeleton: equal for names that are alike, now and then also for others. */
    public static int look(String name) {
        return CHECKER.getSkeleton(name).hashCode();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
