package dev.modelkeys.routing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What happens when, on a clock that moves from one event to the next. No two moments are the same. */
final class Agenda {

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private Instant now;
    private long orders;

    Agenda(Instant start) {
        now = start;
    }

    private record Event(Instant at, long order, Consumer<Instant> action) {}

    void at(Instant moment, Consumer<Instant> action) {
        events.add(new Event(moment, orders++, action));
    }

    void after(Duration wait, Consumer<Instant> action) {
        at(now.plus(wait), action);
    }

    void runUntil(Instant end) {
        for (Event next = events.poll(); next != null && next.at().isBefore(end); next = events.poll()) {
            now = next.at().isAfter(now) ? next.at() : now.plusNanos(1);
            next.action().accept(now);
        }
    }
}
