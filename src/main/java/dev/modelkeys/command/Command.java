package dev.modelkeys.command;

/** Something the packaged server does at a prompt: {@code java -jar quarkus-run.jar NAME --option VALUE}. */
interface Command {

    /** The word that calls it. */
    String name();

    /** The options it takes, for the text that tells how to call it. */
    String usage();

    /** Does it and says on standard output what became of it; answers the exit code, 0 if all went well. */
    int run(Options options) throws Exception;
}
