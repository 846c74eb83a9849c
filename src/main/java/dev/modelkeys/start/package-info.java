/**
 * The doorman: looks at the settings and the database before the server is started and refuses what is not safe to run,
 * and hands the rooms what comes from outside, the clock and the master key. It serves no request.
 */
@NullMarked
package dev.modelkeys.start;

import org.jspecify.annotations.NullMarked;
