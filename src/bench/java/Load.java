import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * Requests at a fixed rate, where what answers late is not waited for and its time counts from when it was due; or of clients
 * that send the next one as soon as they have their answer.
 */
final class Load {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;
    private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    Load(String url) {
        uri = URI.create(url + "/graphql");
    }

    /** Asks for the work of each number, so many a second, until it is told not to; answers how many seconds that was. */
    long run(int rate, LongPredicate goesOn, LongConsumer work) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(64);
        long start = System.nanoTime();
        long step = TimeUnit.SECONDS.toNanos(1) / rate;
        for (long i = 0; goesOn.test(i); i++) {
            long due = start + i * step;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long number = i;
            people.execute(() -> {
                work.accept(number);
                micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
            });
        }
        people.shutdown();
        if (!people.awaitTermination(2, TimeUnit.MINUTES)) {
            failures.add("not answered within two minutes");
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    /** Has each client do its work over and over for so many seconds; the work is told the client's number. */
    long saturate(int clients, int seconds, LongConsumer work) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        for (int client = 0; client < clients; client++) {
            long number = client;
            people.execute(() -> {
                for (long sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
                    work.accept(number);
                    micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - sent));
                }
            });
        }
        people.shutdown();
        if (!people.awaitTermination(seconds + 120L, TimeUnit.SECONDS)) {
            failures.add("not answered within two minutes");
        }
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    /** The answer, whatever it is. */
    String sendAnyway(String token, String query, String variables) {
        return send(token, query, variables, false);
    }

    /** The answer, which is a failure unless all went well. */
    String send(String token, String query, String variables) {
        return send(token, query, variables, true);
    }

    private String send(String token, String query, String variables, boolean mustSucceed) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"query\":\"" + query + "\",\"variables\":{" + variables + "}}"))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (mustSucceed && (answer.statusCode() != 200 || answer.body().contains("\"code\":"))) {
                failures.add(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            failures.add(e.toString());
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    List<String> failures() {
        return failures;
    }

    void failed(String how) {
        failures.add(how);
    }

    /** What went before does not count: the server was not warm. */
    void forgetTimes() {
        micros.clear();
    }

    String summary(long seconds) {
        List<Long> sorted = micros.stream().sorted().toList();
        return String.format(
                "%d requests in %d s, %d failed, p50 %.1f ms, p99 %.1f ms, slowest %.0f ms",
                sorted.size(),
                seconds,
                failures.size(),
                sorted.get(sorted.size() / 2) / 1e3,
                sorted.get(sorted.size() * 99 / 100) / 1e3,
                sorted.get(sorted.size() - 1) / 1e3);
    }
}
