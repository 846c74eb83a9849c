package dev.modelkeys.catalog;

/** White space and invisible characters, which copying and pasting leave around a value. */
final class Blanks {

    private Blanks() {}

    static String trim(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.codePointAt(start))) {
            start += Character.charCount(value.codePointAt(start));
        }
        while (end > start && isBlank(value.codePointBefore(end))) {
            end -= Character.charCount(value.codePointBefore(end));
        }
        return value.substring(start, end);
    }

    static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == 0x85
                || isInvisible(character);
    }

    /** Byte-order mark, zero width, soft hyphen, direction marks, fillers. Tags are not: they end the flags of some countries. */
    private static boolean isInvisible(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> Character.getType(character) == Character.FORMAT && (character < 0xE0020 || character > 0xE007F);
        };
    }
}
