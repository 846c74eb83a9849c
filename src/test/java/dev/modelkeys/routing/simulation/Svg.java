package dev.modelkeys.routing.simulation;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writer of a picture of rectangles and texts; rectangles of one colour are one path, so that the file stays small. */
final class Svg {

    private final Map<String, StringBuilder> paths = new LinkedHashMap<>();
    private final StringBuilder texts = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;

    Svg(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
        rectangle(0, 0, width, height, "#ffffff");
    }

    void rectangle(int x, int y, int wide, int high, String colour) {
        if (wide > 0 && high > 0) {
            paths.computeIfAbsent(colour, each -> new StringBuilder())
                    .append('M')
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append('h')
                    .append(wide)
                    .append('v')
                    .append(high)
                    .append('h')
                    .append(-wide)
                    .append('z');
        }
    }

    void text(int x, int y, String anchor, String text) {
        texts.append("<text x='%d' y='%d' text-anchor='%s'>%s</text>\n".formatted(x, y, anchor, text));
    }

    String document() {
        StringBuilder document = new StringBuilder(
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'".formatted(width, height))
                .append(" font-family='sans-serif' font-size='11' fill='#24292f' role='img' aria-label='")
                .append(title)
                .append("'>\n");
        paths.forEach((colour, path) -> document.append("<path fill='%s' d='%s'/>\n".formatted(colour, path)));
        return document.append(texts).append("</svg>\n").toString();
    }
}
