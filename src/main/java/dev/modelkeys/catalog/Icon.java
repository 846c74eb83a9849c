package dev.modelkeys.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Icon of a provider: its initials on a colour of its own, since logos are trademarks. */
final class Icon {

    /** White on any hue of this saturation and lightness has a contrast of at least 4.5 : 1. */
    private static final double SATURATION = 0.6;

    private static final double LIGHTNESS = 0.3;

    private Icon() {}

    static String svg(String id, String label) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" role="img" aria-label="%1$s">\
                <title>%1$s</title><rect width="40" height="40" rx="8" fill="%2$s"/>\
                <text x="20" y="20" dy=".35em" text-anchor="middle" font-family="system-ui, sans-serif" \
                font-size="16" font-weight="600" fill="#fff">%3$s</text></svg>
                """
                .formatted(escaped(label), colour(id), escaped(initials(label)));
    }

    /** The first letters of the first two words, or the first two capitals of a single one. */
    static String initials(String label) {
        List<String> letters = new ArrayList<>();
        int previous = ' ';
        for (int character : label.codePoints().toArray()) {
            boolean begins = Character.isLetterOrDigit(character) && !Character.isLetterOrDigit(previous);
            boolean hump = Character.isUpperCase(character) && Character.isLowerCase(previous);
            if (begins || hump) {
                letters.add(Character.toString(character).toUpperCase(Locale.ROOT));
            }
            previous = character;
        }
        if (letters.isEmpty()) {
            return "?";
        }
        return String.join("", letters.subList(0, Math.min(2, letters.size())));
    }

    static String colour(String id) {
        double hue = Math.floorMod(id.hashCode() * 0x9E3779B1, 360) / 60.0;
        double chroma = SATURATION * 2 * LIGHTNESS;
        double second = chroma * (1 - Math.abs(hue % 2 - 1));
        double[][] sextants = {
            {chroma, second, 0}, {second, chroma, 0}, {0, chroma, second},
            {0, second, chroma}, {second, 0, chroma}, {chroma, 0, second}
        };
        double base = LIGHTNESS - chroma / 2;
        StringBuilder colour = new StringBuilder("#");
        for (double part : sextants[(int) hue]) {
            colour.append(String.format(Locale.ROOT, "%02x", Math.round((part + base) * 255)));
        }
        return colour.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
