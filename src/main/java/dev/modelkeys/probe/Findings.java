package dev.modelkeys.probe;

import dev.modelkeys.catalog.ProbeCase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns the reading of an answer into what is told of it. */
final class Findings {

    private Findings() {}

    /** What the answer to a case shows, for values that may or may not hold a secret. */
    static ProbeResult of(ProbeCase asked, Answer answer, Values values, Instant now) {
        if (answer.failure() != null) {
            return new ProbeResult(answer.failure(), false, null, asked.name(), 0, Duration.ZERO);
        }
        Verdicts.Reading reading = Verdicts.read(asked.answers(), answer, values);
        Finding finding = finding(asked, reading, answer, values);
        Instant retryAt = isPassing(finding) ? RetryTime.of(answer, now) : null;
        return new ProbeResult(finding, reading.checkPlace(), retryAt, asked.name(), answer.status(), Duration.ZERO);
    }

    private static boolean isPassing(Finding finding) {
        return switch (finding.verdict()) {
            case VALID, REJECTED -> false;
            case NO_CREDIT, RATE_LIMITED, UNREACHABLE, INCONCLUSIVE -> true;
        };
    }

    private static Finding finding(ProbeCase asked, Verdicts.Reading reading, Answer answer, Values values) {
        if (reading.meaning() == null) {
            return unreadable(answer.status());
        }
        return switch (reading.meaning()) {
            case VALID -> success(asked, values);
            case REJECTED -> values.hasSecret() ? Finding.REJECTED : Finding.KEY_ASKED_FOR;
            case NO_MONEY -> Finding.NO_MONEY;
            case RATE_LIMITED -> Finding.RATE_LIMITED;
            case NO_PERMISSION -> Finding.NO_PERMISSION;
            case UNKNOWN_MODEL -> withoutModel(asked, answer);
            case WRONG_PLACE -> Finding.WRONG_PLACE;
        };
    }

    /** A list that was not read to its end may yet name the model. */
    private static Finding withoutModel(ProbeCase asked, Answer answer) {
        if (answer.cut() && answer.status() == 200) {
            return Finding.LIST_TOO_LONG;
        }
        return asked.provesKey() ? Finding.UNKNOWN_MODEL : Finding.MODEL_NOT_FOUND;
    }

    private static Finding success(ProbeCase asked, Values values) {
        if (!values.hasSecret()) {
            return Finding.ANSWERS_WITHOUT_KEY;
        }
        return asked.provesKey() ? Finding.ACCEPTED : Finding.KEY_NOT_PROVED;
    }

    /** Rate limits have one status everywhere; the others are no news of the key. */
    private static @Nullable Finding known(int status) {
        if (status == 429) {
            return Finding.RATE_LIMITED;
        }
        return status >= 500 ? Finding.SERVER_ERROR : null;
    }

    private static Finding unreadable(int status) {
        if (status >= 300 && status < 400) {
            return Finding.REDIRECTED;
        }
        Finding known = known(status);
        return known == null ? Finding.NOT_UNDERSTOOD : known;
    }
}
