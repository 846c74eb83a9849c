package dev.modelkeys.routing.simulation;

import dev.modelkeys.routing.resolution.ResolutionReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Chart of a day: what was served and refused, and below it a row for each key. */
final class DayChart {

    private static final int LEFT = 80;
    private static final int PART = 6;
    private static final int ROW = 16;
    private static final int TOP = 130;
    private static final int CURVE = 90;
    private static final String SERVED = "#0969da";
    private static final String REFUSED = "#cf222e";
    private static final String EMPTY = "#f6f8fa";
    private static final List<String> SHADES =
            List.of("#ddf4ff", "#b6e3ff", "#80ccff", "#54aeff", "#218bff", "#0969da", "#0550ae", "#033d8b");

    /** What a row shows below the calls, the first that holds. */
    private static final Map<ResolutionReason, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put(ResolutionReason.REJECTED, "#cf222e");
        STATES.put(ResolutionReason.OVER_QUOTA, "#8250df");
        STATES.put(ResolutionReason.COOLING, "#fb8500");
        STATES.put(ResolutionReason.UNREADABLE, "#8c959f");
        STATES.put(ResolutionReason.MEMBER_DISABLED, "#d0d7de");
    }

    private final Keys keys;
    private final DayRecord record;
    private final Svg svg;

    private DayChart(Keys keys, DayRecord record) {
        this.keys = keys;
        this.record = record;
        int height = TOP + ROW * keys.all().size() + 60;
        svg = new Svg(LEFT + PART * DayRecord.PARTS + 20, height, "A day of a gateway with twenty keys");
    }

    static String of(Keys keys, DayRecord record) {
        return new DayChart(keys, record).draw();
    }

    private String draw() {
        IntStream.range(0, keys.all().size())
                .forEach(row -> svg.rectangle(LEFT, TOP + ROW * row, PART * DayRecord.PARTS - 1, ROW - 6, EMPTY));
        drawCurve();
        int y = TOP;
        for (SimulatedKey key : keys.all()) {
            drawRow(key, y);
            y += ROW;
        }
        drawHours(y + 14);
        drawLegend(y + 40);
        return svg.document();
    }

    private void drawCurve() {
        int most = IntStream.range(0, DayRecord.PARTS)
                .map(part -> record.served(part) + record.refused(part))
                .max()
                .orElse(1);
        svg.text(LEFT - 6, TOP - CURVE, "end", most / 10 + " calls/min");
        for (int part = 0; part < DayRecord.PARTS; part++) {
            int served = CURVE * record.served(part) / most;
            int refused = CURVE * record.refused(part) / most;
            int x = LEFT + part * PART;
            svg.rectangle(x, TOP - 10 - served, PART - 1, served, SERVED);
            svg.rectangle(x, TOP - 10 - served - refused, PART - 1, refused, REFUSED);
        }
    }

    private void drawRow(SimulatedKey key, int y) {
        svg.text(LEFT - 6, y + 11, "end", key.name());
        for (int part = 0; part < DayRecord.PARTS; part++) {
            DayRecord.Cell cell = record.cell(key.id(), part);
            int x = LEFT + part * PART;
            if (cell.calls > 0) {
                svg.rectangle(x, y, PART - 1, ROW - 6, shade(cell.calls));
            }
            STATES.entrySet().stream()
                    .filter(state -> cell.reasons.contains(state.getKey()))
                    .findFirst()
                    .ifPresent(state -> svg.rectangle(x, y + ROW - 6, PART - 1, 4, state.getValue()));
        }
    }

    /** The darkest is a call a second. */
    private static String shade(int calls) {
        int shade = (int) (SHADES.size() * Math.sqrt(calls / 600.0));
        return SHADES.get(Math.min(SHADES.size() - 1, shade));
    }

    private void drawHours(int y) {
        for (int hour = 0; hour <= 24; hour += 3) {
            svg.text(LEFT + hour * 6 * PART, y, "middle", String.format("%02d:00", hour));
        }
    }

    private void drawLegend(int y) {
        int x = drawLegend(LEFT, y, SERVED, "served");
        x = drawLegend(x, y, REFUSED, "refused");
        for (Map.Entry<ResolutionReason, String> state : STATES.entrySet()) {
            x = drawLegend(x, y, state.getValue(), state.getKey().name());
        }
    }

    private int drawLegend(int x, int y, String colour, String text) {
        svg.rectangle(x, y - 9, 10, 10, colour);
        svg.text(x + 14, y, "start", text);
        return x + 40 + 8 * text.length();
    }
}
