package dev.modelkeys.command;

import dev.modelkeys.audit.AuditTrail;
import dev.modelkeys.audit.AuditTrail.Verification;
import dev.modelkeys.audit.ChainHeads;
import dev.modelkeys.audit.Head;
import dev.modelkeys.routing.lease.LeaseVerification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Computes the audit's chains anew and names the first invalid entry of each; then looks for the expected heads. */
@ApplicationScoped
class VerifyAudit {

    private final AuditTrail trail;
    private final LeaseVerification leases;
    private final ChainHeads heads;
    private final Chains chains;

    VerifyAudit(AuditTrail trail, LeaseVerification leases, ChainHeads heads, Chains chains) {
        this.trail = trail;
        this.leases = leases;
        this.heads = heads;
        this.chains = chains;
    }

    int run(@Nullable String workspace, List<Head> expected, @Nullable Path file) throws IOException {
        List<Head> allExpected = new ArrayList<>(expected);
        if (file != null) {
            allExpected.addAll(read(file));
        }
        boolean isValid = verifyChains(workspace);
        boolean isComplete = findExpected(allExpected);
        return isValid && isComplete ? 0 : 1;
    }

    /** Log files may hold bytes that are no UTF-8. */
    private static List<Head> read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageException("the file of --expect-file cannot be read");
        }
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            List<Head> found = lines.flatMap(Head::in).toList();
            if (found.isEmpty()) {
                throw new UsageException("the file of --expect-file has no WORKSPACE:SEQ:HASH");
            }
            return found;
        }
    }

    private boolean verifyChains(@Nullable String workspace) {
        boolean isValid = true;
        List<UUID> deleted = chains.deleted();
        for (UUID chain : chains.findAll(workspace)) {
            Verification verification = trail.verify(chain);
            boolean isDeleted = deleted.contains(chain);
            if (!isDeleted || verification.entries() > 0 || !verification.ok()) {
                System.out.println("workspace " + chain + (isDeleted ? " (deleted): " : ": ") + verification.entries()
                        + " entries fit" + problem(verification));
            }
            isValid &= verification.ok() && (isDeleted || verifyLeases(chain));
        }
        return isValid;
    }

    /** What is left of the leases of a deleted workspace is the entries about them. */
    private boolean verifyLeases(UUID workspace) {
        Long firstBad = leases.verify(workspace).firstBad();
        if (firstBad != null) {
            System.out.println("workspace " + workspace + ": leases do not fit from group " + firstBad + " on");
        }
        return firstBad == null;
    }

    private static String problem(Verification verification) {
        if (verification.ok()) {
            return "";
        }
        return verification.isCutOff()
                ? ", and what came after is lost; the last one there is: " + verification.firstBad()
                : ", the next does not: " + verification.firstBad();
    }

    private boolean findExpected(List<Head> expected) {
        Map<String, Head> distinct = new LinkedHashMap<>();
        expected.forEach(head -> distinct.put(head.toString(), head));
        int missing = 0;
        for (Head head : distinct.values()) {
            OptionalLong last = heads.lastSeqIfMissing(head);
            if (last.isPresent()) {
                missing++;
                System.out.println("workspace " + head.workspace() + ": expected entry " + head.seq() + " is missing; "
                        + found(head, last.getAsLong()));
            }
        }
        if (!distinct.isEmpty()) {
            System.out.println(
                    distinct.size() - missing + " of " + distinct.size() + " expected heads are in the audit");
        }
        return missing == 0;
    }

    private static String found(Head expected, long last) {
        if (last == 0) {
            return "the workspace has no entry";
        }
        return last < expected.seq()
                ? "the last entry is " + last
                : "entry " + expected.seq() + " has another hash, and the last entry is " + last;
    }
}
