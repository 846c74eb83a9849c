package dev.modelkeys.routing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.probe.HealthVerdict;
import dev.modelkeys.routing.resolution.CallOutcome;
import dev.modelkeys.routing.resolution.ResolutionReason;
import dev.modelkeys.routing.resolution.ResolutionRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day of a gateway with twenty keys, whose chart is in the documentation. */
class GatewayDayTest {

    private static final Path CHART = Path.of("src", "site", "resources", "gateway-day.svg");

    private static final GatewayDay DAY = new GatewayDay(1).run();

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    @DisplayName(
            "G4, G9, G11, G12, G17: no key is used that rests or is over its quota; refused only where none could serve")
    void everyAnswerIsRight(long seed) {
        assertIsRight(new GatewayDay(seed).run());
    }

    private static void assertIsRight(GatewayDay day) {
        assertThat(day.gateway().referee().faults()).isEmpty();
        assertThat(day.record().count(CallOutcome.OK)).isGreaterThan(80_000);
    }

    @Test
    @DisplayName("Everything that can happen to a key happens in the day")
    void theDayIsEventful() {
        DayRecord record = DAY.record();

        assertIsRight(DAY);
        assertThat(CallOutcome.values()).allMatch(outcome -> record.count(outcome) > 0);
        assertThat(List.of("REJECTED", "OVER_QUOTA", "COOLING", "EXCLUDED", "LOWER_PRIORITY", "UNREADABLE"))
                .allMatch(reason -> happens(ResolutionReason.valueOf(reason)));
        assertThat(record.refusals()).containsOnlyKeys(ResolutionRefusal.ALL_COOLING);
        assertThat(DAY.keys().all()).allSatisfy(key -> assertThat(record.calls(key.id()) > 0)
                .as(key.name())
                .isEqualTo(!key.name().equals("spare") && !key.name().equals("stale")));
        assertThat(record.calls(DAY.keys().named("free-1").id())).isEqualTo(2_000);
    }

    private static boolean happens(ResolutionReason reason) {
        return DAY.keys().all().stream().anyMatch(key -> {
            for (int part = 0; part < DayRecord.PARTS; part++) {
                if (DAY.record().cell(key.id(), part).reasons.contains(reason)) {
                    return true;
                }
            }
            return false;
        });
    }

    @Test
    @DisplayName("G12: a key that its provider takes back, and one with a new secret, serve again")
    void keysComeBack() {
        int evening = 120;

        assertThat(DAY.gateway().state("blocked").health()).isEqualTo(HealthVerdict.VALID);
        assertThat(DAY.gateway().state("revoked").health()).isNull();
        assertThat(List.of("blocked", "revoked"))
                .allMatch(name -> DAY.record().cell(DAY.keys().named(name).id(), evening).calls > 0);
    }

    @Test
    @DisplayName("A day is the same for the same seed, and its chart is that of the documentation")
    void deterministic() throws IOException {
        GatewayDay again = new GatewayDay(1).run();
        String chart = DayChart.of(DAY.keys(), DAY.record());

        assertThat(DayChart.of(again.keys(), again.record())).isEqualTo(chart);
        Path file = Path.of("target", "routing", "gateway-day.svg");
        Files.createDirectories(file.getParent());
        Files.writeString(file, chart);
        assertThat(CHART).as("a new one is at %s", file).hasContent(chart);
    }
}
