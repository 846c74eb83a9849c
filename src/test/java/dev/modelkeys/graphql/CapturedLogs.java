package dev.modelkeys.graphql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that some loggers would say if they were told to say everything. */
final class CapturedLogs extends Handler implements AutoCloseable {

    private final Formatter formatter;
    private final Map<Logger, Level> usual = new LinkedHashMap<>();
    private final Collection<String> said = new ConcurrentLinkedQueue<>();
    private final Collection<String> lines = new ConcurrentLinkedQueue<>();

    CapturedLogs(String... names) {
        this(new PatternFormatter("%c %m %e %X"), names);
    }

    CapturedLogs(Formatter formatter, String... names) {
        this.formatter = formatter;
        for (String name : names) {
            Logger logger = Logger.getLogger(name);
            usual.put(logger, logger.getLevel());
            logger.setLevel(Level.ALL);
            logger.setUseParentHandlers(false);
            logger.addHandler(this);
        }
        Logger root = Logger.getLogger("");
        usual.put(root, root.getLevel());
        root.addHandler(this);
    }

    List<String> said() {
        return new ArrayList<>(said);
    }

    /** As the formatter writes them. */
    List<String> lines() {
        return new ArrayList<>(lines);
    }

    @Override
    public void publish(LogRecord record) {
        String parameters = Arrays.deepToString(record.getParameters());
        String line = formatter.format(record);
        lines.add(line);
        said.add(line + " " + record.getMessage() + " " + parameters);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        usual.forEach((logger, level) -> {
            logger.removeHandler(this);
            logger.setLevel(level);
            logger.setUseParentHandlers(true);
        });
    }
}
