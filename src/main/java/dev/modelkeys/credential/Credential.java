package dev.modelkeys.credential;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.LazyGroup;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A named set of values for a form, on one keyring. */
@Entity
@Table(name = "credential")
public class Credential {

    static final int FIRST_REVISION = 1;

    /** Read when one of them is used: a credential is chosen and deleted without. */
    private static final String CONTENTS = "contents";

    @Id
    private UUID id;

    @Column(name = "workspace_id")
    private UUID workspaceId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "keyring_id")
    private Keyring keyring;

    @Column(name = "name")
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "name_look")
    private int nameLook;

    @Column(name = "name_number")
    private @Nullable Long nameNumber;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup(CONTENTS)
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> plain = Map.of();

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup(CONTENTS)
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> hints = Map.of();

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup(CONTENTS)
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> sealed = Map.of();

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup(CONTENTS)
    @Column(name = "data_keys")
    private int[] dataKeys = {};

    private int revision = FIRST_REVISION;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Credential() {}

    Credential(UUID id, Keyring keyring, Name name, SealedValues contents, Instant now) {
        this.id = id;
        this.workspaceId = keyring.workspaceId();
        this.keyring = keyring;
        this.createdAt = now;
        this.updatedAt = now;
        rename(name);
        fill(contents);
    }

    public UUID id() {
        return id;
    }

    public Keyring keyring() {
        return keyring;
    }

    public String name() {
        return name;
    }

    public int revision() {
        return revision;
    }

    Name typedName() {
        return new Name(name, nameKey);
    }

    String nameKey() {
        return nameKey;
    }

    Map<String, String> plain() {
        return plain;
    }

    /** Hints of the secret fields that are set, by field. */
    Map<String, String> hints() {
        return hints;
    }

    /** Replaces the name and, unless null, the values. An edit that changes nothing leaves the revision. */
    void edit(Name newName, @Nullable SealedValues contents, Instant now) {
        boolean renamed = !newName.text().equals(name);
        if (!renamed && (contents == null || holds(contents))) {
            return;
        }
        rename(newName);
        if (contents != null) {
            fill(contents);
        }
        revision++;
        updatedAt = now;
        keyring.edited();
    }

    private void rename(Name newName) {
        name = newName.text();
        nameKey = newName.key();
        nameLook = newName.look();
        nameNumber = newName.number();
    }

    /** True if these values are the ones that are stored. */
    boolean holds(SealedValues contents) {
        return contents.entered().isEmpty()
                && contents.plain().equals(plain)
                && contents.kept().equals(hints.keySet());
    }

    private void fill(SealedValues contents) {
        Map<String, String> newHints = new HashMap<>(hints);
        Map<String, String> newSealed = new HashMap<>(sealed);
        newHints.keySet().retainAll(contents.kept());
        newSealed.keySet().retainAll(contents.kept());
        newHints.putAll(contents.hints());
        contents.entered().forEach((field, secret) -> newSealed.put(field, secret.format()));
        plain = contents.plain();
        hints = newHints;
        sealed = newSealed;
        dataKeys = SealedSecret.dataKeys(newSealed.values());
    }
}
