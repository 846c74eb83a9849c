package dev.modelkeys.operation;

import dev.modelkeys.audit.AuditLog;
import dev.modelkeys.kernel.Ticker;
import dev.modelkeys.operation.RefusalBudget.Counted;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Writes the entries of counted refusals, within seconds after their minute is over, and when the server stops. */
@ApplicationScoped
class CountedRefusals {

    private static final Logger LOG = Logger.getLogger(CountedRefusals.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final RefusalBudget budget;
    private final AuditLog audit;
    private final Ticker ticker = new Ticker("counted refusals");

    CountedRefusals(RefusalBudget budget, AuditLog audit) {
        this.budget = budget;
        this.audit = audit;
    }

    void begin(@Observes StartupEvent event) {
        ticker.start(PAUSE, () -> write(budget.ended()));
    }

    /** Before the heads of the audit are logged for the last time. */
    void end(@Observes @Priority(Interceptor.Priority.APPLICATION) ShutdownEvent event) {
        ticker.stop();
        write(budget.all());
    }

    /** Never throws: the timer would not come again. */
    void write(List<Counted> counted) {
        for (Counted each : counted) {
            try {
                audit.writeRefusal(each.call(), each.refusal());
            } catch (RuntimeException e) {
                LOG.warnf(
                        "%d refused requests are not in the audit yet",
                        each.refusal().requests());
                budget.putBack(each);
            }
        }
    }
}
