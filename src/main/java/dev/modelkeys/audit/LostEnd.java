package dev.modelkeys.audit;

/**
 * An entry that was there and is no more.
 *
 * @param lastSeq the last entry of its workspace that there is; 0 if there is none
 */
public record LostEnd(Checkpoint checkpoint, long lastSeq) {

    /** For whoever has to find out what happened. */
    public String line() {
        return "workspace " + checkpoint.workspace() + ": entry " + checkpoint.seq() + ", written "
                + checkpoint.at() + ", is not there any more; "
                + (lastSeq == 0 ? "there is no entry now" : "the last one now is " + lastSeq);
    }
}
