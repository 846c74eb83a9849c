package dev.modelkeys.graphql;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sentences of the requirements, over HTTP. */
@QuarkusTest
class SentencesTest {

    @AfterEach
    void leaveNothing() {
        new Steps(Api.here()).uninstall(Steps.PROVIDER);
    }

    @Nested
    @DisplayName("S1: several credentials for a provider's predefined models")
    class S1 {

        private final ProviderSentences sentences = new ProviderSentences(Api.here());

        @Test
        void theFirstCredentialIsTheDefaultOfAllPredefinedModels() {
            sentences.theFirstCredentialIsTheDefaultOfAllPredefinedModels();
        }

        @Test
        void anotherCredentialIsAddedBesideTheDefault() {
            sentences.anotherCredentialIsAddedBesideTheDefault();
        }

        @Test
        void anyCredentialCanBeChosenAsTheDefault() {
            sentences.anyCredentialCanBeChosenAsTheDefault();
        }

        @Test
        void aCredentialIsEditedInPlace() {
            sentences.aCredentialIsEditedInPlace();
        }

        @Test
        void anEditKeepsTheSecretThatItDoesNotMention() {
            sentences.anEditKeepsTheSecretThatItDoesNotMention();
        }

        @Test
        void deletingAnyOtherCredentialLeavesTheDefault() {
            sentences.deletingAnyOtherCredentialLeavesTheDefault();
        }

        @Test
        void withItsLastCredentialAProviderIsBackToNotConfigured() {
            sentences.withItsLastCredentialAProviderIsBackToNotConfigured();
        }
    }

    @Nested
    @DisplayName("S2: after the default is deleted, a new one is chosen by hand")
    class S2 {

        private final ProviderSentences sentences = new ProviderSentences(Api.here());

        @Test
        void deletingTheDefaultLeavesNoDefault() {
            sentences.deletingTheDefaultLeavesNoDefault();
        }

        @Test
        void aNewDefaultMustBeChosenByHand() {
            sentences.aNewDefaultMustBeChosenByHand();
        }
    }

    @Nested
    @DisplayName("S3: several credentials for a single custom model")
    class S3 {

        private final CustomModelSentences sentences = new CustomModelSentences(Api.here());

        @Test
        void aModelComesWithItsFirstCredentialAsDefault() {
            sentences.aModelComesWithItsFirstCredentialAsDefault();
        }

        @Test
        void aModelHasSeveralCredentialsAndOneDefault() {
            sentences.aModelHasSeveralCredentialsAndOneDefault();
        }

        @Test
        void aModelsCredentialIsEditedInPlace() {
            sentences.aModelsCredentialIsEditedInPlace();
        }

        @Test
        void deletingAModelsDefaultLeavesItWithoutOne() {
            sentences.deletingAModelsDefaultLeavesItWithoutOne();
        }

        @Test
        void aModelAndItsProviderKnowNothingOfEachOthersCredentials() {
            sentences.aModelAndItsProviderKnowNothingOfEachOthersCredentials();
        }
    }

    @Nested
    @DisplayName("S4: a custom model is deleted with its only credential")
    class S4 {

        private final CustomModelSentences sentences = new CustomModelSentences(Api.here());

        @Test
        void deletingItsOnlyCredentialDeletesTheModel() {
            sentences.deletingItsOnlyCredentialDeletesTheModel();
        }

        @Test
        void theLastCredentialTakesTheModelAlongEvenIfItIsNotTheDefault() {
            sentences.theLastCredentialTakesTheModelAlongEvenIfItIsNotTheDefault();
        }
    }

    @Nested
    @DisplayName("S5: adding a custom model that exists adds a credential to it")
    class S5 {

        private final CustomModelSentences sentences = new CustomModelSentences(Api.here());

        @Test
        void addingTheSameNameAndTypeAddsACredentialToThatModel() {
            sentences.addingTheSameNameAndTypeAddsACredentialToThatModel();
        }

        @Test
        void anotherTypeOrAnotherCaseIsAnotherModel() {
            sentences.anotherTypeOrAnotherCaseIsAnotherModel();
        }
    }

    @Nested
    @DisplayName("S6: the credentials of all custom models in one place")
    class S6 {

        private final ManageSentences sentences = new ManageSentences(Api.here());

        @Test
        void theCredentialsOfAllCustomModelsAreSeenInOnePlace() {
            sentences.theCredentialsOfAllCustomModelsAreSeenInOnePlace();
        }

        @Test
        void allOfThemCanBeEditedAndDeletedThere() {
            sentences.allOfThemCanBeEditedAndDeletedThere();
        }
    }

    @Nested
    @DisplayName("S7: a removed custom model keeps its credentials and can be re-added")
    class S7 {

        private final ManageSentences sentences = new ManageSentences(Api.here());

        @Test
        void removingAModelKeepsItsCredentialsAndOffersItAgain() {
            sentences.removingAModelKeepsItsCredentialsAndOffersItAgain();
        }

        @Test
        void removingItAgainChangesNothing() {
            sentences.removingItAgainChangesNothing();
        }

        @Test
        void aRemovedModelIsReaddedWithACredentialItKept() {
            sentences.aRemovedModelIsReaddedWithACredentialItKept();
        }

        @Test
        void addingARemovedModelAnewListsItWithTheNewCredential() {
            sentences.addingARemovedModelAnewListsItWithTheNewCredential();
        }
    }

    @Nested
    @DisplayName("S8: without credentials a removed model is no longer offered")
    class S8 {

        private final ManageSentences sentences = new ManageSentences(Api.here());

        @Test
        void withoutCredentialsARemovedModelIsNoLongerOffered() {
            sentences.withoutCredentialsARemovedModelIsNoLongerOffered();
        }

        @Test
        void addedAgainAfterThatItIsANewModel() {
            sentences.addedAgainAfterThatItIsANewModel();
        }
    }
}
