package dev.modelkeys.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.modelkeys.KeyFile;
import dev.modelkeys.PackagedServer;
import dev.modelkeys.PackagedServer.Ended;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package on a database of its own: it does what people come for, and does not start without what it needs. */
class PackagedServerIT {

    private static final int CONFIGURATION_ERROR = 78;

    @TempDir
    static Path directory;

    private static EmbeddedPostgres database;
    private static PackagedServer server;
    private static Api api;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        database = EmbeddedPostgres.builder().start();
        String token = PackagedServer.bootstrap(directory, environment());
        server = PackagedServer.start(directory.resolve("server"), environment());
        api = Api.at(server.address(), token);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        database.close();
    }

    @Test
    @DisplayName("S1: several credentials for a provider's predefined models")
    void aProviderHasSeveralCredentials() {
        ProviderSentences sentences = new ProviderSentences(api);
        sentences.theFirstCredentialIsTheDefaultOfAllPredefinedModels();
        sentences.anotherCredentialIsAddedBesideTheDefault();
        sentences.anyCredentialCanBeChosenAsTheDefault();
        sentences.aCredentialIsEditedInPlace();
        sentences.deletingAnyOtherCredentialLeavesTheDefault();
    }

    @Test
    @DisplayName("S2: after the default is deleted, a new one is chosen by hand")
    void aDeletedDefaultIsReplacedByHand() {
        ProviderSentences sentences = new ProviderSentences(api);
        sentences.deletingTheDefaultLeavesNoDefault();
        sentences.aNewDefaultMustBeChosenByHand();
    }

    @Test
    @DisplayName("S3: several credentials for a single custom model")
    void aCustomModelHasSeveralCredentials() {
        CustomModelSentences sentences = new CustomModelSentences(api);
        sentences.aModelComesWithItsFirstCredentialAsDefault();
        sentences.aModelHasSeveralCredentialsAndOneDefault();
        sentences.aModelsCredentialIsEditedInPlace();
        sentences.deletingAModelsDefaultLeavesItWithoutOne();
    }

    @Test
    @DisplayName("S4: a custom model is deleted with its only credential")
    void aCustomModelGoesWithItsOnlyCredential() {
        new CustomModelSentences(api).deletingItsOnlyCredentialDeletesTheModel();
    }

    @Test
    @DisplayName("S5: adding a custom model that exists adds a credential to it")
    void anExistingCustomModelGetsTheCredential() {
        new CustomModelSentences(api).addingTheSameNameAndTypeAddsACredentialToThatModel();
    }

    @Test
    @DisplayName("S6: the credentials of all custom models in one place")
    void allCredentialsAreManagedInOnePlace() {
        ManageSentences sentences = new ManageSentences(api);
        sentences.theCredentialsOfAllCustomModelsAreSeenInOnePlace();
        sentences.allOfThemCanBeEditedAndDeletedThere();
    }

    @Test
    @DisplayName("S7: a removed custom model keeps its credentials and can be re-added")
    void aRemovedCustomModelIsReadded() {
        ManageSentences sentences = new ManageSentences(api);
        sentences.removingAModelKeepsItsCredentialsAndOffersItAgain();
        sentences.aRemovedModelIsReaddedWithACredentialItKept();
        sentences.addingARemovedModelAnewListsItWithTheNewCredential();
    }

    @Test
    @DisplayName("S8: without credentials a removed model is no longer offered")
    void anEmptyRemovedModelIsNotOffered() {
        new ManageSentences(api).withoutCredentialsARemovedModelIsNoLongerOffered();
    }

    @Test
    void doesNotStartWithoutADatabase() throws IOException, InterruptedException {
        Map<String, String> environment = environment();
        environment.remove("QUARKUS_DATASOURCE_JDBC_URL");

        assertThatItRefuses(environment, "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void doesNotStartWithoutAMasterKey() throws IOException, InterruptedException {
        Map<String, String> environment = environment();
        environment.remove("MODELKEYS_MASTER_KEY_FILE");

        assertThatItRefuses(environment, "MODELKEYS_MASTER_KEY_FILE");
    }

    @Test
    void doesNotStartWithAnotherMasterKeyThanTheDatabaseKnows() throws IOException, InterruptedException {
        Map<String, String> environment = environment();
        environment.put(
                "MODELKEYS_MASTER_KEY_FILE",
                KeyFile.in(directory, "another.key").toString());

        assertThatItRefuses(environment, "MODELKEYS_MASTER_KEY_FILE");
    }

    private static void assertThatItRefuses(Map<String, String> environment, String setting)
            throws IOException, InterruptedException {
        Ended refusing = PackagedServer.run(directory.resolve("refusing"), environment);
        assertThat(refusing.code()).isEqualTo(CONFIGURATION_ERROR);
        assertThat(refusing.lines()).singleElement().asString().contains(setting);
    }

    private static Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.getJdbcUrl("postgres", "postgres"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        environment.put(
                "MODELKEYS_MASTER_KEY_FILE", KeyFile.in(directory, "master.key").toString());
        return environment;
    }
}
