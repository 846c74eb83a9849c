package dev.modelkeys.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.SetClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N-07: an address with too many failures is blocked for a minute")
class AuthenticationThrottleTest {

    private final SetClock clock = new SetClock();
    private final AuthenticationThrottle throttle = new AuthenticationThrottle(clock);

    @Test
    void afterSixtyFailures() {
        fail("10.0.0.1", AuthenticationThrottle.MAX_FAILURES - 1);
        assertThat(throttle.isExceeded("10.0.0.1")).isFalse();
        fail("10.0.0.1", 1);
        assertThat(throttle.isExceeded("10.0.0.1")).isTrue();
    }

    @Test
    void fromThisAddressOnly() {
        fail("10.0.0.1", AuthenticationThrottle.MAX_FAILURES);
        assertThat(throttle.isExceeded("10.0.0.2")).isFalse();
    }

    @Test
    void fromTheWholeNetworkOfAnIpv6Address() {
        IntStream.range(0, AuthenticationThrottle.MAX_FAILURES)
                .forEach(host -> throttle.add("2001:db8::" + Integer.toHexString(host)));
        assertThat(throttle.isExceeded("2001:db8::ffff")).isTrue();
        assertThat(throttle.isExceeded("2001:db8:0:1::1")).isFalse();
    }

    @Test
    void forAMinute() {
        fail("10.0.0.1", AuthenticationThrottle.MAX_FAILURES);
        clock.move(Duration.ofMinutes(1));
        assertThat(throttle.isExceeded("10.0.0.1")).isFalse();
        fail("10.0.0.1", 1);
        assertThat(throttle.isExceeded("10.0.0.1")).isFalse();
    }

    private void fail(String address, int times) {
        IntStream.range(0, times).forEach(i -> throttle.add(address));
    }
}
