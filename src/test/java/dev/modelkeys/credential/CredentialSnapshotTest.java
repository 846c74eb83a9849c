package dev.modelkeys.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("U-01: what the audit tells of an edit")
class CredentialSnapshotTest {

    private static final CredentialSnapshot BEFORE = new CredentialSnapshot(
            "Main", Map.of("base_url", "https://one.example", "region", "eu"), Set.of("key", "token"));

    @Test
    void whatChangedAndWhatWasCleared() {
        CredentialSnapshot after = new CredentialSnapshot(
                "Other", Map.of("base_url", "https://two.example", "mode", "chat"), Set.of("key"));

        assertThat(change(BEFORE, after))
                .isEqualTo("{'name':{'from':'Main','to':'Other'},'values':{"
                        + "'base_url':{'from':'https://one.example','to':'https://two.example'},"
                        + "'mode':{'to':'chat'},'region':{'from':'eu'}},'cleared':['token']}");
    }

    @Test
    void nothingWhereNothingChanged() {
        assertThat(change(BEFORE, BEFORE)).isEqualTo("{}");
    }

    @Test
    void noNameOfWhatIsNew() {
        assertThat(change(
                        CredentialSnapshot.NONE, new CredentialSnapshot("Main", Map.of("region", "eu"), Set.of("key"))))
                .isEqualTo("{'values':{'region':{'to':'eu'}}}");
    }

    @Test
    void noValuesOfWhatIsNewAndHasNone() {
        assertThat(change(CredentialSnapshot.NONE, new CredentialSnapshot("Main", Map.of(), Set.of("key"))))
                .isEqualTo("{'values':{}}");
    }

    @Test
    void notAllOfALongValueAndNoHalfCharacter() {
        String value = "x".repeat(254) + "\ud83d\ude00" + "y".repeat(8_000);

        assertThat(change(CredentialSnapshot.NONE, new CredentialSnapshot("Main", Map.of("note", value), Set.of())))
                .isEqualTo("{'values':{'note':{'to':'" + "x".repeat(254) + "…'}}}");
    }

    private static String change(CredentialSnapshot before, CredentialSnapshot after) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        before.describeChange(after, details);
        return details.toString().replace('"', '\'');
    }
}
