package dev.modelkeys.graphql;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that some loggers would say if they were told to say everything. */
final class Overheard extends Handler implements AutoCloseable {

    private final Map<Logger, Level> usual = new LinkedHashMap<>();
    private final Collection<String> said = new ConcurrentLinkedQueue<>();

    Overheard(String... names) {
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

    @Override
    public void publish(LogRecord record) {
        StringWriter text = new StringWriter();
        text.append(record.getLoggerName()).append(' ').append(record.getMessage());
        if (record instanceof ExtLogRecord extended) {
            text.append(' ').append(extended.getFormattedMessage());
        }
        text.append(' ').append(Arrays.deepToString(record.getParameters()));
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text));
        }
        said.add(text.toString());
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
