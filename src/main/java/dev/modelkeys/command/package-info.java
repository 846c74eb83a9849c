/**
 * What an operator does at the server's machine, not over HTTP: commands of the packaged server. They run beside a server
 * that serves, open no port, and end with an exit code.
 */
@NullMarked
package dev.modelkeys.command;

import org.jspecify.annotations.NullMarked;
