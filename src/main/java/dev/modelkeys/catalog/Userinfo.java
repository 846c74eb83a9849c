package dev.modelkeys.catalog;

/** User name or password in an address. */
final class Userinfo {

    private Userinfo() {}

    /** True if the text has an address with a scheme that carries one, anywhere. */
    static boolean isIn(String text) {
        boolean atSignFirst = false;
        for (int index = text.length() - 1; index >= 3; index--) {
            char character = text.charAt(index);
            if (character == '@' || endsAuthority(character)) {
                atSignFirst = character == '@';
            }
            if (atSignFirst && authorityBegins(text, index)) {
                return true;
            }
        }
        return false;
    }

    /** True if the text, read as an address without a scheme, carries one. */
    static boolean begins(String text) {
        int start = text.length() > 1 && isSlash(text.charAt(0)) && isSlash(text.charAt(1)) ? 2 : 0;
        for (int index = start; index < text.length() && !endsAuthority(text.charAt(index)); index++) {
            if (text.charAt(index) == '@') {
                return true;
            }
        }
        return false;
    }

    private static boolean authorityBegins(String text, int index) {
        return index >= 4
                && isSlash(text.charAt(index - 1))
                && isSlash(text.charAt(index - 2))
                && text.charAt(index - 3) == ':'
                && isOfScheme(text.charAt(index - 4));
    }

    private static boolean isOfScheme(char character) {
        return character < 128 && (Character.isLetterOrDigit(character) || "+.-".indexOf(character) >= 0);
    }

    private static boolean endsAuthority(char character) {
        return character == '/' || character == '?' || character == '#';
    }

    /** Browsers treat backslashes as slashes. */
    private static boolean isSlash(char character) {
        return character == '/' || character == '\\';
    }
}
