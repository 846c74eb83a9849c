package dev.modelkeys.start;

import dev.modelkeys.ModelkeysConfig.Probe;
import dev.modelkeys.probe.EgressSettings;
import java.time.Duration;

/** The way out to providers is one that can be checked, and they are asked neither never nor all the time. */
final class ProbeCheck implements StartupCheck {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Override
    public void check(Settings settings) {
        try {
            EgressSettings.check(settings.modelkeys());
        } catch (IllegalArgumentException e) {
            String[] message = String.valueOf(e.getMessage()).split(" ", 2);
            throw new StartupProblem(message[0], message[message.length - 1]);
        }
        Probe probe = settings.modelkeys().probe();
        requirePositive(Probe.PER_MINUTE, probe.perMinute());
        requirePositive(Probe.CONCURRENT, probe.concurrent());
        if (probe.interval()
                .filter(interval -> interval.compareTo(SHORTEST) < 0)
                .isPresent()) {
            throw new StartupProblem(
                    Probe.INTERVAL,
                    "is shorter than a minute; write such as 24h, or remove it for no tests at an interval");
        }
    }

    private static void requirePositive(String property, int value) {
        if (value < 1) {
            throw new StartupProblem(
                    property, "is less than 1; set " + Probe.ON_SAVE + "=off for no questions on saving");
        }
    }
}
